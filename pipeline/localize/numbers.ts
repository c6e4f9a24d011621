/** Decimals that a Vietnamese number is written with: `8,0` has one, `1.446` none, `8.02` (in the English way) two. */
export function countDecimals(written: string, value: number): number {
  const [, decimals = ''] = /\d,(\d+)/u.exec(written) ?? [];
  const [, needed = ''] = /\.(\d+)$/u.exec(String(value)) ?? [];
  return Math.max(decimals.length, needed.length);
}

/** A number in the locale's digits and marks, with exactly so many decimals. */
export function formatNumber(value: number, decimals: number, locale: string): string {
  return widened(numberFormat(locale, decimals, 'decimal').format(value));
}

/** A percentage, given as the number before the sign, with exactly so many decimals: 8.02 → `8,02 %`. */
export function formatPercentage(value: number, decimals: number, locale: string): string {
  // As a decimal text, since 8.02 / 100 is not exact.
  return widened(numberFormat(locale, decimals, 'percent').format(`${value}E-2` as Intl.StringNumericLiteral));
}

/** The narrow space of French is next to nothing in our faces beside a 1, and mail programs often lack it. */
function widened(formatted: string): string {
  return formatted.replaceAll('\u202f', '\u00a0');
}

/** The CLDR category of a number printed with so many decimals (`one`, `other` …). */
export function pluralCategory(value: number, decimals: number, locale: string): Intl.LDMLPluralRule {
  const digits = Math.min(decimals, 20);
  const rules = remember(pluralRules, `${locale} ${digits}`, () => new Intl.PluralRules(locale, exactly(digits)));
  return rules.select(value);
}

/** Making a formatter costs a hundred times what using it does. */
const numberFormats = new Map<string, Intl.NumberFormat>();
const pluralRules = new Map<string, Intl.PluralRules>();

function numberFormat(locale: string, decimals: number, style: 'decimal' | 'percent'): Intl.NumberFormat {
  const digits = Math.min(decimals, 20);
  return remember(
    numberFormats,
    `${locale} ${digits} ${style}`,
    () => new Intl.NumberFormat(locale, { style, ...exactly(digits) }),
  );
}

function exactly(digits: number): Intl.NumberFormatOptions & Intl.PluralRulesOptions {
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}

function remember<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
