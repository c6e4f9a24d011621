import type { Figure } from '../summarize/brief.ts';
import { lookUp } from './glossary.ts';
import type { LabelSet } from './label-set.ts';
import { contentLanguage } from './locales.ts';
import { formatNumber, formatPercentage, pluralCategory } from './numbers.ts';
import { type Around, readPattern } from './patterns.ts';
import { rescale, type ScaledAmount } from './scales.ts';
import type { Quantity, Words } from './view.ts';

/** The no-break space that holds a number and its unit together. */
const noBreakSpace = '\u00a0';

/**
 * A figure's amount in the locale: the number and the sign of percentages by CLDR, scale words, currencies, units and
 * rates by the glossary. Where the glossary lacks a unit, the words after the number stay Vietnamese and say so; the
 * value is always the one of the Brief.
 */
export function localizeQuantity(figure: Figure, labelSet: LabelSet): Quantity {
  const amount = readAmount(figure, labelSet);
  if (labelSet.isContentLanguage) return asWritten(figure, amount, labelSet);
  const rates = readRates(figure, labelSet);
  const number = amount.written ?? formatAmount(amount, figure, labelSet);
  if (figure.kind === 'rank') return assemble({ number: labelSet.translate('facts:rank', { number }) });
  if (!rates) return untranslated(figure, labelSet);
  const { currency, unit } = readUnit(figure, amount, labelSet);
  if (!currency && unit === undefined) return untranslated(figure, labelSet);
  const { number: afterNumber = ' ', scale: afterScale = ' ' } = labelSet.glossary.spacing ?? {};
  const scale = scaleWord(amount, labelSet);
  const after = [scale, unit].filter(Boolean).join(afterScale);
  const start = [...rates.map(({ before }) => before).toReversed(), currency ? `${currency} ` : ''].join('');
  const end = (after ? afterNumber + after : '') + rates.map((rate) => rate.after).join('');
  return assemble({ before: start, number, after: end });
}

/** A {@link ScaledAmount}, or the fraction or number word that is printed as it is written. */
interface Amount extends ScaledAmount {
  written?: string;
}

function readAmount(figure: Figure, { glossary, locale, isContentLanguage }: LabelSet): Amount {
  const amount = rescale(figure, isContentLanguage ? asInVietnamese(figure) : glossary.scales);
  if (figure.kind !== 'ratio') return amount;
  const fraction = /^(\d+)\s*\/\s*(\d+)/u.exec(figure.surface);
  if (fraction) {
    const [over, under] = fraction.slice(1).map((part) => formatNumber(Number(part), 0, locale));
    return { ...amount, written: `${over}/${under}` };
  }
  if (/\d/u.test(figure.surface)) return amount;
  const word = isContentLanguage ? figure.surface : lookUp(glossary.terms, figure.surface);
  const written = word ?? asFraction(figure, locale);
  return written ? { ...amount, written } : amount;
}

/** `một phần ba` → `1/3`; undefined for what is no simple fraction. */
function asFraction({ value }: Figure, locale: string): string | undefined {
  if (typeof value !== 'number' || Number.isInteger(value)) return undefined;
  const isWhole = (top: number): boolean => Math.abs(top - Math.round(top)) < 1e-9;
  const bottom = [2, 3, 4, 5, 6, 7, 8, 9, 10].find((each) => isWhole(value * each));
  if (bottom === undefined) return undefined;
  return `${formatNumber(Math.round(value * bottom), 0, locale)}/${formatNumber(bottom, 0, locale)}`;
}

/** On a Vietnamese page every scale stays as written. */
function asInVietnamese({ multiplier }: Figure): LabelSet['glossary']['scales'] {
  return multiplier ? everyScale : {};
}

const everyScale = Object.fromEntries(Array.from({ length: 25 }, (_, power) => [power, {}]));

function formatAmount({ values, decimals }: ScaledAmount, figure: Figure, { locale }: LabelSet): string {
  const format = isPercentage(figure) ? formatPercentage : formatNumber;
  const shown = values.map((value, index) => ({ value, digits: decimals[index] ?? 0 }));
  const last = shown.pop();
  const first = shown.map(({ value, digits }) => formatNumber(value, digits, locale));
  return [...first, last ? format(last.value, last.digits, locale) : ''].join('–');
}

