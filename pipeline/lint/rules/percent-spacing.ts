import { findMatches } from '../find-matches.ts';
import type { Rule } from '../rule.ts';

/** A space between a figure and its percent sign. */
export const percentSpacing: Rule = {
  id: 'percent-spacing',
  category: 'typography',
  severity: 'warning',
  description: 'Dấu phần trăm viết sát con số đứng trước, như hầu hết báo chí và văn bản.',
  source: 'Thông lệ báo chí (mẫu VietnameseMDS: 631 lần viết liền, 8 lần viết cách)',
  examples: {
    right: ['Kinh tế tăng 8,02%.', 'Tăng từ 5% đến 7%/năm.', 'Ký hiệu % đứng sau con số.'],
    wrong: [
      { text: 'Kinh tế tăng 8,02 %.', actual: '8,02 %', expected: ['8,02%'] },
      { text: 'Tỷ lệ nghèo còn 3 % vào cuối năm.', actual: '3 %', expected: ['3%'] },
      { text: 'Lãi suất 6 %/năm.', actual: '6 %', expected: ['6%'] },
    ],
  },
  check(document, report) {
    if (
      !document.marks.some(({ value, index }) => /^[%‰]$/u.test(value) && document.tokens[index - 1]?.type === 'space')
    )
      return;
    for (const { found, start, end } of findMatches(document, /(?<![\d.,])\d[\d.,]*[ \u00A0\u202F]{1,3}[%‰]/gu)) {
      const expected = found[0].replaceAll(/[ \u00A0\u202F]/gu, '');
      report({ start, end, expected: [expected], reason: `Dấu phần trăm viết sát con số: “${expected}”.` });
    }
  },
};
