import type { Span } from '../article/article.ts';
import { fromRoman } from '../lint/roman-numerals.ts';
import type { Brief, Figure } from '../summarize/brief.ts';
import { parseDigits, readNumberWords } from '../summarize/numbers.ts';
import { tokenize } from '../summarize/tokens.ts';
import { writtenNumbers } from './written-numbers.ts';

/** What numbers of a translation are at odds with its source. */
export interface NumberConflict {
  /** As the source writes them. */
  missing: string[];
  /** As the translation writes them. */
  added: string[];
}

/** Up to here a number may be a word, or the number of a month whose name is written. */
const largestInWords = 12;

/**
 * Compares the numbers of a translation with those of its source by value. Every number of the source must be there
 * but for small whole ones, which a translation may write as words; and a number of the translation must be in the
 * source, as a number, a number word, a Roman numeral or a part of a date. Undefined where nothing is at odds.
 */
export function compareNumbers(
  source: Span & { text: string },
  target: string,
  locale: string,
  brief: Brief,
): NumberConflict | undefined {
  const { required, allowed } = sourceNumbers(source, brief);
  const found = writtenNumbers(target, locale);
  const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
  const missing = required.filter(({ value }) => !found.some((number) => isSame(number.value, value)));
  const added = found.filter(({ value }) => !allowed.some((number) => isSame(number, value)));
  if (!missing.length && !added.length) return undefined;
  return { missing: missing.map(({ surface }) => surface), added: added.map(({ surface }) => surface) };
}

interface SourceNumbers {
  required: { value: number; surface: string }[];
  allowed: number[];
}

/** What the Brief knows of the place tells `4,5 tỷ` from `4,5`, and which year a day is of. */
function sourceNumbers({ text, start, end }: Span & { text: string }, brief: Brief): SourceNumbers {
  const overlaps = (span: Span): boolean => span.start < end && start < span.end;
  const figures = brief.figures.filter(overlaps).filter(({ surface }) => text.includes(surface.replace(/\s+/gu, ' ')));
  const dates = brief.dates.filter(overlaps);
  const scaled = figures.filter(({ multiplier, surface }) => multiplier !== null && /\d/u.test(surface));
  const rest = scaled.reduce((left, { surface }) => left.replace(surface.replace(/\s+/gu, ' '), ' '), text);
  const plain = [...rest.matchAll(/\d+(?:[.,]\d+)*/gu)].flatMap(({ 0: surface, index }) => {
    const isShare = rest.startsWith('%', index + surface.length);
    return readDigits(surface, figures).map((value) => ({ value, surface, isShare }));
  });
  const required = [
    ...scaled.flatMap(({ normalised, surface }) => [normalised].flat().map((value) => ({ value, surface }))),
    ...plain.filter(({ value, isShare }) => isShare || value > largestInWords || !Number.isInteger(value)),
  ];
  const allowed = [
    ...required.map(({ value }) => value),
    ...plain.map(({ value }) => value),
    ...figures.flatMap(({ value, normalised }) => [value, normalised].flat()),
    ...dates.flatMap(({ iso }) => [...iso.matchAll(/\d+/gu)].map(([digits]) => Number(digits))),
    ...(text.match(/\d+/gu) ?? []).map(Number),
    ...numbersInWords(text),
  ];
  return { required, allowed };
}

/** The number that a figure has there, else the Vietnamese reading, else each run of digits for itself. */
function readDigits(surface: string, figures: Figure[]): number[] {
  const own = figures.find(
    (figure) => figure.multiplier === null && figure.kind !== 'ratio' && figure.surface === surface,
  );
  if (own) return [own.normalised].flat();
  const value = parseDigits(surface);
  return value === null ? (surface.match(/\d+/gu) ?? []).map(Number) : [value];
}

function numbersInWords(text: string): number[] {
  const tokens = tokenize(text, 0);
  return tokens.flatMap(({ text: word }, index) => {
    const inWords = readNumberWords(tokens, index)?.value;
    const roman = /^[IVXLC]+$/u.test(word) ? fromRoman(word) : undefined;
    return [inWords, roman].filter((value) => value !== undefined);
  });
}
