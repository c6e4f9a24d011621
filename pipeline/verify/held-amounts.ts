import { scales } from '../summarize/data/scales.ts';
import type { DateMatch } from '../summarize/dates.ts';
import { readUnit } from '../summarize/figure-units.ts';
import { readAmount } from '../summarize/numbers.ts';
import type { Sentence } from '../summarize/read-sentences.ts';
import type { Token } from '../summarize/tokens.ts';
import { fold } from './fold.ts';

/** An amount that a sentence states, in one of its possible readings. */
export interface HeldAmount {
  /** Scale words multiplied out; a range has two. */
  values: number[];
  percent: boolean;
  /** Whether it is written in words. */
  words: boolean;
  scaled: boolean;
  /** The unit that follows it, folded; null where it has none of its own. */
  unit: string | null;
  /** Folded words before and after it in its sentence. */
  before: string;
  after: string;
}

/**
 * Every reading of every number of a sentence that is part of no date. Digits are read here and not by what the Brief was made with, so that a
 * slip there does not vouch for itself; only numbers in words and sums of scales (`2 tỷ 300 triệu`) are read by it.
 */
export function readHeldAmounts(
  { tokens, start, end }: Pick<Sentence, 'tokens' | 'start' | 'end'>,
  dates: DateMatch[],
  spaced: string,
): HeldAmount[] {
  const held = (values: number[], first: number, next: number, words = false): HeldAmount => {
    const after = fold(spaced.slice(tokens[next - 1]?.end ?? end, end));
    const percent = /^(?:%|phần trăm)/u.test(after);
    const scaled = scales.has(tokens[next - 1]?.lower ?? '');
    const unit = readUnit(tokens, next, spaced);
    return {
      values,
      percent,
      words,
      scaled,
      unit: unit && fold(unit.text),
      before: fold(spaced.slice(start, tokens[first]?.start)),
      after,
    };
  };
  return tokens.flatMap((token, index) => {
    if (dates.some(({ first, next }) => first <= index && index < next)) return [];
    const plain = token.kind === 'number' ? readDigits(token.text) : [];
    const own = scaleAfter(tokens, index + 1);
    const amounts = plain.map((value) => held([multiply(value, own.factor)], index, own.next));
    const far = rangeScale(tokens, own.next);
    if (own.factor === 1 && far > 1)
      amounts.push(...plain.map((value) => held([multiply(value, far)], index, own.next)));
    // `35 năm` counts years, and no five of anything follows.
    const isUnit = token.kind === 'word' && tokens[index - 1]?.kind === 'number';
    const other = isUnit || token.kind === 'mark' || token.kind === 'code' ? null : readAmount(tokens, index);
    if (other && (other.words || other.fraction || other.next > own.next))
      amounts.push(held([other.normalised].flat(), index, other.next, other.words));
    return amounts;
  });
}

/** Power of ten of the scale words that begin at a token; 1 without one. */
function scaleAfter(tokens: Token[], index: number): { factor: number; next: number } {
  let [factor, next] = [1, index];
  for (let scale = scales.get(tokens[next]?.lower ?? ''); scale; scale = scales.get(tokens[next]?.lower ?? '')) {
    factor *= scale;
    next++;
  }
  return { factor, next };
}

/** `5 - 7 triệu`, `5 đến 7 triệu`: the scale that the lower end shares. */
function rangeScale(tokens: Token[], index: number): number {
  if (!/^(?:-|–|—|đến|tới)$/u.test(tokens[index]?.lower ?? '') || tokens[index + 1]?.kind !== 'number') return 1;
  return scaleAfter(tokens, index + 2).factor;
}

/** Rids products of decimals of their binary dust. */
function multiply(value: number, factor: number): number {
  return Number((value * factor).toPrecision(12));
}

/**
 * The numbers that digits may mean: marks part thousands or decimals as in Vietnamese; a single comma before three
 * digits, and a point that parts no thousands, are ambiguous and read both ways.
 */
export function readDigits(text: string): number[] {
  const plain = (digits: string): number => Number(digits.replaceAll(/[.,]/gu, ''));
  if (/^\d+$/u.test(text)) return [Number(text)];
  if (/^\d{1,3}(?:\.\d{3})+$/u.test(text)) return [plain(text)];
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/u.test(text)) return [Number(text.replaceAll('.', '').replace(',', '.'))];
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/u.test(text)) return [Number(text.replaceAll(',', ''))];
  if (/^\d{1,3}(?:,\d{3}){2,}$/u.test(text)) return [plain(text)];
  if (/^\d{1,3},\d{3}$/u.test(text)) return [Number(text.replace(',', '.')), plain(text)];
  return /^\d+[.,]\d+$/u.test(text) ? [Number(text.replace(',', '.'))] : [];
}
