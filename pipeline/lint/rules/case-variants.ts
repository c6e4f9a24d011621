import { properNames } from '../data/proper-names.ts';
import { termCapitals } from '../data/term-capitals.ts';
import { foreignForms } from '../foreign-forms.ts';
import type { LintDocument, Token } from '../lint-document.ts';
import { majority } from '../majority.ts';
import type { Rule } from '../rule.ts';

/** Abbreviations that `term-capitals` looks after. */
const listed = new Set([...properNames, ...termCapitals].map(({ accepted }) => accepted[0]?.toLowerCase()));

/** A foreign name or abbreviation with capitals of two kinds: `Covid-19` and `COVID-19`, `Youtube` and `YouTube`. */
export const caseVariants: Rule = {
  id: 'case-variants',
  category: 'consistency',
  severity: 'warning',
  description: 'Tên riêng nước ngoài và chữ viết tắt viết hoa một kiểu trong cả bài.',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục IV.2',
  examples: {
    right: [
      'Dịch COVID-19 lan rộng, vắc xin COVID-19 có sớm.',
      'Kênh YouTube của tỉnh, kênh YouTube của xã.',
      'Gửi email. Email đã đến.',
    ],
    wrong: [
      { text: 'Dịch COVID-19 lan rộng; phòng COVID-19; hết Covid-19.', actual: 'Covid-19', expected: ['COVID-19'] },
      {
        text: 'Kênh YouTube của tỉnh, kênh YouTube của xã, kênh Youtube của thôn.',
        actual: 'Youtube',
        expected: ['YouTube'],
      },
      { text: 'Mạng TikTok lớn; mạng TikTok vui; mạng Tiktok buồn.', actual: 'Tiktok', expected: ['TikTok'] },
    ],
  },
  check(document, report) {
    for (const lower of foreignForms(document)) {
      const words = document.wordsLike(lower);
      if (words.length < 2 || listed.has(lower)) continue;
      const telling = words.filter((word) => /^\p{Lu}/u.test(word.value) && !isShouted(document, word));
      const forms = Map.groupBy(telling, ({ value }) => value);
      if (forms.size < 2) continue;
      const best = majority([...forms].map(([form, places]) => ({ form, places })));
      for (const { value, start, end } of telling) {
        if (!best || value === best.form) continue;
        const reason = `Chỗ khác trong bài viết “${best.form}”; hãy viết thống nhất.`;
        report({ start, end, expected: [best.form], reason });
      }
    }
  },
};

/** In a heading all in capitals, a word in capitals tells nothing. */
function isShouted({ tokens }: LintDocument, { value, index }: Token): boolean {
  if (value !== value.toUpperCase()) return false;
  return [index - 2, index + 2].some((at) => {
    const other = tokens[at];
    return other?.type === 'word' && /\p{Lu}{2}/u.test(other.value) && other.value === other.value.toUpperCase();
  });
}
