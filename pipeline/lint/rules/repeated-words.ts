import { neverDoubled } from '../data/never-doubled.ts';
import type { LintDocument, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';

/** A function word twice in a row; reduplication and words that meet at a boundary are right. */
export const repeatedWords: Rule = {
  id: 'repeated-words',
  category: 'spelling',
  severity: 'warning',
  description: 'Một hư từ viết hai lần liền nhau là lỗi gõ; từ láy như “dần dần”, “ngày ngày” không bị nhắc.',
  examples: {
    right: [
      'Giá tăng dần dần, người người phấn khởi, ngày ngày đi làm.',
      'Hiện tại tại Hà Nội, quốc gia gia nhập hiệp định, hội đồng đồng ý.',
      'Thiết bị bị hỏng, nhà ở ở Huế, tiếp theo theo quy định, máy bay bay là là.',
      'Đồng bào Ka Ka và anh Và Và cùng dự.',
    ],
    wrong: [
      { text: 'Đó là là điều tốt.', actual: 'là là', expected: ['là'] },
      { text: 'Tỉnh đã đã họp và bàn.', actual: 'đã đã', expected: ['đã'] },
      { text: 'Các xã, phường của của tỉnh.', actual: 'của của', expected: ['của'] },
    ],
  },
  check(document, report) {
    for (const [lower, { before = [], after = [] }] of neverDoubled) {
      for (const [first, second] of document.phrasesLike(`${lower} ${lower}`)) {
        if (!first || !second || isName(document, first, second)) continue;
        if (before.includes(wordBeside(document, first, -1)) || after.includes(wordBeside(document, second, 1)))
          continue;
        const { value, start } = first;
        report({ start, end: second.end, expected: [value], reason: `“${value}” viết hai lần liền nhau; hãy bỏ một.` });
      }
    }
  },
};

/** `Và Và`, `Giàng A Là và`: capitals within a sentence are of a name. */
function isName(document: LintDocument, first: Token, second: Token): boolean {
  const isCapital = (token: Token): boolean => /^\p{Lu}/u.test(token.value);
  return isCapital(second) || (isCapital(first) && wordBeside(document, first, -1) !== '');
}

function wordBeside({ tokens }: LintDocument, { index }: Token, direction: 1 | -1): string {
  const beside = tokens[index + 2 * direction];
  return tokens[index + direction]?.type === 'space' && beside?.type === 'word' ? beside.lower : '';
}
