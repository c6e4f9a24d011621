import type { Rule } from '../rule.ts';

const single = new Set([',', ';', ':']);

/** The same mark twice, two dots or more than three, or two marks of which one is too many. */
export const doubledPunctuation: Rule = {
  id: 'doubled-punctuation',
  category: 'typography',
  severity: 'warning',
  certain: true,
  description:
    'Dấu phẩy, chấm phẩy, hai chấm không viết liền hai lần; hai chấm liền nhau không phải dấu chấm cũng không phải dấu ba chấm.',
  examples: {
    right: ['Lúa, ngô... và khoai.', 'Xoài, mít, v.v..', 'Thật vậy sao?!'],
    wrong: [
      { text: 'Lúa,, ngô và khoai.', actual: ',,', expected: [','] },
      { text: 'Hội nghị đã bế mạc..', actual: '..', expected: ['.', '…'] },
      { text: 'Có lúa., ngô và khoai.', actual: '.,', expected: ['.', ','] },
      { text: 'Có lúa, ngô.... Và khoai.', actual: '....', expected: ['…', '...'] },
      { text: 'Gồm:: lúa và ngô.', actual: '::', expected: [':'] },
    ],
  },
  check({ tokens, marks }, report) {
    for (const { value, start, end, index } of marks) {
      const next = tokens[index + 1];
      const before = tokens[index - 1];
      if (single.has(value) && next?.value === value && before?.value !== value && before?.type === 'word')
        report({ start, end: next.end, expected: [value], reason: `Dấu “${value}” viết hai lần; chỉ cần một.` });
      else if (value === '..' && before?.type === 'word' && !isShortened(before.value) && next?.type !== 'symbol')
        report({
          start,
          end,
          expected: ['.', '…'],
          reason: 'Hai dấu chấm liền nhau; hãy viết một dấu chấm hoặc dấu ba chấm.',
        });
      else if (/^\.{4,5}$/u.test(value) && before?.type === 'word' && !/^v\.v/iu.test(before.value))
        report({ start, end, expected: ['…', '...'], reason: 'Dấu ba chấm chỉ có ba chấm.' });
      else if (isClash(value, next?.value) && /^\p{Ll}{3,}$/u.test(before?.value ?? '') && next) {
        const stop = value === '.' || next.value === '.' ? '.' : next.value;
        const expected = [value, next.value].toSorted((one) => (one === stop ? -1 : 1));
        report({ start, end: next.end, expected, reason: `Hai dấu “${value}${next.value}” liền nhau; chỉ cần một.` });
      }
    }
  },
};

/** `v.v..`, and `ông T..` at the end of a sentence. */
function isShortened(word: string): boolean {
  return /^v\.v/iu.test(word) || /^\p{Lu}\p{L}?$/u.test(word);
}

function isClash(one: string, other: string | undefined): boolean {
  return other !== undefined && one !== other && /^[,;.][,;.]$/u.test(one + other) && one.length === 1;
}
