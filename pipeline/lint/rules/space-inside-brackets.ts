import type { Rule } from '../rule.ts';

const openers = new Set(['(', '[', '“', '«']);
const closers = new Set([')', ']', '”', '»']);

/** A space after an opening bracket or quote, or before a closing one. */
export const spaceInsideBrackets: Rule = {
  id: 'space-inside-brackets',
  category: 'typography',
  severity: 'warning',
  description: 'Ngoặc đơn, ngoặc vuông và ngoặc kép viết sát phần chữ ở bên trong.',
  examples: {
    right: ['Ông Nam (quê Huế) đã đến.', 'Bà nói: “Tôi đồng ý”.', 'Danh sách [1] và [2].'],
    wrong: [
      { text: 'Ông Nam ( quê Huế) đã đến.', actual: '( ', expected: ['('] },
      { text: 'Ông Nam (quê Huế ) đã đến.', actual: ' )', expected: [')'] },
      { text: 'Bà nói: “ Tôi đồng ý”.', actual: '“ ', expected: ['“'] },
    ],
  },
  check({ tokens }, report) {
    for (const space of tokens) {
      if (space.type !== 'space' || space.value.includes('\n')) continue;
      const before = tokens[space.index - 1];
      const after = tokens[space.index + 1];
      if (before && openers.has(before.value) && after?.type !== 'break') {
        const reason = `Thừa khoảng trắng sau dấu mở “${before.value}”.`;
        report({ start: before.start, end: space.end, expected: [before.value], reason });
      } else if (
        after &&
        closers.has(after.value) &&
        before?.type !== 'break' &&
        !closes(tokens[after.index + 1]?.type, after.value)
      ) {
        const reason = `Thừa khoảng trắng trước dấu đóng “${after.value}”.`;
        report({ start: space.start, end: after.end, expected: [after.value], reason });
      }
    }
  },
};

/** A closing quote right before a word stands for an opening one: another rule's matter. */
function closes(next: string | undefined, mark: string): boolean {
  return next === 'word' && (mark === '”' || mark === '»');
}
