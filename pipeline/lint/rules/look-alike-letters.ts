import { lookAlikes } from '../data/look-alikes.ts';
import type { Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';

const foreign = /[ðÐƉɖ\u0370-\u03FF\u0400-\u04FF]/u;
const latin = /\p{Script=Latin}/u;

/** Letters of other alphabets that look like Vietnamese ones. */
export const lookAlikeLetters: Rule = {
  id: 'look-alike-letters',
  category: 'typography',
  severity: 'error',
  description:
    'Chữ cái của bảng chữ khác trông giống chữ Việt làm hỏng việc tìm kiếm, kiểm tra chính tả và đọc thành tiếng.',
  source: 'Unicode Technical Standard #39, confusables',
  examples: {
    right: ['Đảng bộ tỉnh đã họp.', 'Ông Guðmundur đến từ Iceland.', 'Tạp chí Правда và điện trở 5 kΩ.'],
    wrong: [
      { text: 'Ðảng bộ tỉnh đã họp.', actual: 'Ðảng', expected: ['Đảng'] },
      { text: 'Dự án ðược duyệt.', actual: 'ðược', expected: ['được'] },
      { text: 'Kế hoạch của tỉnh Lаi Châu.', actual: 'Lаi', expected: ['Lai'] },
      { text: 'HÐND tỉnh họp phiên cuối năm.', actual: 'HÐND', expected: ['HĐND'] },
    ],
  },
  check({ tokens, paragraphs }, report) {
    for (const { first, last, text } of paragraphs) {
      if (!foreign.test(text)) continue;
      for (const token of tokens.slice(first, last)) {
        const expected = token.type === 'word' && foreign.test(token.value) ? mend(token) : undefined;
        if (expected === undefined) continue;
        const reason = `“${token.value}” có chữ cái của bảng chữ khác; hãy gõ lại là “${expected}”.`;
        report({ start: token.start, end: token.end, expected: [expected], reason });
      }
    }
  },
};

/**
 * The word in Vietnamese letters. Eth is Icelandic inside a word but never begins one, whereas đ always begins a
 * syllable; words wholly of another alphabet, and units and formulas, are left alone.
 */
function mend({ value }: Token): string | undefined {
  const isCapitals = value === value.toUpperCase();
  const stroked = value.replaceAll(/[ðÐƉɖ]/gu, (letter, at: number) => {
    if (at > 0 && !isCapitals && /\p{L}/u.test(value[at - 1] ?? '')) return letter;
    return letter === 'ð' || letter === 'ɖ' ? 'đ' : 'Đ';
  });
  const mended = latin.test(stroked)
    ? stroked.replaceAll(/[\u0370-\u04FF]/gu, (letter) => lookAlikes.get(letter) ?? letter)
    : stroked;
  return mended === value || /[\u0370-\u04FF]/u.test(mended) ? undefined : mended;
}