function isPercentage({ unit }: Figure): boolean {
  return unit?.startsWith('%') ?? false;
}

function asWritten(figure: Figure, amount: Amount, labelSet: LabelSet): Quantity {
  if (figure.kind === 'rank' && /\p{L}/u.test(figure.surface)) return assemble({ number: figure.surface });
  const number = amount.written ?? formatAmount(amount, figure, labelSet);
  if (figure.kind === 'rank') return assemble({ number: labelSet.translate('facts:rank', { number }) });
  // `ba lần` has its unit in its words.
  if (amount.written && figure.unit && amount.written.endsWith(figure.unit))
    return assemble({ number: amount.written });
  const unit = isPercentage(figure) ? figure.unit?.slice(1) : figure.unit;
  const after = amount.written ? (unit ?? '') : [figure.multiplier, unit].filter(Boolean).join(' ');
  return assemble({ number, after: after && !after.startsWith('/') ? ` ${after.trimStart()}` : after });
}

/** The number in the locale's digits, the rest in the article's words. */
function untranslated(figure: Figure, labelSet: LabelSet): Quantity {
  const amount = readAmount(figure, {
    ...labelSet,
    glossary: { ...labelSet.glossary, scales: asInVietnamese(figure) },
  });
  const { number, after } = asWritten(figure, amount, { ...labelSet, isContentLanguage: true });
  return assemble({
    number,
    after: after ? (after.text.startsWith('/') ? '' : ' ') + after.text : '',
    lang: contentLanguage,
  });
}

/** The rates of `đồng/người/tháng`, in that order; undefined where the glossary lacks one. */
function readRates(figure: Figure, { glossary }: LabelSet): Around[] | undefined {
  const rates = (figure.unit ?? '').split('/').slice(1);
  const patterns = rates.map((rate) => lookUp(glossary.per, rate));
  return patterns.every((pattern) => pattern !== undefined)
    ? patterns.map((pattern) => readPattern(pattern, 'after'))
    : undefined;
}

/** The currency to print before the number, or the unit to print after it; undefined where the glossary lacks it. */
function readUnit(
  figure: Figure,
  amount: Amount,
  labelSet: LabelSet,
): { currency?: string | undefined; unit?: string | undefined } {
  const [main = ''] = (figure.unit ?? '').split('/', 1);
  if (main === '' || main === '%') return { unit: '' };
  const currency = lookUp(labelSet.glossary.currencies, main);
  if (currency) return { currency };
  const forms = lookUp(labelSet.glossary.units, main);
  return { unit: forms && formOf(forms, amount, labelSet.locale) };
}

/** After a scale word nouns have the form of large round numbers: `5,2 млн человек`, `5,2 millions de personnes`. */
function formOf(
  forms: Record<string, string>,
  { power, values, decimals, written }: Amount,
  locale: string,
): string | undefined {
  if (power > 0) return forms.many ?? forms.other;
  if (written) return forms.other;
  return forms[pluralCategory(values.at(-1) ?? 0, decimals.at(-1) ?? 0, locale)] ?? forms.other;
}

function scaleWord({ power, values, decimals }: Amount, { glossary, locale }: LabelSet): string {
  const forms = power > 0 ? glossary.scales[power] : undefined;
  return forms?.[pluralCategory(values.at(-1) ?? 0, decimals.at(-1) ?? 0, locale)] ?? forms?.other ?? '';
}

/** `before` and `after` are given with the spaces between them and the number. */
function assemble(parts: { before?: string; number: string; after?: string; lang?: string }): Quantity {
  const { before = '', number, after = '', lang = null } = parts;
  const text = `${before}${number}${after}`.replaceAll(' ', noBreakSpace);
  return {
    before: wordsOf(before, null),
    number,
    after: wordsOf(after, lang),
    attached: before !== '' && !before.endsWith(' '),
    joined: after !== '' && !after.startsWith(' '),
    text,
  };
}

function wordsOf(text: string, lang: string | null): Words | null {
  return text.trim() ? { text: text.trim(), lang } : null;
}
