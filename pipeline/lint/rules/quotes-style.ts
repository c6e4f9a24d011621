import type { LintDocument, Token } from '../lint-document.ts';
import { majority } from '../majority.ts';
import type { Rule } from '../rule.ts';

/** Straight and curly double quotes in one article. */
export const quotesStyle: Rule = {
  id: 'quotes-style',
  category: 'consistency',
  severity: 'info',
  description: 'Ngoặc kép trong cả bài dùng một kiểu: cong “ ” hoặc thẳng " ".',
  examples: {
    right: [
      'Ông nói “được”, bà nói “không”.',
      'Ông nói "được", bà nói "không".',
      'Ông nói “được”, màn hình 32" thì không.',
    ],
    wrong: [
      { text: 'Ông nói “được”, bà nói “không”, cháu nói "thôi".', actual: '"thôi"', expected: ['“thôi”'] },
      { text: 'Ông nói "được", bà nói "không", cháu nói “thôi”.', actual: '“thôi”', expected: ['"thôi"'] },
      { text: 'Ông nói “được”.\n\nBà nói "không".', actual: '"không"', expected: ['“không”'] },
    ],
  },
  check(document, report) {
    const pairs = pairsOf(document);
    const usages = [true, false].map((isCurly) => ({
      form: isCurly ? '“ ”' : '" "',
      places: pairs.filter((pair) => pair.isCurly === isCurly),
    }));
    const best = majority(usages);
    for (const { form, places } of usages) {
      if (!best || form === best.form) continue;
      for (const { open, close, isCurly } of places) {
        const inner = document.text.slice(open.end, close.start);
        const expected = isCurly ? `"${inner}"` : `“${inner}”`;
        const reason = `Phần lớn bài dùng ngoặc kép ${best.form}; hãy viết thống nhất.`;
        report({ start: open.start, end: close.end, expected: [expected], reason });
      }
    }
  },
};

interface Pair {
  open: Token;
  close: Token;
  isCurly: boolean;
}

/** Clean pairs without quotes inside; unbalanced ones have a rule of their own. */
function pairsOf({ marks, tokens }: LintDocument): Pair[] {
  const pairs: Pair[] = [];
  let open: Token | undefined;
  for (const mark of marks) {
    if (!/^["“”]$/u.test(mark.value)) continue;
    const before = tokens[mark.index - 1];
    if (mark.value === '"' && !open && before?.kind === 'number') continue;
    if (open && isPair(open, mark) && tokens.slice(open.index, mark.index).every(({ type }) => type !== 'break')) {
      pairs.push({ open, close: mark, isCurly: mark.value === '”' });
      open = undefined;
    } else {
      open = mark.value === '”' ? undefined : mark;
    }
  }
  return pairs;
}

function isPair(open: Token, close: Token): boolean {
  return (open.value === '“' && close.value === '”') || (open.value === '"' && close.value === '"');
}
