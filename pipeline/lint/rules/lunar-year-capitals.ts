import { branches, stems } from '../data/lunar-years.ts';
import type { Rule } from '../rule.ts';
import { wordBefore } from '../words.ts';

const openers = new Set(['năm', 'xuân', 'tết', 'tuổi', 'đán', 'mừng', 'đón']);

/** A year of the lunar calendar without its capitals: `năm kỷ tỵ`, `Kỷ tỵ`. */
export const lunarYearCapitals: Rule = {
  id: 'lunar-year-capitals',
  category: 'norm',
  severity: 'warning',
  description: 'Tên năm âm lịch viết hoa cả hai âm tiết: “Kỷ Tỵ, Mậu Tuất”.',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.8',
  examples: {
    right: ['Đón xuân Ất Tỵ.', 'Vua mất năm Mậu Tuất.', 'Anh ấy quý thân tình hơn của cải.'],
    wrong: [
      { text: 'Mừng xuân ất tỵ ở bản vùng cao.', actual: 'ất tỵ', expected: ['Ất Tỵ'] },
      { text: 'Vua mất năm Mậu tuất.', actual: 'Mậu tuất', expected: ['Mậu Tuất'] },
      { text: 'Chúc tết Bính ngọ an lành.', actual: 'Bính ngọ', expected: ['Bính Ngọ'] },
    ],
  },
  check(document, report) {
    for (const stem of stems) {
      for (const first of document.wordsLike(stem.toLowerCase())) {
        const second = document.tokens[first.index + 2];
        const branch = branches.find((name) => name.toLowerCase() === second?.lower);
        if (!branch || !second || document.tokens[first.index + 1]?.type !== 'space') continue;
        if (!openers.has(wordBefore(document, first)?.lower ?? '') || first.value === first.value.toUpperCase())
          continue;
        const expected = `${stem} ${branch}`;
        if (`${first.value} ${second.value}` === expected) continue;
        report({
          start: first.start,
          end: second.end,
          expected: [expected],
          reason: `Tên năm âm lịch viết hoa cả hai âm tiết: “${expected}”.`,
        });
      }
    }
  },
};
