import { z } from 'zod';
import { termVariants as variantsInUse } from '../data/term-variants.ts';
import type { LintDocument, Token } from '../lint-document.ts';
import { majority, type Usage } from '../majority.ts';
import type { Rule } from '../rule.ts';

const optionsSchema = z.strictObject({
  variants: z
    .array(z.array(z.string().trim().min(1)).min(2))
    .default([])
    .describe('Further terms with their forms, lower case'),
});

/** One term in two forms: `bảo đảm` and `đảm bảo`. */
export const termVariants: Rule<z.infer<typeof optionsSchema>> = {
  id: 'term-variants',
  category: 'consistency',
  severity: 'warning',
  description: 'Một từ có hai cách viết đều đúng thì cả bài dùng một cách.',
  examples: {
    right: ['Tỉnh bảo đảm an ninh, bảo đảm việc làm.', 'Xã đảm bảo nước sạch.', 'Huyện bảo đảm bảo vệ rừng.'],
    wrong: [
      { text: 'Tỉnh bảo đảm an ninh, bảo đảm việc làm, đảm bảo nước sạch.', actual: 'đảm bảo', expected: ['bảo đảm'] },
      { text: 'Tỷ lệ tăng. Tỷ lệ giảm. Tỉ lệ giữ nguyên.', actual: 'Tỉ lệ', expected: ['Tỷ lệ'] },
      { text: 'TP.HCM mưa, TP.HCM ngập, TPHCM nắng.', actual: 'TPHCM', expected: ['TP.HCM'] },
    ],
  },
  options: optionsSchema,
  check(document, report, { variants }) {
    for (const forms of [...variantsInUse, ...variants]) {
      const usages = usagesOf(document, forms);
      if (usages.length < 2) continue;
      const best = majority(usages);
      for (const { form, places } of usages) {
        if (!best || form === best.form) continue;
        for (const [start, end] of places) {
          const written = document.text.slice(start, end);
          const expected = likeCase(best.form, written);
          const reason = `Bài viết cả “${best.form}” (${best.places.length} lần) và “${form}”; hãy dùng một cách.`;
          report({ start, end, expected: [expected], reason });
        }
      }
    }
  },
};

type Stretch = readonly [start: number, end: number];

function usagesOf(document: LintDocument, forms: readonly string[]): Usage<Stretch>[] {
  const taken = new Set<number>();
  return forms.flatMap((form) => {
    const matches = matchesOf(document, form).filter(
      (match) => !match.some(({ index }) => taken.has(index)) && (isAbbreviation(form) || !isName(match)),
    );
    for (const { index } of matches.flat()) taken.add(index);
    const places = matches.map((match): Stretch => [match[0]?.start ?? 0, match.at(-1)?.end ?? 0]);
    return places.length > 0 ? [{ form, places }] : [];
  });
}

/** Phrases, and words joined by hyphens. */
function matchesOf(document: LintDocument, form: string): Token[][] {
  if (!form.includes('-')) return document.phrasesLike(form.toLowerCase());
  const [opening = '', ...rest] = form.split('-');
  return document.wordsLike(opening).flatMap((word) => {
    const match = [word];
    for (const [at, expected] of rest.entries()) {
      const next = document.tokens[word.index + 2 * at + 2];
      if (document.tokens[word.index + 2 * at + 1]?.value !== '-' || next?.lower !== expected) return [];
      match.push(next);
    }
    return [match];
  });
}

/** `Công ty Bảo Đảm` keeps its name. */
function isName(match: readonly Token[]): boolean {
  return match.length > 1 && match.slice(1).some(({ value }) => /^\p{Lu}/u.test(value));
}

function isAbbreviation(form: string): boolean {
  return form === form.toUpperCase();
}

function likeCase(form: string, written: string): string {
  if (isAbbreviation(form)) return form;
  return /^\p{Lu}/u.test(written) ? form.charAt(0).toUpperCase() + form.slice(1) : form;
}
