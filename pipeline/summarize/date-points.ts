import { type DatePoint, isDay } from './calendar.ts';
import { readNumberWords } from './numbers.ts';
import type { Token } from './tokens.ts';

/** A point of time read from the text, with the index of the first token after it. */
export interface PointMatch extends DatePoint {
  next: number;
  /** Whether words such as `ngày`, `chiều`, `hôm` show that it is a date. */
  marked: boolean;
}

const dayWords = new Set(
  'ngày hôm mùng mồng sáng trưa chiều tối đêm khuya rạng sớm thứ hai ba tư năm sáu bảy chủ nhật cn dịp'.split(' '),
);
const openers = new Set('ngày hôm mùng mồng sáng trưa chiều tối đêm khuya rạng'.split(' '));

/**
 * The point of time that begins at a token: a day, month, quarter or year with its own words; null without one.
 * @param marked whether the words before it already show that it is a day
 */
export function readPoint(tokens: Token[], index: number, marked = false): PointMatch | null {
  return (
    readDay(tokens, index, marked) ??
    readMonth(tokens, index) ??
    readQuarter(tokens, index) ??
    readYear(tokens, index) ??
    null
  );
}

/** A four-digit year of the present times; null for anything else. */
export function yearOf(token: Token | undefined): number | null {
  return token?.kind === 'number' && /^(?:1[5-9]|20)\d\d$/u.test(token.text) ? Number(token.text) : null;
}

/** Skips the words before a day: `sáng ngày`, `chiều tối hôm`, `rạng sáng`. */
export function skipDayWords(tokens: Token[], index: number): number {
  if (!openers.has(tokens[index]?.lower ?? '')) return index;
  let next = index + 1;
  while (next < index + 5 && dayWords.has(tokens[next]?.lower ?? '')) next++;
  if (tokens[next]?.lower === ',' && tokens[next + 1]?.lower === 'ngày') next += 2;
  return next;
}

function readDay(tokens: Token[], index: number, expected: boolean): PointMatch | null {
  const start = skipDayWords(tokens, index);
  const marked = expected || start > index;
  const token = tokens[start];
  if (token?.kind !== 'number') return null;
  // `ngày thứ 5 của bệnh`
  if (tokens[start - 1]?.lower === 'thứ' && start > index) return null;
  return (
    readDotted(token, start, marked) ?? readSeparated(tokens, start, marked) ?? readSpelt(tokens, start, marked) ?? null
  );
}

/** `27.10.2013`, `20.10` */
function readDotted(token: Token, start: number, marked: boolean): PointMatch | null {
  const match = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}))?$/u.exec(token.text);
  if (!match) return null;
  const [day, month] = [Number(match[1]), Number(match[2])];
  if (!isDay(day, month) || (!marked && !match[3])) return null;
  return { day, month, ...(match[3] ? { year: Number(match[3]) } : {}), next: start + 1, marked: true };
}

/** `27/7/2025`, `23-10`, `05/9/1962` */
function readSeparated(tokens: Token[], start: number, marked: boolean): PointMatch | null {
  const [first, mark, second] = tokens.slice(start, start + 3);
  if (!first || !second || !isSeparator(mark) || !/^\d{1,2}$/u.test(first.text)) return null;
  const dotted = /^(\d{1,2})\.(\d{4})$/u.exec(second.text);
  if (dotted) return null;
  if (second.spaced && !marked) return null;
  if (!/^\d{1,2}$/u.test(second.text)) return null;
  const [day, month] = [Number(first.text), Number(second.text)];
  const year = isSeparator(tokens[start + 3]) ? yearOf(tokens[start + 4]) : null;
  if (!isDay(day, month)) return null;
  if (year !== null) return { day, month, year, next: start + 5, marked: true };
  if (mark?.text !== '/' && !marked) return null;
  const inWords = tokens[start + 3]?.lower === 'năm' ? yearOf(tokens[start + 4]) : null;
  if (inWords !== null) return { day, month, year: inWords, next: start + 5, marked: true };
  return { day, month, next: start + 3, marked };
}

