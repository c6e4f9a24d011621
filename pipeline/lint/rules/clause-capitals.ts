import type { LintDocument, Token } from '../lint-document.ts';
import { majority } from '../majority.ts';
import type { Rule } from '../rule.ts';
import { opensSentence, wordAfter } from '../words.ts';

/** Parts of a law: those above the article and it take a capital, clause and point do not. */
const parts = new Map([
  ['điều', 'Điều'],
  ['khoản', 'khoản'],
  ['điểm', 'điểm'],
  ['chương', 'Chương'],
  ['mục', 'Mục'],
]);

/** Parts of a law cited with other capitals than official documents have: `Khoản 2 điều 103`. */
export const clauseCapitals: Rule = {
  id: 'clause-capitals',
  category: 'norm',
  severity: 'info',
  description:
    'Viện dẫn luật viết hoa “Điều”, viết thường “khoản”, “điểm”; ngoài văn bản hành chính thì thống nhất trong bài.',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.7',
  examples: {
    right: [
      'Theo điểm a khoản 2 Điều 103, ông bị phạt.',
      'Theo Khoản 2 Điều 5 và Khoản 3 Điều 7.',
      'Ông nêu hai điều 5 năm nay chưa làm, 3 điểm 10.',
    ],
    wrong: [
      { text: 'Theo khoản 2 Điều 5, khoản 3 Điều 7 và Khoản 4 Điều 9.', actual: 'Khoản', expected: ['khoản'] },
      { text: 'Bị phạt theo Điều 5, Điều 7 và điều 9 của Luật Đất đai.', actual: 'điều', expected: ['Điều'] },
      { text: 'Xét khoản 1, khoản 2 Điều 8; xét Khoản 3 Điều 8.', actual: 'Khoản', expected: ['khoản'] },
    ],
  },
  check(document, report) {
    for (const [part, official] of parts) {
      const cited = document.wordsLike(part).filter((token) => isCitation(document, token));
      const forms = Map.groupBy(cited, ({ value }) => value);
      const isOfficial = document.profile === 'government' || document.profile === 'party';
      const best = isOfficial ? official : majority([...forms].map(([form, places]) => ({ form, places })))?.form;
      for (const { value, start, end } of cited) {
        if (!best || value === best) continue;
        const reason = isOfficial ? `Viện dẫn viết “${best}”.` : `Chỗ khác trong bài viết “${best}”; hãy thống nhất.`;
        report({ start, end, expected: [best], reason });
      }
    }
  },
};

/** Before a number and beside another part or the name of a law. */
function isCitation(document: LintDocument, token: Token): boolean {
  const number = wordAfter(document, token);
  if (!number || opensSentence(document, token) || token.value === token.value.toUpperCase()) return false;
  const isDivision = token.lower === 'chương' || token.lower === 'mục';
  if (isDivision) return /^(?:[IVX]+|\d{1,2})$/u.test(number.value) && isBesideLaw(document, number);
  const isNumber = token.lower === 'điểm' ? /^[a-zđ]$/u.test(number.value) : /^\d{1,3}[a-z]?$/u.test(number.value);
  return isNumber && (token.lower !== 'điều' || /^\p{Lu}/u.test(token.value) || isBesideLaw(document, number));
}

function isBesideLaw(document: LintDocument, number: Token): boolean {
  const next = wordAfter(document, number)?.lower ?? '';
  const after = document.tokens[number.index + 1]?.value;
  return /^(?:của|bộ|luật|nghị|thông|hiến|pháp|chương|mục|phần)$/u.test(next) || after === ',';
}
