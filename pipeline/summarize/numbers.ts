import { scales } from './data/scales.ts';
import type { Token } from './tokens.ts';

/** A quantity as read at some place: its value without and with the scale word, and the tokens it covers. */
export interface Amount {
  value: number | [number, number];
  /** Scale words as written in lower case, such as `nghìn tỷ`; null without one. */
  multiplier: string | null;
  normalised: number | [number, number];
  /** Whether it was written as a fraction (`17/18`, `một phần ba`, `một nửa`). */
  fraction: boolean;
  /** Whether it was written in words. */
  words: boolean;
  /** Index of the first token after it. */
  next: number;
}

/** Reads the number, range or fraction that begins at a token, with its scale words; null where there is none. */
export function readAmount(tokens: Token[], index: number): Amount | null {
  const fraction = readFraction(tokens, index);
  if (fraction) return fraction;
  const low = readScaled(tokens, index);
  if (!low) return null;
  const high = readUpperBound(tokens, low);
  if (high) return joinRange(low, high);
  const { base, factor, multiplier, words, next } = low;
  const normalised = round(base * factor);
  return { value: base, multiplier, normalised, fraction: false, words, next };
}

/** The plain number written as `1.446`, `8,02`, `1.779,52` or, in the English way, `4.5`; null for anything else. */
export function parseDigits(text: string): number | null {
  if (/^\d+$/u.test(text)) return Number(text);
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})$/u.test(text)) return Number(text.replaceAll(',', ''));
  if (/^\d+,\d+$/u.test(text)) return Number(text.replace(',', '.'));
  if (/^\d+\.\d+$/u.test(text)) return Number(text);
  return null;
}

interface Scaled {
  base: number;
  factor: number;
  multiplier: string | null;
  words: boolean;
  next: number;
}

function readScaled(tokens: Token[], index: number): Scaled | null {
  const base = readBase(tokens, index);
  if (!base) return null;
  const scale = readScale(tokens, base.next);
  let result: Scaled = { ...base, base: base.value, ...scale };
  if (tokens[result.next]?.lower === 'rưỡi' && scale.multiplier) {
    result = { ...result, base: result.base + 0.5, next: result.next + 1 };
  }
  return addSmaller(tokens, groupThousands(tokens[index], result));
}

/** `12,500 người`: a comma before three digits parts thousands unless a scale word shows that it is a decimal. */
function groupThousands(token: Token | undefined, scaled: Scaled): Scaled {
  const isEnglish = scaled.multiplier === null && /^[1-9]\d{0,2},\d{3}$/u.test(token?.text ?? '');
  return isEnglish ? { ...scaled, base: Math.round(scaled.base * 1000) } : scaled;
}

/** `2 tỷ 300 triệu`: a smaller scale that follows is added. */
function addSmaller(tokens: Token[], scaled: Scaled): Scaled {
  if (scaled.multiplier === null) return scaled;
  const rest = readBase(tokens, scaled.next);
  if (!rest) return scaled;
  const { factor, multiplier, next } = readScale(tokens, rest.next);
  if (multiplier === null || factor * rest.value >= scaled.factor) return scaled;
  return { ...scaled, base: round(scaled.base + (rest.value * factor) / scaled.factor), next };
}

function readScale(tokens: Token[], index: number): Pick<Scaled, 'factor' | 'multiplier' | 'next'> {
  let factor = 1;
  let next = index;
  const words: string[] = [];
  for (let token = tokens[next]; token && scales.has(token.lower); token = tokens[next]) {
    if (token.lower === 'tr' && token.spaced) break;
    if (token.capital && token.text !== token.text.toUpperCase()) break;
    factor *= scales.get(token.lower) ?? 1;
    words.push(token.lower);
    next++;
  }
  return { factor, multiplier: words.length ? words.join(' ') : null, next };
}

function readBase(tokens: Token[], index: number): { value: number; words: boolean; next: number } | null {
  const token = tokens[index];
  if (token?.kind === 'number') {
    const value = parseDigits(token.text);
    return value === null ? null : { value, words: false, next: index + 1 };
  }
  const words = token?.kind === 'word' ? readNumberWords(tokens, index) : null;
  return words && { ...words, words: true };
}

const digits = new Map(
  ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map((word, value) => [word, value]),
);
const lastDigits = new Map([...digits, ['mốt', 1], ['tư', 4], ['lăm', 5], ['nhăm', 5], ['bẩy', 7]]);

