import type { LintDocument, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';

/** Words of grammar that begin no name. */
const grammar = new Set(
  'toàn các những và với của trong tại từ đến theo khi nhưng song tuy do vì để nên cả mỗi mọi bên ngoài trước sau cùng được đã đang sẽ có là'.split(
    ' ',
  ),
);

/** A word of grammar with a capital after a comma or semicolon: `Về nông nghiệp, Toàn tỉnh`. */
export const capitalAfterComma: Rule = {
  id: 'capital-after-comma',
  category: 'norm',
  severity: 'warning',
  description: 'Sau dấu phẩy, dấu chấm phẩy câu chưa hết; chữ không phải tên riêng viết thường.',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục I',
  examples: {
    right: [
      'Về nông nghiệp, toàn tỉnh gieo trồng sớm.',
      'Các bài: Vợ nhặt, Những đứa con trong gia đình.',
      'Ông Nam, Theo Daily Mail, đã về; tập thơ “Một, Hai”.',
    ],
    wrong: [
      { text: 'Về nông nghiệp, Toàn tỉnh gieo trồng sớm.', actual: 'Toàn', expected: ['toàn'] },
      { text: 'Mưa lớn kéo dài, Các xã vùng cao bị cô lập.', actual: 'Các', expected: ['các'] },
      { text: 'Vốn đã giải ngân hết; Tuy nhiên tiến độ còn chậm.', actual: 'Tuy', expected: ['tuy'] },
    ],
  },
  check({ tokens, marks, text }, report) {
    for (const { value, index } of marks) {
      const word = value === ',' || value === ';' ? tokens[index + 2] : undefined;
      if (!word || tokens[index + 1]?.value !== ' ' || !isCapital(word) || !isBetweenCommonWords(tokens, index))
        continue;
      if (/[“"‘:][^”"’]*$/u.test(text.slice(Math.max(0, word.start - 100), word.start))) continue;
      const { start, end, lower } = word;
      report({ start, end, expected: [lower], reason: `Câu chưa hết, hãy viết thường: “${lower}”.` });
    }
  },
};

function isCapital({ type, value, lower }: Token): boolean {
  return type === 'word' && grammar.has(lower) && /^\p{Lu}\p{Ll}/u.test(value);
}

/** Among names and titles a capital may belong to one. */
function isBetweenCommonWords(tokens: LintDocument['tokens'], comma: number): boolean {
  const [before, after] = [tokens[comma - 1], tokens[comma + 4]];
  const isCommon = (word: Token | undefined): boolean => word?.type === 'word' && /^\p{Ll}+$/u.test(word.value);
  return isCommon(before) && isCommon(after);
}
