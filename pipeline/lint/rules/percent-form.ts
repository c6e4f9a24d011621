import { findMatches, type Match } from '../find-matches.ts';
import { majority } from '../majority.ts';
import type { Rule } from '../rule.ts';

const percentage = /(?<![\p{L}\d.,/-])(?<figure>\d+(?:[.,]\d+)*)(?<form>%| phần trăm(?!\p{L}))/gu;

/** Percentages after figures with the sign here and in words there: `85%` and `62 phần trăm`. */
export const percentForm: Rule = {
  id: 'percent-form',
  category: 'consistency',
  severity: 'info',
  description: 'Sau con số, cả bài dùng dấu “%” hoặc chữ “phần trăm”, không lẫn hai cách.',
  examples: {
    right: [
      'Tỷ lệ đạt 85%, năm sau 90%.',
      'Tỷ lệ đạt 85 phần trăm, năm sau 90 phần trăm.',
      'Tỷ lệ đạt 85%, tăng hai phần trăm so với năm trước.',
    ],
    wrong: [
      { text: 'Tỷ lệ trực tuyến đạt 85%, số hóa đạt 62 phần trăm.', actual: '62 phần trăm', expected: ['62%'] },
      { text: 'Tăng 5%, giảm 3%, còn 12,5 phần trăm.', actual: '12,5 phần trăm', expected: ['12,5%'] },
      { text: 'Tăng 5 phần trăm, giảm 3 phần trăm, còn 12%.', actual: '12%', expected: ['12 phần trăm'] },
    ],
  },
  check(document, report) {
    if (document.phrasesLike('phần trăm').length === 0) return;
    const forms = Map.groupBy(findMatches(document, percentage), ({ found }: Match) => found.groups?.form ?? '');
    const best = majority([...forms].map(([form, places]) => ({ form, places })));
    for (const [form, matches] of forms)
      for (const { found, start, end } of form === best?.form ? [] : matches) {
        const expected = `${found.groups?.figure}${best?.form}`;
        report({ start, end, expected: [expected], reason: `Phần lớn bài viết kiểu “${expected}”; hãy thống nhất.` });
      }
  },
};
