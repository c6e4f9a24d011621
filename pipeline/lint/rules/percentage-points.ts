import { findMatches } from '../find-matches.ts';
import type { Rule } from '../rule.ts';

const change =
  /từ (?:mức |khoảng |gần |hơn )?(?<from>\d+(?:,\d+)?)%(?<between>[^.!?\n%]{0,60}?)(?:lên|xuống|còn|đến)(?: mức| còn| đến| khoảng)? (?<to>\d+(?:,\d+)?)%[^.!?\n%]{0,80}?(?:tăng|giảm|cao hơn|thấp hơn|chênh)(?: thêm| được| tới| là)? (?<by>\d+(?:,\d+)?)%(?!\s*điểm)/giu;

/** The difference of two rates called per cent: from 5% to 7% is 2 percentage points. */
export const percentagePoints: Rule = {
  id: 'percentage-points',
  category: 'fact',
  severity: 'warning',
  description: 'Hiệu của hai tỷ lệ phần trăm là “điểm phần trăm”: từ 5% lên 7% là tăng 2 điểm phần trăm, tức tăng 40%.',
  source: 'Tổng cục Thống kê, giải thích thuật ngữ: “điểm phần trăm”',
  examples: {
    right: [
      'Tỷ lệ đỗ từ 80% lên 84%, tăng 4 điểm phần trăm.',
      'Tỷ lệ nghèo từ 10% xuống 5%, giảm 50%.',
      'Thuế từ 8% lên 10%, thu ngân sách tăng 6%.',
    ],
    wrong: [
      { text: 'Tỷ lệ đỗ từ 80% lên 84%, tăng 4%.', actual: '4%', expected: ['4 điểm phần trăm'] },
      { text: 'Tỷ lệ nghèo từ 7,5% xuống còn 5%, giảm 2,5%.', actual: '2,5%', expected: ['2,5 điểm phần trăm'] },
      { text: 'Lãi suất từ 6% lên 6,5%, tức tăng thêm 0,5%.', actual: '0,5%', expected: ['0,5 điểm phần trăm'] },
    ],
  },
  check(document, report) {
    for (const { found, end } of findMatches(document, change)) {
      const { from = '', to = '', by = '' } = found.groups ?? {};
      const [before, after, written] = [from, to, by].map((digits) => Number(digits.replace(',', '.')));
      if (before === undefined || after === undefined || written === undefined) continue;
      const difference = Math.abs(after - before);
      const relative = (difference / before) * 100;
      if (Math.abs(difference - written) > 0.001 || Math.abs(relative - written) < 0.1) continue;
      const expected = `${by} điểm phần trăm`;
      const reason = `Từ ${from}% đến ${to}% chênh ${expected}, không phải ${by}%.`;
      report({ start: end - by.length - 1, end, expected: [expected], reason });
    }
  },
};
