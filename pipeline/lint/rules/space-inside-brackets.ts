import type { Rule } from '../rule.ts';

const openers = new Set(['(', '[', '“']);
const closers = new Set([')', ']', '”']);

/** A space after an opening bracket or quote, or before a closing one. */
export const spaceInsideBrackets: Rule = {
  id: 'space-inside-brackets',
  category: 'typography',
  severity: 'warning',
  certain: true,
  description: 'Ngoặc đơn, ngoặc vuông và ngoặc kép viết sát phần chữ ở bên trong.',
  examples: {
    right: ['Ông Nam (quê Huế) đã đến.', 'Bà nói: “Tôi đồng ý”.', 'Danh sách [1] và [2].'],
    wrong: [
      { text: 'Ông Nam ( quê Huế) đã đến.', actual: '( ', expected: ['('] },
      { text: 'Ông Nam (quê Huế ) đã đến.', actual: ' )', expected: [')'] },
      { text: 'Bà nói: “ Tôi đồng ý”.', actual: '“ ', expected: ['“'] },
    ],
  },
  check({ tokens, marks }, report) {
    for (const { value, start, end, index } of marks) {
      if (openers.has(value)) {
        const space = tokens[index + 1];
        if (value === '“' && tokens[index - 1]?.type === 'word') continue;
        if (space?.type !== 'space' || space.value.includes('\n') || tokens[index + 2]?.type === 'break') continue;
        report({ start, end: space.end, expected: [value], reason: `Thừa khoảng trắng sau dấu mở “${value}”.` });
      } else if (closers.has(value)) {
        const space = tokens[index - 1];
        const before = tokens[index - 2];
        if (value === '“' && tokens[index - 1]?.type === 'word') continue;
        if (space?.type !== 'space' || space.value.includes('\n') || before?.type === 'break') continue;
        if (openers.has(before?.value ?? '') || opens(tokens[index + 1]?.type, value)) continue;
        report({ start: space.start, end, expected: [value], reason: `Thừa khoảng trắng trước dấu đóng “${value}”.` });
      }
    }
  },
};

/** A closing quote right before a word stands for an opening one: another rule's matter. */
function opens(next: string | undefined, mark: string): boolean {
  return next === 'word' && mark === '”';
}
