import { addDays, addMonths, type Calendar, weekdayBefore } from './calendar.ts';
import { readAmount } from './numbers.ts';
import { matchesAt, type Token } from './tokens.ts';

/** A date told from the day of publication, resolved. */
export interface RelativeDate {
  iso: string;
  next: number;
}

/** Words for days as seen from today, and how many days lie between. */
const days: [string, number][] = [
  ['hôm nay', 0],
  ['hôm qua', -1],
  ['hôm kia', -2],
  ['ngày mai', 1],
  ['ngày kia', 2],
  ...['sáng', 'trưa', 'chiều', 'tối', 'đêm', 'khuya'].flatMap((part): [string, number][] => [
    [`${part} nay`, 0],
    [`${part} qua`, -1],
    [`${part} mai`, 1],
  ]),
];
const months: [string, number][] = [
  ['tháng này', 0],
  ['tháng trước', -1],
  ['tháng tới', 1],
  ['tháng sau', 1],
];
const years: [string, number][] = [
  ['năm nay', 0],
  ['năm ngoái', -1],
  ['năm kia', -2],
  ['sang năm', 1],
  ['năm tới', 1],
];
const split = (list: [string, number][]) => list.map(([phrase, offset]) => ({ words: phrase.split(' '), offset }));
const [dayWords, monthWords, yearWords] = [split(days), split(months), split(years)];

/** The date that begins at a token and is told from today: `chiều qua`, `năm ngoái`, `cách đây 2 ngày`, `hôm thứ Ba`. */
export function readRelative(tokens: Token[], index: number, calendar: Calendar): RelativeDate | null {
  const { today } = calendar;
  if (today === null) return null;
  const lookUp = (list: typeof dayWords) => list.find(({ words }) => matchesAt(tokens, index, words));
  const day = lookUp(dayWords);
  if (day) return { iso: addDays(today, day.offset), next: index + day.words.length };
  if (!isPlural(tokens, index)) {
    const month = lookUp(monthWords);
    if (month) return { iso: addMonths(today, month.offset), next: index + 2 };
    const year = lookUp(yearWords);
    if (year) return { iso: String(Number(today.slice(0, 4)) + year.offset), next: index + 2 };
  }
  return readAgo(tokens, index, today) ?? readWeekday(tokens, index, today);
}

/** `các năm tới`, `5 năm tới`, `nhiều tháng tới` are spans, not dates. */
function isPlural(tokens: Token[], index: number): boolean {
  const before = tokens[index - 1];
  return (
    before?.kind === 'number' || /^(?:các|những|mấy|nhiều|vài|hàng|hai|ba|bốn|năm|mỗi)$/u.test(before?.lower ?? '')
  );
}

/** `cách đây 2 ngày`, `cách đây 10 năm` */
function readAgo(tokens: Token[], index: number, today: string): RelativeDate | null {
  if (!matchesAt(tokens, index, ['cách', 'đây'])) return null;
  const amount = readAmount(tokens, index + 2);
  if (typeof amount?.normalised !== 'number' || !Number.isInteger(amount.normalised)) return null;
  const next = amount.next + 1;
  const unit = tokens[amount.next]?.lower;
  if (unit === 'ngày') return { iso: addDays(today, -amount.normalised), next };
  if (unit === 'tuần') return { iso: addDays(today, -7 * amount.normalised), next };
  if (unit === 'tháng') return { iso: addMonths(today, -amount.normalised), next };
  return unit === 'năm' ? { iso: String(Number(today.slice(0, 4)) - amount.normalised), next } : null;
}

const weekdays = new Map(
  ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'].flatMap((word, index) => [
    [word, index + 1],
    [String(index + 2), index + 1],
  ]),
);
const weeks = new Map([
  ['này', 0],
  ['trước', -1],
  ['qua', -1],
  ['rồi', -1],
  ['tới', 1],
  ['sau', 1],
]);

/** `hôm thứ Ba`, `sáng thứ 6 tuần trước`, `chủ nhật tuần này`; one that a full date explains is left to that date. */
function readWeekday(tokens: Token[], index: number, today: string): RelativeDate | null {
  const marked = /^(?:hôm|ngày|sáng|trưa|chiều|tối|đêm)$/u.test(tokens[index]?.lower ?? '');
  const at = marked ? index + 1 : index;
  const word = tokens[at + 1];
  let weekday: number | undefined;
  if (tokens[at]?.lower === 'thứ') weekday = weekdays.get(word?.lower ?? '');
  else if (tokens[at]?.lower === 'chủ' && word?.lower === 'nhật') weekday = 7;
  if (weekday === undefined) return null;
  const week = tokens[at + 2]?.lower === 'tuần' ? weeks.get(tokens[at + 3]?.lower ?? '') : undefined;
  const next = week === undefined ? at + 2 : at + 4;
  if (/^[\d,(]/u.test(tokens[next]?.text ?? '') && /\d|ngày/u.test(tokens[next + 1]?.lower ?? '')) return null;
  if (week === undefined && isHabit(tokens, index)) return null;
  const isOrdinal = tokens[index]?.lower === 'ngày' && !word?.capital;
  if (week === undefined && (!marked || isOrdinal)) return null;
  return { iso: weekdayBefore(today, weekday, week ?? null), next };
}

/** `từ thứ Hai đến sáng thứ Bảy`, `các sáng thứ Bảy`: days of every week. */
function isHabit(tokens: Token[], index: number): boolean {
  const before = tokens[index - 1]?.lower ?? '';
  if (/^(?:các|mỗi|những|hằng|hàng|mọi)$/u.test(before)) return true;
  const isRange = /^(?:đến|tới|-|–)$/u.test(before);
  return isRange && tokens.slice(Math.max(0, index - 5), index - 1).some(({ lower }) => lower === 'thứ');
}
