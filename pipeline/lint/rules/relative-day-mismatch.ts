import type { LintDocument, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';
import { wordBefore } from '../words.ts';
import { type WrittenDate, writtenDates } from '../written-dates.ts';

/** Words for a day as seen from the day of publication, and how far it is. */
const relative = new Map([
  ['nay', 0],
  ['qua', -1],
  ['mai', 1],
]);
const openers = new Set('hôm sáng trưa chiều tối đêm ngày'.split(' '));

/** A day that is not the one its word says, seen from the article's date: `tối qua (11/8)` on 11 August. */
export const relativeDayMismatch: Rule = {
  id: 'relative-day-mismatch',
  category: 'fact',
  severity: 'warning',
  description: 'Các chữ “hôm nay, hôm qua, ngày mai” phải khớp với ngày ghi kèm và ngày đăng bài.',
  source: 'Lịch Gregorius; TCVN 6398-1:1998 (ISO 8601)',
  examples: {
    right: [
      'Hà Nội, 11/8/2025 - Tối qua (10/8), hội nghị bế mạc.',
      'Hà Nội, 11/8/2025 - Sáng nay, 11/8, hội nghị khai mạc.',
      'Tối qua (11/8), hội nghị bế mạc.',
    ],
    wrong: [
      { text: 'Hà Nội, 11/8/2025 - Tối qua (11/8), hội nghị bế mạc.', actual: '11/8', expected: ['10/8'] },
      { text: 'Hà Nội, 11/8/2025 - Sáng nay, ngày 12/8, tỉnh họp.', actual: '12/8', expected: ['11/8'] },
      { text: 'Hà Nội, 31/8/2025 - Ngày mai (31/8), tỉnh họp.', actual: '31/8', expected: ['1/9'] },
    ],
  },
  check(document, report) {
    if (![...relative.keys()].some((word) => document.wordsLike(word).length > 0)) return;
    const dates = writtenDates(document);
    const date = document.date ?? datelineOf(dates);
    if (date === undefined) return;
    for (const { day, month, parts, start, isShort } of dates) {
      const distance = parts[0] && distanceBefore(document, parts[0]);
      if (distance === undefined || !isShort) continue;
      const meant = new Date(`${date}T00:00:00Z`);
      if (Number.isNaN(meant.getTime())) continue;
      meant.setUTCDate(meant.getUTCDate() + distance);
      if (meant.getUTCDate() === day && meant.getUTCMonth() + 1 === month) continue;
      const expected = `${meant.getUTCDate()}/${meant.getUTCMonth() + 1}`;
      const reason = `Bài đăng ngày ${date}, nên ngày này phải là ${expected}; hãy kiểm tra lại.`;
      report({ start, end: start + (parts[0]?.value.length ?? 0), expected: [expected], reason });
    }
  },
};

/** The full date that opens a text. */
function datelineOf(dates: readonly WrittenDate[]): string | undefined {
  const first = dates.find(({ start, year }) => start < 60 && year !== undefined);
  return first && `${first.year}-${String(first.month).padStart(2, '0')}-${String(first.day).padStart(2, '0')}`;
}

/** Between the word and the day may stand a comma or bracket and `ngày`. */
function distanceBefore(document: LintDocument, date: Token): number | undefined {
  const { tokens } = document;
  let index = date.index - 1;
  if (tokens[index]?.type === 'space' && tokens[index - 1]?.lower === 'ngày') index -= 2;
  while (tokens[index]?.type === 'space' || tokens[index]?.value === ',' || tokens[index]?.value === '(') index -= 1;
  const word = tokens[index];
  if (!word || !openers.has(wordBefore(document, word)?.lower ?? '')) return undefined;
  return relative.get(word.lower);
}
