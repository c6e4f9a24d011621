import { findMatches } from '../find-matches.ts';
import type { Rule } from '../rule.ts';

const number = String.raw`(?<number>\d{1,5}[a-z]?)`;
const joint = ' ?[-–/] ?';

/** Party bodies put the type before the slash and the body after it, without a year (Guideline 05-HD/VPTW). */
const partyBody = '(?:BCĐ)?TW|TƯ|BBT|TU|ĐU|HU|VPTW|BTCTW|UBKTTW|BTGTW|BTGDVTW|BDVTW|BNCTW';
const partyType = 'NQ|QĐ|CT|KL|HD|TB|BC|KH|CTr|TTr|CV|QC|QyĐ|ĐA|TT|BB|PA';
const party = new RegExp(
  String.raw`\b${number}(?<shape>${joint}(?<type>${partyType})${joint}(?<body>${partyBody}))(?![\p{L}\d-])`,
  'gu',
);

/** State bodies put the year after the number where it is a legal document (Law 64/2025/QH15; Decree 30/2020/NĐ-CP). */
const stateType = 'NĐ|ND|NÐ|NQ|QĐ|QD|CT|TT';
const stateBody = String.raw`CP|TTg|TTG|Ttg|CTN|UBND|HĐND|UBTVQH\d{2}|B[A-ZĐ]{1,6}`;
const state = new RegExp(
  String.raw`\b${number}(?<shape>(?:${joint}(?<year>(?:19|20)\d\d))?${joint}(?<type>${stateType})(?<inner> ?[-–/]? ?)(?<body>${stateBody}))(?![\p{L}\d-]|/\d)`,
  'gu',
);
const withYear = /^(?:NĐ-CP|TT-B\p{Lu}+)$/u;

/** Laws and resolutions of the National Assembly have no type in their number (Law 64/2025/QH15). */
const assembly = /\b(?<number>\d{1,4})[-/](?<year>(?:19|20)\d\d)[-/](?:NQ[-/])?(?<term>QH\d{2})(?![\p{L}\d-])/gu;
const glued = new RegExp(String.raw`\b${number}[-/](?<type>${partyType})(?<body>TW|TU|ĐU)(?![\p{L}\d-])`, 'gu');
const yearLast = /\b(?<number>\d{1,5})\/NĐ-CP\/(?<year>(?:19|20)\d\d)(?![\d-])/gu;

/** The number of an official document that has not its form: `57/NQ-TW`, `30/2020-NĐ-CP`. */
export const documentNumberForm: Rule = {
  id: 'document-number-form',
  category: 'norm',
  severity: 'warning',
  description: 'Số, ký hiệu văn bản viết đúng thể thức: Đảng “57-NQ/TW”, Nhà nước “30/2020/NĐ-CP” và “1234/QĐ-TTg”.',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I và III; Hướng dẫn 05-HD/VPTW (2026)',
  examples: {
    right: [
      'Nghị quyết số 57-NQ/TW của Bộ Chính trị.',
      'Nghị định số 30/2020/NĐ-CP của Chính phủ.',
      'Quyết định số 1234/QĐ-TTg và Chỉ thị 05/CT-TTg.',
    ],
    wrong: [
      { text: 'Thực hiện Nghị quyết số 57/NQ-TW.', actual: '57/NQ-TW', expected: ['57-NQ/TW'] },
      {
        text: 'Theo Nghị định 30/2020-NĐ-CP, hồ sơ nộp một lần.',
        actual: '30/2020-NĐ-CP',
        expected: ['30/2020/NĐ-CP'],
      },
      { text: 'Theo Luật số 64/2025-QH15, hồ sơ nộp một lần.', actual: '64/2025-QH15', expected: ['64/2025/QH15'] },
      { text: 'Thực hiện Nghị quyết 57-NQTW.', actual: '57-NQTW', expected: ['57-NQ/TW'] },
      {
        text: 'Theo Nghị định 30/NĐ-CP/2020, hồ sơ nộp một lần.',
        actual: '30/NĐ-CP/2020',
        expected: ['30/2020/NĐ-CP'],
      },
      { text: 'Theo Nghị định 45/NĐ-CP, mức phạt tăng.', actual: '45/NĐ-CP', expected: [] },
      {
        text: 'Theo Nghị định 30/2020/ND-CP, hồ sơ nộp một lần.',
        actual: '30/2020/ND-CP',
        expected: ['30/2020/NĐ-CP'],
      },
    ],
  },
  check(document, report) {
    if (!/\d(?: ?[-–/] ?[A-ZĐ]|[-/]\d{4}[-/]Q)/u.test(document.text)) return;
    for (const { found, start, end } of findMatches(document, assembly)) {
      const { number: own, year, term } = found.groups ?? {};
      const expected = `${own}/${year}/${term}`;
      if (found[0] !== expected)
        report({ start, end, expected: [expected], reason: `Số văn bản của Quốc hội viết “${expected}”.` });
    }
    for (const { found, start, end } of findMatches(document, glued)) {
      const { number: own, type, body } = found.groups ?? {};
      const expected = `${own}-${type}/${body}`;
      report({ start, end, expected: [expected], reason: `Ký hiệu văn bản Đảng viết “${expected}”: số-loại/cơ quan.` });
    }
    for (const { found, start, end } of findMatches(document, yearLast)) {
      const expected = `${found.groups?.number}/${found.groups?.year}/NĐ-CP`;
      report({ start, end, expected: [expected], reason: `Số nghị định viết “${expected}”.` });
    }
    for (const { found, start, end } of findMatches(document, party)) {
      const { number: own = '', type = '', body = '' } = found.groups ?? {};
      const expected = `${own}-${type}/${body}`;
      if (found[0] === expected) continue;
      report({ start, end, expected: [expected], reason: `Ký hiệu văn bản Đảng viết “${expected}”: số-loại/cơ quan.` });
    }
    for (const { found, start, end } of findMatches(document, state)) {
      const { number: own = '', year, type = '', body = '' } = found.groups ?? {};
      const series = `${type.replace(/[DÐ]$/u, 'Đ')}-${body.replace(/^ttg$/iu, 'TTg')}`;
      const expected = `${own}/${year ? `${year}/` : ''}${series}`;
      if (!year && withYear.test(series)) {
        report({
          start,
          end,
          reason: `Số nghị định, thông tư ghi cả năm: “${own}/(năm)/${series}”; hãy thêm năm ban hành.`,
        });
      } else if (found[0] !== expected) {
        report({ start, end, expected: [expected], reason: `Số, ký hiệu văn bản viết “${expected}”.` });
      }
    }
  },
};
