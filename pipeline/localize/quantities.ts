import type { Figure } from '../summarize/brief.ts';
import { type Glossary, lookUp } from './glossary.ts';
import { contentLanguage, type LabelSet } from './label-set.ts';
import { countDecimals, formatNumber, pluralCategory } from './numbers.ts';
import type { Quantity, Words } from './view.ts';

/** The no-break space that holds a number and its unit together. */
const noBreakSpace = '\u00a0';

/**
 * A figure's amount in the locale: the number by CLDR, scale words, currencies and units by the glossary. What the
 * glossary lacks stays Vietnamese and says so; the value is always the one of the Brief.
 */
export function localizeQuantity(figure: Figure, labelSet: LabelSet): Quantity {
  const written = figure.kind === 'ratio' ? asRatio(figure, labelSet) : undefined;
  if (written) return written;
  if (figure.unit?.startsWith('%')) return asPercentage(figure, labelSet);
  return labelSet.isContentLanguage ? asWritten(figure, labelSet) : inTranslation(figure, labelSet);
}

/** `17/18` stays a fraction; a number word (`một nửa`) stays one. */
function asRatio(figure: Figure, labelSet: LabelSet): Quantity | undefined {
  const fraction = /^(\d+)\s*\/\s*(\d+)/u.exec(figure.surface);
  if (fraction) {
    const [numerator, denominator] = fraction.slice(1).map((part) => formatNumber(Number(part), 0, labelSet.locale));
    return assemble({ number: `${numerator}/${denominator}`, after: unitWords(figure, labelSet) });
  }
  if (/\d/u.test(figure.surface)) return undefined;
  // `ba lần` has its unit in its words.
  if (labelSet.isContentLanguage && figure.unit && figure.surface.endsWith(figure.unit))
    return assemble({ number: figure.surface });
  const translated = labelSet.isContentLanguage ? figure.surface : lookUp(labelSet.glossary.terms, figure.surface);
  if (translated) return assemble({ number: translated, after: unitWords(figure, labelSet) });
  const number = asFraction(figure, labelSet) ?? formatValue(figure, labelSet);
  return assemble({ number, after: unitWords(figure, labelSet) });
}

/** `một phần ba` → `1/3`; undefined for what is no simple fraction. */
function asFraction({ value }: Figure, { locale }: LabelSet): string | undefined {
  if (typeof value !== 'number' || Number.isInteger(value)) return undefined;
  const isWhole = (top: number): boolean => Math.abs(top - Math.round(top)) < 1e-9;
  const bottom = [2, 3, 4, 5, 6, 7, 8, 9, 10].find((each) => isWhole(value * each));
  if (bottom === undefined) return undefined;
  return `${formatNumber(Math.round(value * bottom), 0, locale)}/${formatNumber(bottom, 0, locale)}`;
}

/** `8,02%/năm` → `8.02% a year`. */
function asPercentage(figure: Figure, labelSet: LabelSet): Quantity {
  const rest = (figure.unit ?? '').slice(1).trim();
  const number = `${formatValue(figure, labelSet)}%`;
  if (!rest) return assemble({ number });
  const period = rest.startsWith('/') && lookUp(labelSet.glossary.per, rest.slice(1));
  if (period) return assemble({ number, after: inPageLanguage(period) });
  return assemble({ number, after: vietnamese(rest, labelSet) });
}

function asWritten(figure: Figure, labelSet: LabelSet): Quantity {
  if (figure.kind === 'rank' && /\p{L}/u.test(figure.surface)) return assemble({ number: figure.surface });
  if (figure.kind === 'rank') return asRank(figure, labelSet);
  const after = [figure.multiplier, figure.unit].filter(Boolean).join(' ');
  return assemble({ number: formatValue(figure, labelSet), after: after ? inPageLanguage(after) : null });
}

function asRank(figure: Figure, labelSet: LabelSet): Quantity {
  return assemble({ number: labelSet.translate('facts:rank', { number: formatValue(figure, labelSet) }) });
}