function isSeparator(token: Token | undefined): boolean {
  return token !== undefined && /^[/.–-]$/u.test(token.text) && !token.spaced;
}

/** `ngày 5 tháng 9 năm 1962`; a day alone (`ngày 23`) needs its word. */
function readSpelt(tokens: Token[], start: number, marked: boolean): PointMatch | null {
  const token = tokens[start];
  if (!token || !/^\d{1,2}$/u.test(token.text)) return null;
  const day = Number(token.text);
  if (tokens[start + 1]?.lower === 'tháng') {
    const month = readMonth(tokens, start + 1);
    if (month?.month !== undefined && isDay(day, month.month)) return { ...month, day, marked: true };
  }
  return marked && day > 0 && day <= 31 ? { day, next: start + 1, marked: false } : null;
}

function readMonth(tokens: Token[], index: number): PointMatch | null {
  if (tokens[index]?.lower !== 'tháng') return null;
  // `Cách mạng Tháng Tám` is a name.
  if (tokens[index - 1]?.lower === 'mạng' && !/^\d/u.test(tokens[index + 1]?.text ?? '')) return null;
  const token = tokens[index + 1];
  const dotted = /^(\d{1,2})\.(\d{4})$/u.exec(token?.text ?? '');
  if (dotted && Number(dotted[1]) <= 12) {
    return { month: Number(dotted[1]), year: Number(dotted[2]), next: index + 2, marked: true };
  }
  const month = monthNumber(tokens, index + 1);
  return month && { ...withYear(tokens, month.next), month: month.value, marked: true };
}

function monthNumber(tokens: Token[], index: number): { value: number; next: number } | null {
  const token = tokens[index];
  if (token && /^\d{1,2}$/u.test(token.text)) {
    const value = Number(token.text);
    return value >= 1 && value <= 12 ? { value, next: index + 1 } : null;
  }
  if (token?.lower === 'giêng' || token?.lower === 'chạp') return null;
  if (token?.lower === 'tư') return { value: 4, next: index + 1 };
  const words = readNumberWords(tokens, index);
  if (words?.value === 10 && ['một', 'hai'].includes(tokens[words.next]?.lower ?? '')) return null;
  // Months in words are capitalised or followed by their year; `tháng năm` alone is too often something else.
  const isMonth = words && words.value <= 12 && (token?.capital || tokens[words.next]?.lower === 'năm');
  return isMonth ? words : null;
}

const roman = new Map(['i', 'ii', 'iii', 'iv'].map((numeral, index) => [numeral, index + 1]));

function readQuarter(tokens: Token[], index: number): PointMatch | null {
  if (tokens[index]?.lower !== 'quý' && tokens[index]?.lower !== 'quí') return null;
  const token = tokens[index + 1];
  const quarter = roman.get(token?.lower ?? '') ?? (/^[1-4]$/u.test(token?.text ?? '') ? Number(token?.text) : null);
  return quarter === null ? null : { ...withYear(tokens, index + 2), quarter, marked: true };
}

/** The year after a month or quarter: `/2013`, `-2013`, `năm 2013`, ` 2013`. */
function withYear(tokens: Token[], index: number): { year?: number; next: number } {
  const skip = isSeparator(tokens[index]) || ['năm', ','].includes(tokens[index]?.lower ?? '') ? 1 : 0;
  if (tokens[index]?.text === ',' && tokens[index + 1]?.lower !== 'năm') return { next: index };
  const at = index + skip + (tokens[index]?.text === ',' ? 1 : 0);
  const year = yearOf(tokens[at]);
  return year === null || (skip === 0 && tokens[at]?.kind !== 'number') ? { next: index } : { year, next: at + 1 };
}

function readYear(tokens: Token[], index: number): PointMatch | null {
  const lower = tokens[index]?.lower ?? '';
  const skip = lower === 'năm' || lower === 'sn' ? (tokens[index + 1]?.text === ':' ? 2 : 1) : 0;
  const year = skip > 0 ? yearOf(tokens[index + skip]) : null;
  return year === null ? null : { year, next: index + skip + 1, marked: true };
}
