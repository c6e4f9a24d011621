import type { Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';
import { writtenDates } from '../written-dates.ts';

/** The zero before days under 10 and months under 3, and only there, as official documents write it. */
export const zeroInDates: Rule = {
  id: 'zero-in-dates',
  category: 'norm',
  severity: 'warning',
  description:
    'Văn bản hành chính và văn bản Đảng thêm số 0 trước ngày nhỏ hơn 10 và tháng 1, 2; các tháng khác không thêm.',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 05-HD/VPTW (2026)',
  profile: 'government',
  examples: {
    right: [
      'Hà Nội, ngày 05 tháng 02 năm 2026.',
      'Hà Nội, ngày 27 tháng 5 năm 2026.',
      'Hà Nội, ngày 10 tháng 12 năm 2026.',
    ],
    wrong: [
      { text: 'Hà Nội, ngày 5 tháng 3 năm 2026.', actual: '5', expected: ['05'] },
      { text: 'Hà Nội, ngày 15 tháng 2 năm 2026.', actual: '2', expected: ['02'] },
      { text: 'Nghị định số 30/2020/NĐ-CP ngày 5/3/2020.', actual: '5/3/2020', expected: ['05/3/2020'] },
      { text: 'Hà Nội, ngày 15 tháng 07 năm 2026.', actual: '07', expected: ['7'] },
    ],
  },
  check(document, report) {
    if (document.profile !== 'government' && document.profile !== 'party') return;
    for (const { parts, isShort, day, month, year } of writtenDates(document)) {
      const [first, second] = parts;
      if (year === undefined || !first) continue;
      if (isShort) checkShort(first, `${pad(day, 10)}/${pad(month, 3)}/${year}`);
      if (isShort || !second) continue;
      checkPart(first, pad(day, 10), 'ngày');
      checkPart(second, pad(month, 3), 'tháng');
    }

    function checkShort({ start, end, value }: Token, expected: string): void {
      if (!/^\d{1,2}\/\d{1,2}\/\d{4}$/u.test(value) || value === expected) return;
      report({ start, end, expected: [expected], reason: `Trong văn bản, ngày này viết “${expected}”.` });
    }

    function checkPart({ start, end, value }: Token, expected: string, name: string): void {
      if (value === expected) return;
      const reason = `Trong văn bản, ${name} này viết “${expected}”, không viết “${value}”.`;
      report({ start, end, expected: [expected], reason });
    }
  },
};

function pad(value: number, below: number): string {
  return value < below ? String(value).padStart(2, '0') : String(value);
}
