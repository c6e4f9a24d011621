import type { LintDocument } from '../lint-document.ts';
import type { Rule } from '../rule.ts';

/** More than one space in a row. */
export const doubledSpaces: Rule = {
  id: 'doubled-spaces',
  category: 'typography',
  severity: 'warning',
  certain: true,
  description: 'Giữa hai chữ chỉ có một khoảng trắng.',
  examples: {
    right: ['Hội nghị khai mạc.', 'Câu một. Câu hai.', '  Dòng lùi vào đầu dòng.'],
    wrong: [
      { text: 'Hội nghị  khai mạc.', actual: '  ', expected: [' '] },
      { text: 'Câu một.   Câu hai.', actual: '   ', expected: [' '] },
      { text: 'Lúa,  ngô và khoai.', actual: '  ', expected: [' '] },
    ],
  },
  check({ tokens }, report) {
    for (const { type, value, start, end, index } of tokens) {
      if (type !== 'space' || value.length < 2 || /[\r\n\t]/u.test(value)) continue;
      if (tokens[index - 1]?.type === 'break' || tokens[index + 1]?.type === 'break') continue;
      if (isBeforeMark(tokens, index)) continue;
      report({ start, end, expected: [' '], reason: 'Thừa khoảng trắng; chỉ cần một.' });
    }
  },
};

/** Before a mark that stands close, or within brackets and quotes, every space is too many and has a rule of its own. */
function isBeforeMark(tokens: LintDocument['tokens'], index: number): boolean {
  return /^[,.;:!?%)\]”]/u.test(tokens[index + 1]?.value ?? '') || /^[([“]$/u.test(tokens[index - 1]?.value ?? '');
}
