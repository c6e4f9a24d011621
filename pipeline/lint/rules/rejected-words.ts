import { z } from 'zod';
import { findMatches } from '../find-matches.ts';
import type { LintDocument } from '../lint-document.ts';
import type { Rule } from '../rule.ts';

const word = z.string().trim().min(1);
const optionsSchema = z.strictObject({
  reject: z
    .array(z.union([word, z.record(word, word)]))
    .default([])
    .describe('Words not to be used, alone or with what to write for them; `lint.reject` of the configuration'),
});

/** Words that the house does not use. */
export const rejectedWords: Rule<z.infer<typeof optionsSchema>> = {
  id: 'rejected-words',
  category: 'style',
  severity: 'warning',
  certain: true,
  description: 'Từ ngữ mà tòa soạn đã ghi trong “lint.reject” là không dùng.',
  exampleOptions: { reject: ['báo đài', { 'đảm bảo': 'bảo đảm' }, { 'TP.HCM': 'Thành phố Hồ Chí Minh' }] },
  examples: {
    right: [
      'Tỉnh bảo đảm nước sạch.',
      'Cơ quan báo chí đưa tin.',
      'Thành phố Hồ Chí Minh họp; mã TP.HCMX giữ nguyên; loạt báo đàier.',
    ],
    wrong: [
      { text: 'Các báo đài đưa tin.', actual: 'báo đài', expected: [] },
      { text: 'Đảm bảo nước sạch cho dân.', actual: 'Đảm bảo', expected: ['Bảo đảm'] },
      { text: 'Sáng nay, TP.HCM mưa lớn.', actual: 'TP.HCM', expected: ['Thành phố Hồ Chí Minh'] },
    ],
  },
  options: optionsSchema,
  check(document, report, { reject }) {
    const wanted = reject.flatMap((entry): [string, string | undefined][] =>
      typeof entry === 'string' ? [[entry, undefined]] : Object.entries(entry),
    );
    for (const [phrase, instead] of wanted) {
      for (const [start, end] of stretchesOf(document, phrase.normalize('NFC'))) {
        const written = document.text.slice(start, end);
        const expected = instead === undefined ? [] : [likeCase(instead, written)];
        const advice = expected[0] === undefined ? 'hãy dùng từ khác' : `hãy viết “${expected[0]}”`;
        report({ start, end, expected, reason: `“${written}” nằm trong danh sách từ không dùng; ${advice}.` });
      }
    }
  },
};

/** Words are looked up; what holds marks or abbreviations is searched for. */
function stretchesOf(document: LintDocument, phrase: string): [start: number, end: number][] {
  if (/^\p{L}+(?: \p{L}+)*$/u.test(phrase)) {
    const matches = document.phrasesLike(phrase.toLowerCase());
    return matches.map((match) => [match[0]?.start ?? 0, match.at(-1)?.end ?? 0]);
  }
  const pattern = new RegExp(`(?<![\\p{L}\\d])${RegExp.escape(phrase)}(?![\\p{L}\\d])`, 'giu');
  return [...findMatches(document, pattern)].map(({ start, end }) => [start, end]);
}

function likeCase(form: string, written: string): string {
  return /^\p{Lu}\p{Ll}/u.test(written) ? form.charAt(0).toUpperCase() + form.slice(1) : form;
}
