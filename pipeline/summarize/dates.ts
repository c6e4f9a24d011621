import type { ResolvedDate } from './brief.ts';
import { type Calendar, toIso } from './calendar.ts';
import { clauseAround } from './clauses.ts';
import { type PointMatch, readPoint, skipDayWords, yearOf } from './date-points.ts';
import { readMonthsToDate } from './months-to-date.ts';
import { readNumberWords } from './numbers.ts';
import type { Sentence } from './read-sentences.ts';
import { readRelative } from './relative-dates.ts';
import { tellsWhen } from './tells-when.ts';
import { matchesAt, phrases, type Token } from './tokens.ts';

/** A date of one sentence with the tokens it covers: from `first` up to, not including, `next`. */
export interface DateMatch {
  first: number;
  next: number;
  iso: string;
}

/** The dates of a sentence in order, resolved against the calendar; intervals as `a/b`, ISO 8601. */
export function readDates(tokens: Token[], calendar: Calendar): DateMatch[] {
  const matches: DateMatch[] = [];
  for (let index = 0; index < tokens.length; ) {
    const match = readDate(tokens, index, calendar);
    if (match) matches.push({ ...match, first: widen(tokens, match.first, matches.at(-1)?.next ?? 0) });
    index = match ? match.next : index + 1;
  }
  return matches;
}

/** A date of a sentence as a fact, with what happens then in the article's words (none for a year of birth and the like); null where nothing tells its year. */
export function describeDate(sentence: Sentence, { first, next, iso }: DateMatch, text: string): ResolvedDate | null {
  const [from, to] = [sentence.tokens[first], sentence.tokens[next - 1]];
  if (!from || !to || iso.startsWith('XXXX')) return null;
  const surface = text.slice(from.start, to.end);
  const event = tellsWhen(sentence, { first, next, iso }) ? clauseAround(sentence, first, next, text) : '';
  return { surface, iso, event, start: from.start, end: to.end };
}

function readDate(tokens: Token[], index: number, calendar: Calendar): DateMatch | null {
  const found =
    readMonthsToDate(tokens, index, calendar) ??
    readDaySeries(tokens, index, calendar) ??
    readInterval(tokens, index, calendar) ??
    readYears(tokens, index) ??
    readRelative(tokens, index, calendar) ??
    readSingle(tokens, index, calendar);
  if (!found) return null;
  // `hai ngày 23 và 24/10`: the noun goes with the number before it.
  const counted = tokens[index]?.lower === 'ngày' && readNumberWords(tokens, index - 1) !== null;
  return { first: counted ? index + 1 : index, ...found };
}

type Found = { iso: string; next: number } | null;

function readSingle(tokens: Token[], index: number, calendar: Calendar): Found {
  const point = readPoint(tokens, index, isBracketedDay(tokens, index));
  if (point) return accept(tokens, index, point) ? { iso: resolve(tokens, point, calendar), next: point.next } : null;
  const year = isBareYear(tokens, index) ? yearOf(tokens[index]) : null;
  return year === null ? null : { iso: String(year), next: index + 1 };
}

/** `thứ bảy (2.11)` */
function isBracketedDay(tokens: Token[], index: number): boolean {
  const isDayWord = /^(?:hai|ba|tư|năm|sáu|bảy|nhật|nay|qua|mai)$/u.test(tokens[index - 2]?.lower ?? '');
  return tokens[index - 1]?.text === '(' && isDayWord;
}

function resolve(tokens: Token[], point: PointMatch, calendar: Calendar): string {
  const after = tokens[point.next]?.lower ?? '';
  const relative = readRelativeYear(tokens, point.next, calendar);
  if (relative !== null) return toIso({ ...point, year: relative }, calendar);
  return toIso(
    { ...point, future: after === 'tới' || (after === 'sắp' && tokens[point.next + 1]?.lower === 'tới') },
    calendar,
  );
}

/** `tháng 9 năm ngoái` */
function readRelativeYear(tokens: Token[], index: number, { today }: Calendar): number | null {
  if (today === null) return null;
  const present = Number(today.slice(0, 4));
  if (matchesAt(tokens, index, ['năm', 'ngoái'])) return present - 1;
  return matchesAt(tokens, index, ['năm', 'nay']) ? present : null;
}

