import type { LintDocument, LintParagraph, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';

const partners = new Map([
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
]);

/** Double quotes that lack their partner, or whose partner is of another kind. */
export const unbalancedQuotes: Rule = {
  id: 'unbalanced-quotes',
  category: 'typography',
  severity: 'warning',
  description: 'Mỗi dấu ngoặc kép mở cần một dấu ngoặc kép đóng cùng kiểu.',
  examples: {
    right: ['Bà nói: “Tôi đồng ý”.', 'Màn hình 32" giá rẻ.', 'Xem tiếp »', '“Đoạn một còn tiếp.\n“Đoạn hai là hết”.'],
    wrong: [
      { text: 'Bà nói: “Tôi đồng ý.', actual: '“', expected: [] },
      { text: 'Bà nói: "Tôi đồng ý”.', actual: '”', expected: ['"'] },
      { text: 'Bà nói: “Tôi đồng ý“ rồi về.', actual: '“', expected: ['”'] },
      { text: 'Bà nói: Tôi đồng ý”.', actual: '”', expected: [] },
    ],
  },
  check(document, report) {
    for (const [number, paragraph] of document.paragraphs.entries()) {
      const wrong = findWrong(document, paragraph);
      if (!wrong || (wrong.isOpen && goesOn(document, number))) continue;
      const { start, end, value } = wrong.token;
      const reason = wrong.expected
        ? `Ngoặc kép mở và đóng khác kiểu; hãy đóng bằng “${wrong.expected}”.`
        : `Ngoặc kép ${value} không có dấu ${wrong.isOpen ? 'đóng' : 'mở'} tương ứng trong đoạn.`;
      report({ start, end, expected: wrong.expected ? [wrong.expected] : [], reason });
    }
  },
};

interface Wrong {
  token: Token;
  isOpen: boolean;
  /** The mark that would match. */
  expected?: string;
}

/** One message a paragraph: after the first wrong quote the others cannot be judged. */
function findWrong({ tokens }: LintDocument, { first, last }: LintParagraph): Wrong | undefined {
  const open: Token[] = [];
  for (let index = first; index < last; index += 1) {
    const token = tokens[index];
    if (token?.type !== 'punctuation' || !/^["“”«»]$/u.test(token.value)) continue;
    if (token.value === '“' && open.at(-1)?.value === '“' && isClosing(tokens, token))
      return { token, isOpen: true, expected: '”' };
    if (isOpening(tokens, token, open.length > 0)) {
      open.push(token);
      continue;
    }
    const opener = open.pop();
    if (!opener) {
      if (isMeasure(tokens, token) || token.value === '»') continue;
      return { token, isOpen: false };
    }
    const expected = partners.get(opener.value) ?? '';
    if (expected !== token.value) return { token, isOpen: true, expected };
  }
  const [unclosed] = open;
  return unclosed && { token: unclosed, isOpen: true };
}

/** It stands close to what is before it and apart from what follows. */
function isClosing(tokens: readonly Token[], { index }: Token): boolean {
  const before = tokens[index - 1]?.type;
  return (before === 'word' || before === 'punctuation') && tokens[index + 1]?.type !== 'word';
}

function isOpening(tokens: readonly Token[], { value, index }: Token, isOpen: boolean): boolean {
  if (value === '“' || value === '«') return true;
  if (value !== '"') return false;
  if (!isOpen) return !isMeasure(tokens, tokens[index]);
  const before = tokens[index - 1]?.type;
  const after = tokens[index + 1]?.type;
  return (before === 'space' || before === 'break') && after === 'word';
}

/** Inches and minutes: `32"`, `10h15”`. */
function isMeasure(tokens: readonly Token[], token: Token | undefined): boolean {
  if (token?.value !== '"' && token?.value !== '”') return false;
  const kind = tokens[token.index - 1]?.kind;
  return kind === 'number' || kind === 'time';
}

/** In a speech of several paragraphs each opens with a quote and only the last one closes it. */
function goesOn({ tokens, paragraphs }: LintDocument, number: number): boolean {
  const next = paragraphs[number + 1];
  const opening = next && tokens[next.first]?.value;
  return opening === '“' || opening === '"' || opening === '«';
}
