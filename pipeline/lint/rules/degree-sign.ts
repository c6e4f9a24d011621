import { findMatches } from '../find-matches.ts';
import type { Rule } from '../rule.ts';

/** A letter or another sign after a figure and before C or F; `350C` may be a name and is left alone. */
const imitations = /(?<![\p{L}\d])[-−]?\d[\d.,]*(?:[ \u00A0\u202F]?[oOºᵒ˚]|[ \u00A0\u202F]0)(?=[CF](?![\p{L}\d]))/gu;

/** A letter o, a zero or an ordinal sign where the sign of degrees belongs: `35 oC`. */
export const degreeSign: Rule = {
  id: 'degree-sign',
  category: 'typography',
  severity: 'warning',
  certain: true,
  description: 'Ký hiệu độ là “°”, không phải chữ “o”, số 0 hay dấu khác viết thay.',
  source: 'Nghị định 86/2012/NĐ-CP, Phụ lục V (“15 °C”); Unicode, U+00B0',
  examples: {
    right: [
      'Trời nóng 35 °C, có nơi 37°C.',
      'Đội hạng 2 C thắng; xe buýt số 35 OCB đã về bến.',
      'Nước sôi ở 100 độ C.',
    ],
    wrong: [
      { text: 'Hà Nội nóng 35 oC, có nơi hơn.', actual: '35 o', expected: ['35 °'] },
      { text: 'Nhiệt độ thấp nhất là 8ºC vào đêm.', actual: '8º', expected: ['8°'] },
      { text: 'Mẫu được giữ ở -20 0C trong kho.', actual: '-20 0', expected: ['-20 °'] },
    ],
  },
  check(document, report) {
    for (const { found, start, end } of findMatches(document, imitations)) {
      const expected = `${found[0].slice(0, -1)}°`;
      report({
        start,
        end,
        expected: [expected],
        reason: `Ký hiệu độ là “°”: hãy viết “${expected}${document.text[end]}”.`,
      });
    }
  },
};
