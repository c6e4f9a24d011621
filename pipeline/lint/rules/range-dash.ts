import { findMatches, type Match } from '../find-matches.ts';
import { majority } from '../majority.ts';
import type { Rule } from '../rule.ts';

const range =
  /(?<![\p{L}\d.,/:–-])(?<low>\d+(?:[.,]\d+)*)(?<dash> ?[-–—] ?)(?<high>\d+(?:[.,]\d+)*)(?<sign>%?)(?![\d/:–-]|[.,]\d)/gu;

/** Ranges with a close and with a spaced dash: `5-7%` and `5 - 7%`. */
export const rangeDash: Rule = {
  id: 'range-dash',
  category: 'consistency',
  severity: 'info',
  description: 'Khoảng số trong cả bài viết một kiểu gạch: “5-7%” hoặc “5 - 7%”.',
  examples: {
    right: [
      'Tăng 5-7% mỗi năm, trồng 20-30 ha.',
      'Giai đoạn 2020 - 2025 và 2025 - 2030.',
      'Giai đoạn 2020 - 2025, tăng 5-7% mỗi năm.',
    ],
    wrong: [
      { text: 'Tăng 5-7%, giảm 2-3%, giữ 8 - 9%.', actual: '8 - 9%', expected: ['8-9%'] },
      { text: 'Giai đoạn 2020 - 2025, 2025 - 2030 và 2030-2035.', actual: '2030-2035', expected: ['2030 - 2035'] },
      { text: 'Chờ 10 -15 phút.', actual: '10 -15', expected: ['10 - 15'] },
      { text: 'Trồng 20–30 ha và 10–15 ha, sau thêm 5-6 ha.', actual: '5-6', expected: ['5–6'] },
    ],
  },
  check(document, report) {
    for (const ranges of Map.groupBy(rangesOf(document), kindOf).values()) {
      const forms = Map.groupBy(ranges, ({ found }) => found.groups?.dash ?? '');
      const even = [...forms].filter(([form]) => form.length !== 2);
      const best = majority(even.map(([form, places]) => ({ form, places }))) ?? { form: ' - ' };
      for (const { found, start, end } of ranges) {
        const { low, dash, high, sign } = found.groups ?? {};
        if (dash === best.form) continue;
        const expected = `${low}${best.form}${high}${sign}`;
        report({
          start,
          end,
          expected: [expected],
          reason: `Gạch của khoảng số trong cả bài viết một kiểu; hãy viết “${expected}”.`,
        });
      }
    }
  },
};

/** Ranges ascend; scores, telephone numbers and codes mostly do not. */
function rangesOf(document: Parameters<Rule['check']>[0]): Match[] {
  return [...findMatches(document, range)].filter(({ found }) => {
    const { low = '', high = '' } = found.groups ?? {};
    return !/^0\d/u.test(low) && !/^0\d/u.test(high) && numberOf(low) < numberOf(high);
  });
}

/** Years are a series of their own, as many write them apart from quantities. */
function kindOf({ found }: Match): string {
  const { low = '', high = '' } = found.groups ?? {};
  return /^(?:19|20)\d\d$/u.test(low) && /^(?:19|20)\d\d$/u.test(high) ? 'year' : 'quantity';
}

function numberOf(digits: string): number {
  return Number(digits.replaceAll('.', '').replace(',', '.'));
}