const dateCues = new Set('từ đến tới trước sau vào hết qua dịp lễ tết khánh ( và , - – cho'.split(' '));
const fractionCues = phrases(
  'chiếm,bằng,khoảng,gần,hơn,chỉ còn,có tới,tới,mất,giảm,quá,được,trên,ít nhất,có,đạt,lên'.split(','),
);

/** Tells `27/7` from `17/18` and `2/3 dân số`: a day and month without a word of its own needs signs of a date. */
function accept(tokens: Token[], index: number, point: PointMatch): boolean {
  if (point.day === undefined || point.year !== undefined) return true;
  const before = tokens[index - 1];
  const after = tokens[point.next];
  if (point.month === undefined) return isDayAlone(tokens, point.next);
  if (/^[%/]$/u.test(after?.text ?? '') && after?.spaced === false) return false;
  if (point.marked) return true;
  if (point.day === 24 && point.month === 7 && after?.lower !== 'tới' && !dateCues.has(before?.lower ?? ''))
    return false;
  const cued = before !== undefined && (dateCues.has(before.lower) || before.capital);
  const ends = after === undefined || after.kind === 'mark' || after.capital;
  if (point.day < point.month) return fractionCues.lengthBefore(tokens, index) === 0 && (cued || ends);
  return cued || ends || before === undefined || fractionCues.lengthBefore(tokens, index) === 0;
}

/** `ngày 23` is a date unless it goes on as a count (`ngày 3 lần`) or a fraction. */
function isDayAlone(tokens: Token[], next: number): boolean {
  const after = tokens[next];
  if (!after || after.capital) return true;
  if (after.kind === 'mark') return /^[,.;:)(]$/u.test(after.text);
  return /^(?:tới|này|vừa|qua|và|đến|tại|ở|đã|sẽ|là|cho|của|trong|khi|theo|công|các|nhưng|thì|do|với|để|vào)$/u.test(
    after.lower,
  );
}

const years = new Set(
  'năm tháng quý ngày người triệu tỷ tỉ nghìn ngàn đồng usd m km km2 m2 ha tấn kg lít căn hộ % hộ mw'.split(' '),
);

/** A year without `năm`: four digits that neither count anything nor are part of a number or name before them. */
function isBareYear(tokens: Token[], index: number): boolean {
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (yearOf(tokens[index]) === null || Number(tokens[index]?.text) < 1900) return false;
  if (before?.lower === 'số' || before?.lower === '$' || before?.lower === 'usd') return false;
  if (isJoined(tokens, index)) return false;
  if (after && (years.has(after.lower) || (/^[%/]$/u.test(after.text) && !after.spaced))) return false;
  if (/^(?:hơn|gần|khoảng|trên|dưới|tổng|được|thêm|có|chỉ|đạt)$/u.test(before?.lower ?? '')) return false;
  return after?.kind !== 'word' || after.capital || functionWords.has(after.lower);
}

/** `EL/M-2032`, `VF2013` */
function isJoined(tokens: Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (!before || tokens[index]?.spaced) return false;
  if (before.kind !== 'mark') return true;
  return /^[-/]$/u.test(before.text) && !before.spaced && tokens[index - 2]?.kind !== 'mark';
}

const functionWords = new Set(
  'và của là đã đang sẽ được bị cho với để thì mà nhưng khi do vì nên tại ở trong ngoài trên dưới đến tới từ theo vừa vẫn cũng còn có không chưa diễn này nay trở như về sau trước ra vào so tăng giảm đạt'.split(
    ' ',
  ),
);

/** `23 và 24-10`, `20-25/10`, `từ ngày 12 đến 15/10/2013`: days of one month, as an interval. */
function readDaySeries(tokens: Token[], index: number, calendar: Calendar): Found {
  const from = tokens[index]?.lower === 'từ' ? index + 1 : index;
  const start = skipDayWords(tokens, from);
  const first = tokens[start];
  const between = skipDays(tokens, start);
  const link = tokens[between + 1];
  if (!first || !/^\d{1,2}$/u.test(first.text) || !/^(?:và|-|–|,|đến|tới)$/u.test(link?.lower ?? '')) return null;
  const last = readPoint(tokens, between + 2, start > from);
  if (last?.day === undefined || last.month === undefined) return null;
  if (last.day <= Number(first.text)) return null;
  if (tokens[start - 1]?.lower === 'tháng' || /^[/-]$/u.test(tokens[start - 1]?.text ?? '')) return null;
  const { next, ...point } = last;
  return { iso: `${toIso({ ...point, day: Number(first.text) }, calendar)}/${toIso(point, calendar)}`, next };
}

