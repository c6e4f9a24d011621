/** Decimals that a Vietnamese number is written with: `8,0` has one, `1.446` none, `8.02` (in the English way) two. */
export function countDecimals(written: string, value: number): number {
  const [, decimals = ''] = /\d,(\d+)/u.exec(written) ?? [];
  const [, needed = ''] = /\.(\d+)$/u.exec(String(value)) ?? [];
  return Math.max(decimals.length, needed.length);
}

/** A number in the locale's digits and marks, with exactly so many decimals. */
export function formatNumber(value: number, decimals: number, locale: string): string {
  return numberFormat(locale, Math.min(decimals, 20)).format(value);
}

/** The CLDR category of a number (`one`, `other` …). */
export function pluralCategory(value: number, locale: string): Intl.LDMLPluralRule {
  const rules = pluralRules.get(locale) ?? new Intl.PluralRules(locale);
  pluralRules.set(locale, rules);
  return rules.select(value);
}

/** Making a formatter costs a hundred times what using it does. */
const numberFormats = new Map<string, Intl.NumberFormat>();
const pluralRules = new Map<string, Intl.PluralRules>();

function numberFormat(locale: string, digits: number): Intl.NumberFormat {
  const key = `${locale} ${digits}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  numberFormats.set(key, format);
  return format;
}
