import type { LintDocument, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';
import { wordAfter, wordBefore } from '../words.ts';
import { writtenDates } from '../written-dates.ts';

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];
const words = new Map([
  ['hai', 1],
  ['ba', 2],
  ['tư', 3],
  ['năm', 4],
  ['sáu', 5],
  ['bảy', 6],
  ['bẩy', 6],
  ['2', 1],
  ['3', 2],
  ['4', 3],
  ['5', 4],
  ['6', 5],
  ['7', 6],
]);

/** A day of the week that its date does not have: `thứ Hai, 29/7/2025`. */
export const weekdayMismatch: Rule = {
  id: 'weekday-mismatch',
  category: 'fact',
  severity: 'warning',
  description: 'Thứ trong tuần không khớp với ngày đi kèm.',
  source: 'Lịch Gregorius; TCVN 6398-1:1998 (ISO 8601)',
  examples: {
    right: [
      'Sáng thứ Hai, 28/7/2025, hội nghị khai mạc.',
      'Chủ nhật (27/7/2025), nhân dân đi bầu cử.',
      'Ngày làm việc thứ hai, 29/7/2025, đại hội bầu ban chấp hành.',
    ],
    wrong: [
      { text: 'Sáng thứ Hai, 29/7/2025, hội nghị khai mạc.', actual: 'thứ Hai', expected: ['thứ Ba'] },
      { text: 'Hội chợ mở cửa vào Chủ nhật ngày 26/7/2025.', actual: 'Chủ nhật', expected: ['thứ Bảy'] },
      { text: 'Ngày 2/9/2025 (thứ Năm) là ngày lễ.', actual: 'thứ Năm', expected: ['thứ Ba'] },
      { text: 'Chiều thứ 6 (ngày 1 tháng 8 năm 2024), cầu thông xe.', actual: 'thứ 6', expected: ['thứ Năm'] },
    ],
  },
  check(document, report) {
    for (const { day, month, year: written, parts, start } of writtenDates(document)) {
      const [first] = parts;
      const named = first && (weekdayBefore(document, first) ?? weekdayAfter(document, parts.at(-1) ?? first));
      const year = named && (written ?? yearNear(document.date, month));
      if (!named || year === undefined) continue;
      const date = new Date(Date.UTC(year, month - 1, day));
      const right = weekdays[date.getUTCDay()];
      if (date.getUTCDate() !== day || !right || date.getUTCDay() === named.weekday) continue;
      const end = parts.at(-1)?.end ?? start;
      const reason = `Ngày ${document.text.slice(start, end)} là ${right}; hãy kiểm tra lại thứ hoặc ngày.`;
      const isOpening = document.text.startsWith('Thứ', named.start);
      const expected = isOpening ? right.charAt(0).toUpperCase() + right.slice(1) : right;
      report({ start: named.start, end: named.end, expected: [expected], reason });
    }
  },
};

/** The year that a day without one most likely means: the nearest to the day of publication. */
function yearNear(date: string | undefined, month: number): number | undefined {
  if (date === undefined) return undefined;
  const [year = 0, published = 0] = date.split('-').map(Number);
  if (month - published > 6) return year - 1;
  return published - month > 6 ? year + 1 : year;
}

interface Weekday {
  /** 0 is Sunday. */
  weekday: number;
  start: number;
  end: number;
}

/** Between the two may stand a comma or bracket and `ngày`. */
function weekdayBefore(document: LintDocument, date: Token): Weekday | undefined {
  const { tokens } = document;
  let index = date.index - 1;
  if (tokens[index]?.type === 'space' && tokens[index - 1]?.lower === 'ngày') index -= 2;
  while (tokens[index]?.type === 'space' || tokens[index]?.value === ',' || tokens[index]?.value === '(') index -= 1;
  const last = tokens[index];
  const first = last && wordBefore(document, last);
  if (!last || !first || wordAfter(document, first) !== last) return undefined;
  if (first.lower === 'chủ' && last.lower === 'nhật') return { weekday: 0, start: first.start, end: last.end };
  const weekday = first.lower === 'thứ' ? words.get(last.lower) : undefined;
  if (weekday === undefined || isOrdinal(document, first, last)) return undefined;
  return { weekday, start: first.start, end: last.end };
}

/** In brackets, right after the date: `28/7/2025 (thứ Hai)`. */
function weekdayAfter({ tokens }: LintDocument, date: Token): Weekday | undefined {
  const open = tokens[date.index + 1]?.type === 'space' ? date.index + 2 : date.index + 1;
  const [first, last, close] = [tokens[open + 1], tokens[open + 3], tokens[open + 4]];
  if (tokens[open]?.value !== '(' || !/^[),]$/u.test(close?.value ?? '') || !first || !last) return undefined;
  if (first.lower === 'chủ' && last.lower === 'nhật') return { weekday: 0, start: first.start, end: last.end };
  const weekday = first.lower === 'thứ' ? words.get(last.lower) : undefined;
  return weekday === undefined ? undefined : { weekday, start: first.start, end: last.end };
}

/** `ngày thứ hai (28/7/2025)` counts days; a weekday in lower case stands after a part of the day or the like. */
function isOrdinal(document: LintDocument, first: Token, last: Token): boolean {
  if (/^\p{Lu}/u.test(last.value)) return false;
  const before = wordBefore(document, first);
  if (!before) return false;
  return !/^(?:sáng|trưa|chiều|tối|đêm|hôm|vào|từ|đến|tới|và|là|đầu)$/u.test(before.lower);
}