/** The last of the days with a comma between them that stand before the one with its month: `24, 25 và 26-3`. */
function skipDays(tokens: Token[], first: number): number {
  let at = first;
  while (tokens[at + 1]?.text === ',' && /^\d{1,2}$/u.test(tokens[at + 2]?.text ?? '')) {
    const isNext = Number(tokens[at + 2]?.text) > Number(tokens[at]?.text);
    if (!isNext || !/^(?:,|và)$/u.test(tokens[at + 3]?.lower ?? '')) break;
    at += 2;
  }
  return at;
}

const links = new Set(['đến', 'tới', '-', '–', '—']);

/** `từ 1/1/2011 đến ngày 30/9/2013`, `năm 2009 tới năm 2013`; an open end only where a period is named. */
function readInterval(tokens: Token[], index: number, calendar: Calendar): Found {
  const opened = tokens[index]?.lower === 'từ';
  const start = opened ? index + 1 : index;
  const first = readPoint(tokens, start) ?? readYearAfter(tokens, start, opened);
  if (!first || (first.day !== undefined && first.month === undefined)) return null;
  const link = tokens[first.next]?.lower === 'cho' ? first.next + 1 : first.next;
  if (!links.has(tokens[link]?.lower ?? '')) return null;
  if (opened && tokens[link + 1]?.lower === 'nay') return readUntilNow(tokens, index, first, link + 2, calendar);
  const last = readPoint(tokens, link + 1) ?? readYearAfter(tokens, link + 1, first.year !== undefined);
  if (!last || (!opened && !isSameKind(first, last))) return null;
  const { next: _, ...low } = first;
  const [a, b] = [toIso(inherit(low, last), calendar), toIso(last, calendar)];
  return a < b ? { iso: `${a}/${b}`, next: last.next } : null;
}

function inherit(low: Omit<PointMatch, 'next'>, high: PointMatch): Omit<PointMatch, 'next'> {
  if (low.year !== undefined || high.year === undefined) return low;
  const isEarlier = (low.month ?? 0) <= (high.month ?? 12);
  return { ...low, year: isEarlier ? high.year : high.year - 1 };
}

function isSameKind(a: PointMatch, b: PointMatch): boolean {
  return (a.day === undefined) === (b.day === undefined) && (a.month === undefined) === (b.month === undefined);
}

function readYearAfter(tokens: Token[], index: number, expected: boolean): PointMatch | null {
  const year = expected ? yearOf(tokens[index]) : null;
  return year === null ? null : { year, next: index + 1, marked: true };
}

const periods = phrases(['thời kỳ', 'giai đoạn', 'thời gian', 'khoảng thời gian', 'thời hạn']);

function readUntilNow(tokens: Token[], index: number, first: PointMatch, next: number, calendar: Calendar): Found {
  const iso = toIso(first, calendar);
  return { iso: periods.lengthBefore(tokens, index) > 0 ? `${iso}/..` : iso, next };
}

/** `2013-2014`, `giai đoạn 2011 – 2015`, `năm học 2013-2014` */
function readYears(tokens: Token[], index: number): Found {
  const [first, link, last] = tokens.slice(index, index + 3);
  const [from, to] = [yearOf(first), yearOf(last)];
  if (from === null || to === null || to <= from || to - from > 100) return null;
  return /^(?:[-–—/]|đến|tới)$/u.test(link?.lower ?? '') ? { iso: `${from}/${to}`, next: index + 3 } : null;
}

const openings = phrases(
  'từ,kể từ,tính từ,đến,tính đến,đến hết,tính đến hết,hết,tới,trước,sau,trong,sinh,vào,đầu,cuối,giữa,tầm nhìn đến,tầm nhìn,năm học,giai đoạn,nhiệm kỳ,niên khóa,niên khoá,thời kỳ,quý,khoảng'.split(
    ',',
  ),
);
const dropped = new Set(['trong', 'vào', 'sau', 'trước', 'khoảng']);

/** Takes the words in that belong to a date's surface: `đến hết`, `tính đến`, `tầm nhìn đến`, `năm học`. */
function widen(tokens: Token[], first: number, floor: number): number {
  let start = first;
  for (let length = openings.lengthBefore(tokens, start); length > 0; length = openings.lengthBefore(tokens, start)) {
    if (start - length < floor || dropped.has(tokens[start - length]?.lower ?? '')) break;
    start -= length;
  }
  return start;
}
