import { findMatches } from '../find-matches.ts';
import type { Rule } from '../rule.ts';

const right = 'Độc lập - Tự do - Hạnh phúc';

/** The national motto with other capitals, dashes or spaces than it has. */
export const nationalMotto: Rule = {
  id: 'national-motto',
  category: 'norm',
  severity: 'warning',
  description: 'Tiêu ngữ viết “Độc lập - Tự do - Hạnh phúc”: hoa chữ đầu mỗi cụm, gạch nối có cách hai bên.',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.1',
  examples: {
    right: ['Độc lập - Tự do - Hạnh phúc', 'Độc lập, tự do, hạnh phúc là khát vọng.', 'ĐỘC LẬP - TỰ DO - HẠNH PHÚC'],
    wrong: [
      { text: 'Độc lập-Tự do-Hạnh phúc', actual: 'Độc lập-Tự do-Hạnh phúc', expected: [right] },
      { text: 'Độc Lập - Tự Do - Hạnh Phúc', actual: 'Độc Lập - Tự Do - Hạnh Phúc', expected: [right] },
      { text: 'Độc lập – Tự do – Hạnh phúc', actual: 'Độc lập – Tự do – Hạnh phúc', expected: [right] },
    ],
  },
  check(document, report) {
    for (const { found, start, end } of findMatches(document, /độc lập ?[-–—] ?tự do ?[-–—] ?hạnh phúc/giu)) {
      if (found[0] === right || found[0] === right.toUpperCase()) continue;
      report({ start, end, expected: [right], reason: `Tiêu ngữ viết “${right}”.` });
    }
  },
};
