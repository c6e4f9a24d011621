import type { LintDocument } from '../lint-document.ts';
import type { Rule } from '../rule.ts';
import { wordBefore } from '../words.ts';
import { type WrittenDate, writtenDates } from '../written-dates.ts';

/** A span of days or years that ends before it begins: `từ 10/8 đến 5/8/2025`, `giai đoạn 2025-2020`. */
export const reversedRange: Rule = {
  id: 'reversed-range',
  category: 'fact',
  severity: 'warning',
  description: 'Khoảng thời gian phải kết thúc sau khi bắt đầu.',
  source: 'TCVN 6398-1:1998 (ISO 8601)',
  examples: {
    right: [
      'Hội chợ mở từ ngày 28/7 đến 5/8/2025.',
      'Hội chợ mở từ ngày 28/12/2025 đến ngày 5/1/2026.',
      'Giai đoạn 2020-2025, tỉnh trồng rừng; mã số 2025-2020.',
    ],
    wrong: [
      { text: 'Hội chợ mở từ ngày 10/8/2025 đến ngày 5/8/2025.', actual: '10/8/2025 đến ngày 5/8/2025', expected: [] },
      { text: 'Hội chợ mở từ ngày 10/8 đến 5/8/2025.', actual: '10/8 đến 5/8/2025', expected: [] },
      { text: 'Hội chợ mở từ ngày 5 đến ngày 3/8/2025.', actual: '5 đến ngày 3/8/2025', expected: [] },
      { text: 'Giai đoạn 2025-2020, tỉnh trồng rừng.', actual: '2025-2020', expected: [] },
    ],
  },
  check(document, report) {
    reportDays(document, say);
    for (const first of document.wordsOfKind('number')) {
      if (!/^(?:19|20)\d\d$/u.test(first.value)) continue;
      const dash = document.tokens[first.index + 1];
      const spaced = dash?.type === 'space' ? document.tokens[first.index + 2] : dash;
      const second = spaced && document.tokens[spaced.index + (spaced === dash ? 1 : 2)];
      if (!spaced || !/^[-–]$/u.test(spaced.value) || !/^(?:19|20)\d\d$/u.test(second?.value ?? '')) continue;
      const before = wordBefore(document, first)?.lower ?? '';
      if (second && Number(second.value) < Number(first.value) && /^(?:đoạn|kỳ|khóa|khoá|học)$/u.test(before))
        say(first.start, second.end);
    }

    function say(start: number, end: number): void {
      const written = document.text.slice(start, end);
      report({ start, end, reason: `“${written}” kết thúc trước khi bắt đầu; hãy kiểm tra lại.` });
    }
  },
};

/** Two days of one year with `đến` between them. */
function reportDays(document: LintDocument, say: (start: number, end: number) => void): void {
  const dates = writtenDates(document).toSorted((a, b) => a.start - b.start);
  for (const [number, last] of dates.entries()) {
    const opening = /ngày (\d{1,2}) ?(?:đến|tới|-|–) ?(?:hết )?(?:ngày )?$/u.exec(
      document.text.slice(Math.max(0, last.start - 24), last.start),
    );
    if (opening && Number(opening[1]) > last.day) say(last.start - opening[0].length + 5, last.end);
    const first = dates[number - 1];
    if (!first || !/^ (?:đến|tới|-|–)(?: hết)?(?: ngày)? $/u.test(document.text.slice(first.end, last.start))) continue;
    const year = first.year ?? last.year;
    if (year !== undefined && orderOf(first, year) > orderOf(last, last.year ?? year) && isClose(first, last))
      say(first.start, last.end);
  }
}

function orderOf({ day, month }: WrittenDate, year: number): number {
  return year * 372 + month * 31 + day;
}

/** Without a year of its own the first day may be of the year before, which is half a year or more away. */
function isClose(first: WrittenDate, last: WrittenDate): boolean {
  return first.year !== undefined || first.month - last.month < 6;
}
