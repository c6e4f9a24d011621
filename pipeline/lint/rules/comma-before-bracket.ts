import type { LintDocument, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';

/** A comma right before an opening bracket. */
export const commaBeforeBracket: Rule = {
  id: 'comma-before-bracket',
  category: 'typography',
  severity: 'warning',
  certain: true,
  description: 'Phần trong ngoặc đơn giải thích cho chữ đứng trước, nên trước ngoặc mở không có dấu phẩy.',
  examples: {
    right: ['Tỷ lệ còn 12,5% (giảm 2%).', 'Gồm (1) lúa, (2) ngô, (3) khoai.', 'Ông Nam (Huế), bà Lan (Vinh) cùng dự.'],
    wrong: [
      { text: 'Tỷ lệ còn 12,5%, (giảm 2%).', actual: ', (', expected: [' ('] },
      { text: 'Ông Nam, (quê Huế) đã đến.', actual: ', (', expected: [' ('] },
      { text: 'Dự án mới,(vốn nhà nước) khởi công.', actual: ',(', expected: [' ('] },
    ],
  },
  check(document, report) {
    for (const comma of document.marks) {
      if (comma.value !== ',') continue;
      const next = document.tokens[comma.index + 1];
      const bracket = next?.type === 'space' ? document.tokens[next.index + 1] : next;
      if (bracket?.value !== '(' || isEnumerator(document, bracket)) continue;
      const reason = 'Thừa dấu phẩy trước ngoặc đơn; hãy bỏ dấu phẩy.';
      report({ start: comma.start, end: bracket.end, expected: [' ('], reason });
    }
  },
};

/** `(1)`, `(b)`, `(iii)` number the members of a list. */
function isEnumerator({ tokens }: LintDocument, bracket: Token): boolean {
  const word = tokens[bracket.index + 1];
  return tokens[bracket.index + 2]?.value === ')' && word?.type === 'word' && word.value.length <= 3;
}