function inTranslation(figure: Figure, labelSet: LabelSet): Quantity {
  const { glossary, locale } = labelSet;
  if (figure.kind === 'rank') return asRank(figure, labelSet);
  const { currency, unit } = readUnit(figure, labelSet);
  if (figure.unit && !currency && !unit) {
    const after = [figure.multiplier, figure.unit].filter(Boolean).join(' ');
    return assemble({ number: formatValue(figure, labelSet), after: vietnamese(after, labelSet) });
  }
  const scale = figure.multiplier && lookUp(glossary.scales, figure.multiplier);
  const number = figure.multiplier && !scale ? formatMultiplied(figure, locale) : formatValue(figure, labelSet);
  return assemble({
    before: currency ? inPageLanguage(currency) : null,
    number,
    after: joinWords(scale ? inPageLanguage(scale) : null, unit),
  });
}

/** What the glossary makes of `đồng/lít`: the currency `VND` and the unit `per litre`. */
function readUnit(figure: Figure, labelSet: LabelSet): { currency?: string | undefined; unit: Words | null } {
  const { glossary } = labelSet;
  const [main = '', per] = (figure.unit ?? '').split('/', 2);
  const currency = lookUp(glossary.currencies, main);
  const whole = currency ? '' : pluralOf(glossary, main, figure, labelSet.locale);
  if (whole === undefined) return { unit: null };
  const rate = per === undefined ? null : lookUp(glossary.per, per);
  const rateWords = per === undefined ? null : rate ? inPageLanguage(rate) : vietnamese(`/${per}`, labelSet);
  return { currency, unit: joinWords(whole ? inPageLanguage(whole) : null, rateWords) };
}

function pluralOf(glossary: Glossary, unit: string, figure: Figure, locale: string): string | undefined {
  const forms = glossary.units[unit] ?? glossary.units[unit.toLowerCase()];
  if (!forms) return undefined;
  const [count = 0] = [figure.value].flat().slice(-1);
  const whole = figure.multiplier ? [figure.normalised].flat().at(-1) : count;
  return forms[pluralCategory(whole ?? count, locale)] ?? forms.other;
}

function unitWords(figure: Figure, labelSet: LabelSet): Words | null {
  if (!figure.unit) return null;
  if (labelSet.isContentLanguage) return inPageLanguage(figure.unit);
  const forms = labelSet.glossary.units[figure.unit];
  return forms?.other ? inPageLanguage(forms.other) : vietnamese(figure.unit, labelSet);
}

function formatValue(figure: Figure, { locale }: LabelSet): string {
  const parts = [figure.value].flat();
  const written = parts.length > 1 ? figure.surface.split(/[-–—]|đến|tới/u) : [figure.surface];
  const shown = parts.map((value, index) => formatNumber(value, countDecimals(written[index] ?? '', value), locale));
  return shown.join('–');
}

/** `65,67 vạn` → `656,700`: a scale word that the language lacks is multiplied out. */
function formatMultiplied(figure: Figure, locale: string): string {
  const shown = [figure.normalised].flat().map((value) => {
    const exact = Number(value.toPrecision(12));
    return formatNumber(exact, countDecimals('', exact), locale);
  });
  return shown.join('–');
}

function assemble(parts: { before?: Words | null; number: string; after?: Words | null }): Quantity {
  const { before = null, number, after = null } = parts;
  const joined = after?.text.startsWith('/') ?? false;
  const start = before ? `${before.text}${noBreakSpace}` : '';
  const text = start + number + (after ? (joined ? '' : noBreakSpace) + after.text : '');
  return { before, number, after, joined, text };
}

function joinWords(first: Words | null, second: Words | null): Words | null {
  if (!first || !second) return first ?? second;
  const space = second.text.startsWith('/') ? '' : ' ';
  return { text: `${first.text}${space}${second.text}`, lang: first.lang ?? second.lang };
}

function inPageLanguage(text: string): Words {
  return { text, lang: null };
}

function vietnamese(text: string, labelSet: LabelSet): Words {
  return { text, lang: labelSet.isContentLanguage ? null : contentLanguage };
}
