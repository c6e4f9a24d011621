import type { Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';

const pairs = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);
const openers = new Map([...pairs].map(([opener, closer]) => [closer, opener]));

/** Brackets that lack their partner in the paragraph. */
export const unbalancedBrackets: Rule = {
  id: 'unbalanced-brackets',
  category: 'typography',
  severity: 'warning',
  description: 'Mỗi dấu ngoặc mở cần một dấu ngoặc đóng cùng loại trong cùng đoạn, và ngược lại.',
  examples: {
    right: ['Ông Nam (quê Huế) đã đến.', 'a) Lúa; b) Ngô; 3) Khoai.', 'Vui quá :) mọi người cùng cười.'],
    wrong: [
      { text: 'Ông Nam (quê Huế đã đến.', actual: '(', expected: [] },
      { text: 'Ông Nam quê ở Huế) đã đến.', actual: ')', expected: [] },
      { text: 'Danh sách [xem phụ lục) kèm theo.', actual: ')', expected: [']'] },
    ],
  },
  check({ tokens, paragraphs }, report) {
    for (const { first, last } of paragraphs) {
      const wrong = findWrong(tokens, first, last);
      if (!wrong) continue;
      const { token, partner } = wrong;
      const reason = partner
        ? `Ngoặc đóng “${token.value}” không khớp với ngoặc mở “${partner}”.`
        : `Dấu ngoặc “${token.value}” không có dấu ${pairs.has(token.value) ? 'đóng' : 'mở'} tương ứng trong đoạn.`;
      report({ start: token.start, end: token.end, expected: partner ? [pairs.get(partner) ?? ''] : [], reason });
    }
  },
};

/** One message a paragraph: after the first wrong bracket the others cannot be judged. */
function findWrong(
  tokens: readonly Token[],
  first: number,
  last: number,
): { token: Token; partner?: string } | undefined {
  const open: Token[] = [];
  for (let index = first; index < last; index += 1) {
    const token = tokens[index];
    if (token?.type !== 'punctuation') continue;
    const opener = openers.get(token.value);
    if (pairs.has(token.value)) open.push(token);
    else if (opener !== undefined) {
      const partner = open.at(-1)?.value;
      if (partner === opener) open.pop();
      else if (partner !== undefined) return { token, partner };
      else if (!isEnumerator(tokens, token)) return { token };
    }
  }
  const [unclosed] = open;
  return unclosed && { token: unclosed };
}

/** `a)`, `12)` and faces such as `:)` need no partner. */
function isEnumerator(tokens: readonly Token[], { index }: Token): boolean {
  const before = tokens[index - 1];
  if (before?.type !== 'word') return before?.type === 'punctuation' || before?.type === 'symbol';
  const start = tokens[index - 2]?.type;
  return before.value.length <= 4 && start !== 'word' && /^(?:\p{L}\d?|\d+|[ivxIVX]+)$/u.test(before.value);
}
