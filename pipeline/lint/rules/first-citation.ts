import type { LintDocument, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';
import { sentenceOf } from '../words.ts';

/** The first mention of a document without its day, its issuer and its subject. */
export const firstCitation: Rule = {
  id: 'first-citation',
  category: 'norm',
  severity: 'info',
  description: 'Lần đầu viện dẫn một văn bản ghi tên loại, số, ngày ban hành, cơ quan ban hành và trích yếu.',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6',
  examples: {
    right: [
      'Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá khoa học. Nghị quyết 57-NQ/TW rất mới.',
      'Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư.',
      'Theo Quyết định 1234/QĐ-TTg, ngày 5/6/2025, tỉnh làm cầu.',
    ],
    wrong: [
      { text: 'Tỉnh thực hiện Nghị quyết 57-NQ/TW rất tốt.', actual: '57-NQ/TW', expected: [] },
      { text: 'Xã báo cáo theo Nghị định 30/2020/NĐ-CP.', actual: '30/2020/NĐ-CP', expected: [] },
      { text: 'Sở triển khai Kế hoạch 128/KH-UBND và họp thôn.', actual: '128/KH-UBND', expected: [] },
    ],
  },
  check(document, report) {
    const seen = new Set<string>();
    for (const token of document.wordsOfKind('document-number')) {
      if (seen.has(token.value)) continue;
      seen.add(token.value);
      if (isFull(document, token)) continue;
      const reason = `Lần đầu viện dẫn “${token.value}”: hãy ghi ngày, cơ quan ban hành và trích yếu.`;
      report({ start: token.start, end: token.end, reason });
    }
  },
};

/** A day or an issuer stands after it in its sentence, or the issuer between type and number. */
function isFull(document: LintDocument, token: Token): boolean {
  const sentence = sentenceOf(document, token);
  if (!sentence) return true;
  const rest = document.tokens.slice(token.index + 1, Math.min(sentence.last, token.index + 12));
  return rest.some(({ lower, kind }) => kind === 'date' || lower === 'ngày' || lower === 'của');
}
