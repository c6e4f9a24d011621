import type { LintDocument, LintParagraph, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';
import { isCapitalised } from '../words.ts';

/** Words of grammar, which no name has in capitals. */
const grammar = new Set(
  'và của các những cho về với tại trong theo từ đến được là có khi để trên bằng do bị sẽ đã đang vào ra ở'.split(' '),
);

/** A heading with a capital on every word, as English has it. */
export const titleCaseHeading: Rule = {
  id: 'title-case-heading',
  category: 'norm',
  severity: 'warning',
  description: 'Tiêu đề tiếng Việt chỉ viết hoa chữ đầu và tên riêng, không viết hoa mọi chữ.',
  source: 'Microsoft Vietnamese Style Guide (mục viết hoa); Nghị định 30/2020/NĐ-CP, Phụ lục II',
  examples: {
    right: [
      'Kế hoạch triển khai quý IV của tỉnh Sơn La',
      'KẾ HOẠCH TRIỂN KHAI CỦA TỈNH',
      'Ông Trần Văn Bình và Bà Lê Thị Mai',
      'Trần Văn Bình (Theo Daily Mail)',
    ],
    wrong: [
      { text: 'Kế Hoạch Triển Khai Của Tỉnh', actual: 'Kế Hoạch Triển Khai Của Tỉnh', expected: [] },
      { text: 'Hội Nghị Tổng Kết Và Trao Giải', actual: 'Hội Nghị Tổng Kết Và Trao Giải', expected: [] },
      { text: 'Bảo Vệ Rừng Trong Mùa Khô', actual: 'Bảo Vệ Rừng Trong Mùa Khô', expected: [] },
    ],
  },
  check(document, report) {
    for (const paragraph of document.paragraphs) {
      const words = wordsOf(document, paragraph);
      const [first, ...rest] = words;
      if (!first || rest.length < 4 || rest.length > 30 || !rest.every(({ value }) => isCapitalised(value))) continue;
      // The source of a text is in brackets: `Vũ Hoàng (Theo Reuters)`.
      if (!rest.some(({ lower, index }) => grammar.has(lower) && document.tokens[index - 1]?.value !== '(')) continue;
      const reason = 'Tiêu đề viết hoa mọi chữ; hãy chỉ viết hoa chữ đầu và tên riêng.';
      report({ start: first.start, end: rest.at(-1)?.end ?? first.end, reason });
    }
  },
};

/** The plain words of a paragraph without a closing mark; none where it is running text. */
function wordsOf({ tokens }: LintDocument, { first, last }: LintParagraph): Token[] {
  if (last - first > 70 || /^[.!?…:;]$/u.test(tokens[last - 1]?.value ?? '')) return [];
  return tokens.slice(first, last).filter(({ type, kind }) => type === 'word' && kind === undefined);
}
