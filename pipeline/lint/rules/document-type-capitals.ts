import type { LintDocument, Token } from '../lint-document.ts';
import { majority } from '../majority.ts';
import type { Rule } from '../rule.ts';
import { opensSentence, wordAfter, wordBefore } from '../words.ts';

/** Kinds of documents that bear a number (Decree 30/2020/NĐ-CP, article 7; Law 64/2025/QH15; Guideline 05-HD/VPTW). */
const types = [
  'nghị quyết',
  'nghị định',
  'thông tư',
  'quyết định',
  'chỉ thị',
  'kết luận',
  'kế hoạch',
  'công văn',
  'công điện',
  'tờ trình',
  'quy định',
  'hướng dẫn',
  'thông báo',
  'pháp lệnh',
  'luật',
];

/** A document named by its number whose type begins in lower case: `nghị định số 30/2020/NĐ-CP`. */
export const documentTypeCapitals: Rule = {
  id: 'document-type-capitals',
  category: 'norm',
  severity: 'warning',
  description:
    'Tên loại của một văn bản cụ thể viết hoa: “Nghị định số 30/2020/NĐ-CP”; báo mạng thì thống nhất trong bài.',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.6',
  profile: 'government',
  examples: {
    right: [
      'Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị.',
      'Các nghị quyết, kết luận của Đảng đi vào cuộc sống.',
      'Hội đồng ra quyết định số tiền thưởng.',
    ],
    wrong: [
      { text: 'Thực hiện nghị quyết số 57-NQ/TW của Bộ Chính trị.', actual: 'nghị quyết', expected: ['Nghị quyết'] },
      { text: 'Căn cứ nghị định 30/2020/NĐ-CP của Chính phủ.', actual: 'nghị định', expected: ['Nghị định'] },
      { text: 'Theo thông tư số 05/2025/TT-BNV của Bộ Nội vụ.', actual: 'thông tư', expected: ['Thông tư'] },
    ],
  },
  check(document, report) {
    const numbers = document.wordsOfKind('document-number');
    if (numbers.length === 0) return;
    const named = numbers.flatMap((number) => typeBefore(document, number) ?? []);
    const forms = Map.groupBy(named, ({ isUpper }) => (isUpper ? 'hoa' : 'thường'));
    const isLoose = document.profile === 'online' || document.profile === 'article';
    const best = majority([...forms].map(([form, places]) => ({ form, places })))?.form;
    const severity = isLoose && best === 'thường' ? 'info' : undefined;
    for (const { start, end } of forms.get('thường') ?? []) {
      const written = document.text.slice(start, end);
      const expected = written.charAt(0).toUpperCase() + written.slice(1);
      const reason = `Tên loại của văn bản cụ thể viết hoa: “${expected}”.`;
      report({ start, end, expected: [expected], reason, ...(severity ? { severity } : {}) });
    }
  },
};

interface NamedType {
  start: number;
  end: number;
  isUpper: boolean;
}

/** Between type and number may stand `số`. */
function typeBefore(document: LintDocument, number: Token): NamedType | undefined {
  const word = wordBefore(document, number);
  const last = word?.lower === 'số' ? wordBefore(document, word) : word;
  const before = last && wordBefore(document, last);
  for (const first of [before, last]) {
    if (!first || !last) continue;
    const name = first === last ? last.lower : `${first.lower} ${last.lower}`;
    if (!types.includes(name) || first.value === first.value.toUpperCase() || opensSentence(document, first)) continue;
    return wordAfter(document, last)
      ? { start: first.start, end: last.end, isUpper: first.value !== first.lower }
      : undefined;
  }
  return undefined;
}