/** `hai mươi mốt`, `mười lăm`, `ba trăm linh hai`; a scale word after them is left to the caller. */
export function readNumberWords(tokens: Token[], index: number): { value: number; next: number } | null {
  const lead = digits.get(tokens[index]?.lower ?? '');
  if (lead === undefined || lead === 0) return null;
  let next = index + 1;
  let value = lead;
  if (tokens[next]?.lower === 'trăm' && !scales.has(tokens[next + 1]?.lower ?? '')) {
    const rest = readTens(tokens, next + 1);
    if (rest) return { value: lead * 100 + rest.value, next: rest.next };
  }
  const tens = readTens(tokens, index);
  if (tens) ({ value, next } = tens);
  return { value, next };
}

function readTens(tokens: Token[], index: number): { value: number; next: number } | null {
  const word = tokens[index]?.lower ?? '';
  if (word === 'linh' || word === 'lẻ') {
    const unit = lastDigits.get(tokens[index + 1]?.lower ?? '');
    return unit === undefined ? null : { value: unit, next: index + 2 };
  }
  const lead = digits.get(word);
  if (lead === undefined || lead === 0) return null;
  const isTens = word === 'mười' || tokens[index + 1]?.lower === 'mươi';
  if (!isTens) return null;
  const after = word === 'mười' ? index + 1 : index + 2;
  const tens = word === 'mười' ? 10 : lead * 10;
  const unit = lastDigits.get(tokens[after]?.lower ?? '');
  // `mười năm` is ten years, `mười lăm` fifteen.
  const isUnit = unit !== undefined && unit < 10 && unit > 0 && tokens[after]?.lower !== 'năm';
  return isUnit ? { value: tens + unit, next: after + 1 } : { value: tens, next: after };
}

function readFraction(tokens: Token[], index: number): Amount | null {
  const result = (value: number, next: number, words: boolean): Amount => {
    return { value, multiplier: null, normalised: value, fraction: true, words, next };
  };
  const token = tokens[index];
  if (!token) return null;
  if (token.lower === 'một' && tokens[index + 1]?.lower === 'nửa') return result(0.5, index + 2, true);
  const top = readBase(tokens, index);
  if (!top) return null;
  const middle = tokens[top.next];
  if (middle?.lower === 'phần' && tokens[top.next + 1]?.lower !== 'trăm') {
    const bottom = readBase(tokens, top.next + 1);
    return bottom && bottom.value > 1 ? result(top.value / bottom.value, bottom.next, top.words) : null;
  }
  if (middle?.text !== '/' || middle.spaced || token.kind !== 'number') return null;
  const bottom = tokens[top.next + 1];
  if (bottom?.kind !== 'number' || bottom.spaced || !/^\d+$/u.test(bottom.text + token.text)) return null;
  return Number(bottom.text) > 0 ? result(top.value / Number(bottom.text), top.next + 2, false) : null;
}

const rangeWords = new Set(['-', '–', '—', 'đến', 'tới']);

/** The upper end of a range; a unit written at both ends (`5% đến 7%`, `10 tỷ - 12 tỷ`) is allowed for. */
function readUpperBound(tokens: Token[], low: Scaled): Scaled | null {
  let link = low.next;
  const repeated = tokens[link]?.text === '%' ? '%' : null;
  if (repeated) link++;
  const token = tokens[link];
  if (!token || !rangeWords.has(token.lower)) return null;
  const high = readScaled(tokens, link + 1);
  if (!high || high.words !== low.words) return null;
  if (repeated && tokens[high.next]?.text !== repeated) return null;
  if (low.multiplier !== null && high.multiplier === null) return null;
  const factor = low.multiplier === null ? high.factor : low.factor;
  return low.base * factor < high.base * high.factor ? high : null;
}

function joinRange(low: Scaled, high: Scaled): Amount {
  const scale = low.multiplier === null ? high.factor : low.factor;
  const bottom = round((low.base * scale) / high.factor);
  return {
    value: [bottom, high.base],
    multiplier: high.multiplier,
    normalised: [round(low.base * scale), round(high.base * high.factor)],
    fraction: false,
    words: low.words,
    next: high.next,
  };
}

/** Rids products of decimals of their binary dust. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
