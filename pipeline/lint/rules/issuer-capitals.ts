import { findMatches } from '../find-matches.ts';
import type { Rule } from '../rule.ts';

/** The highest bodies of the State, in small letters. */
const issuers = /(?<=của )(?:chính phủ|quốc hội|thủ tướng(?: [Cc]hính phủ)?|chủ tịch nước)(?!\p{L})/gu;

/** What stands before: the number with its letters (`30/2020/NĐ-CP`), and its date. */
const citation = /\d+(?:\/\d{4})?[/-][A-ZĐƯ][\p{L}\d/-]*(?:,? ngày \d{1,2}[/-]\d{1,2}[/-]\d{4},?)? của $/u;

/** The issuing body of a cited document in small letters: `Nghị định số 30/2020/NĐ-CP của chính phủ`. */
export const issuerCapitals: Rule = {
  id: 'issuer-capitals',
  category: 'norm',
  severity: 'warning',
  description: 'Cơ quan ban hành văn bản được dẫn là một cơ quan xác định, nên viết hoa: “của Chính phủ”.',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục IV',
  examples: {
    right: [
      'Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư.',
      'Tuyên bố của chính phủ hai nước được hoan nghênh.',
      'Quyết định số 06/QĐ-TTg ngày 6/1/2022 của Thủ tướng Chính phủ.',
    ],
    wrong: [
      {
        text: 'Nghị định số 30/2020/NĐ-CP của chính phủ có hiệu lực.',
        actual: 'chính phủ',
        expected: ['Chính phủ'],
      },
      {
        text: 'Quyết định số 06/QĐ-TTg ngày 6/1/2022 của thủ tướng Chính phủ.',
        actual: 'thủ tướng Chính phủ',
        expected: ['Thủ tướng Chính phủ'],
      },
      { text: 'Nghị quyết số 68/2022/QH15 của quốc hội.', actual: 'quốc hội', expected: ['Quốc hội'] },
    ],
  },
  check(document, report) {
    for (const { found, start, end } of findMatches(document, issuers)) {
      if (!citation.test(document.text.slice(Math.max(0, start - 60), start))) continue;
      const expected = found[0].replace(/^./u, (letter) => letter.toUpperCase()).replace(' chính phủ', ' Chính phủ');
      report({ start, end, expected: [expected], reason: `Cơ quan ban hành văn bản viết hoa: “${expected}”.` });
    }
  },
};
