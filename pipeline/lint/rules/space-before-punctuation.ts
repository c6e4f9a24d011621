import type { LintDocument, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';

const closeMarks = new Set([',', '.', ';', ':', '!', '?', '?!', '!?', '!!', '??', '!!!', '...', '…']);

/** A space before a mark that stands close to the word before it. */
export const spaceBeforePunctuation: Rule = {
  id: 'space-before-punctuation',
  category: 'typography',
  severity: 'warning',
  certain: true,
  description: 'Dấu phẩy, chấm, chấm phẩy, hai chấm, chấm hỏi, chấm than viết sát chữ đứng trước.',
  examples: {
    right: ['Tỉnh có lúa, ngô, khoai.', 'Tỷ số 2 : 1 nghiêng về đội khách.', 'Ngôn ngữ .NET được dạy ở trường.'],
    wrong: [
      { text: 'Tỉnh có lúa , ngô.', actual: ' ,', expected: [','] },
      { text: 'Hội nghị đã bế mạc .', actual: ' .', expected: ['.'] },
      { text: 'Có lúa, ngô ... và khoai.', actual: ' ...', expected: ['...'] },
      { text: 'Ai đã đến ?', actual: ' ?', expected: ['?'] },
    ],
  },
  check(document, report) {
    for (const mark of document.marks) {
      const space = document.tokens[mark.index - 1];
      if (space?.type !== 'space' || !closeMarks.has(mark.value) || isApart(document, space, mark)) continue;
      const reason = `Thừa khoảng trắng trước dấu “${mark.value}”; hãy viết sát chữ đứng trước.`;
      report({ start: space.start, end: mark.end, expected: [mark.value], reason });
    }
  },
};

/** Marks that begin something (`.NET`, `:)`), spaced rows of dots, ratios and marks after a line end. */
function isApart({ tokens }: LintDocument, space: Token, mark: Token): boolean {
  const before = tokens[space.index - 1];
  if ((mark.value === '...' || mark.value === '…') && (before?.type !== 'word' || before.kind)) return true;
  const after = tokens[mark.index + 1];
  if (!before || before.type === 'break' || before.type === 'source' || space.value.includes('\n')) return true;
  if (after?.type === 'word' && mark.value !== ',' && mark.value !== ';') return true;
  if (after?.kind === 'number' || (before.kind === 'number' && after?.type === 'space' && mark.value === ':'))
    return true;
  if (mark.value === ':' && (after?.type === 'punctuation' || after?.type === 'symbol')) return true;
  return before.value === '.' || (after?.type === 'space' && tokens[after.index + 1]?.value === mark.value);
}
