import { foreignForms } from '../foreign-forms.ts';
import type { LintDocument, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';
import { wordAfter, wordBefore } from '../words.ts';

/** A foreign name that once lacks a letter or has another one: `Donald Trump` and `Donal Trump`. */
export const foreignNameVariants: Rule = {
  id: 'foreign-name-variants',
  category: 'consistency',
  severity: 'warning',
  description: 'Tên nước ngoài viết một cách trong cả bài; tên chỉ khác nhau một chữ cái thường là viết nhầm.',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục II.2',
  examples: {
    right: [
      'Ông Donald Trump nói. Ông Donald Trump dặn. Ông Ronald Reagan đã mất.',
      'Tập đoàn Samsung bán. Tập đoàn Samsung mua. Tập đoàn Samsunx bán hàng; Samsunx mua hàng.',
      'Yankee thắng, Yankee vui; đội Yankees về.',
    ],
    wrong: [
      {
        text: 'Ông Donald Trump nói. Ông Donald Trump dặn. Ông Donal Trump về.',
        actual: 'Donal',
        expected: ['Donald'],
      },
      {
        text: 'Tập đoàn Samsung bán. Tập đoàn Samsung mua. Tập đoàn Samsumg lãi.',
        actual: 'Samsumg',
        expected: ['Samsung'],
      },
      {
        text: 'Ông Vladimir Putin nói. Ông Vladimir Putin dặn. Ông Vladimirr Putin về.',
        actual: 'Vladimirr',
        expected: ['Vladimir'],
      },
    ],
  },
  check(document, report) {
    const byRest = new Map<string, string[]>();
    for (const form of foreignForms(document)) {
      if (form.length < 5 || form.length > 20 || !isName(document, form)) continue;
      for (const rest of restsOf(form)) {
        const forms = byRest.get(rest);
        if (forms) forms.push(form);
        else byRest.set(rest, [form]);
      }
    }
    const told = new Set<string>();
    for (const alike of byRest.values()) {
      for (const odd of alike.length > 1 ? alike : []) {
        const best = alike.find((form) => form !== odd && document.wordsLike(form).length > 1);
        const [token, ...others] = document.wordsLike(odd);
        if (!best || !token || others.length > 0 || told.has(odd) || !isSlip(document, odd, best, token)) continue;
        told.add(odd);
        const expected = document.wordsLike(best)[0]?.value ?? '';
        const reason = `Chỗ khác trong bài viết “${expected}”; “${token.value}” có thể là viết nhầm.`;
        report({ start: token.start, end: token.end, expected: [expected], reason });
      }
    }
  },
};

/** A word and what is left of it without each of its letters. */
function restsOf(form: string): Set<string> {
  return new Set([form, ...Array.from(form, (_, at) => form.slice(0, at) + form.slice(at + 1))]);
}

function isName(document: LintDocument, form: string): boolean {
  return document.wordsLike(form).every(({ value, kind }) => kind === undefined && /^\p{Lu}\p{Ll}+$/u.test(value));
}

/** In the company of the other form; plurals and the like are words of their own. */
function isSlip(document: LintDocument, odd: string, best: string, token: Token): boolean {
  if (Math.abs(odd.length - best.length) > 1 || /[0-9-]/u.test(odd + best)) return false;
  if (odd === `${best}s` || best === `${odd}s` || odd === `${best}n` || best === `${odd}n`) return false;
  const [before, after] = [wordBefore(document, token)?.lower, wordAfter(document, token)?.lower];
  return document.wordsLike(best).some((other) => {
    const [left, right] = [wordBefore(document, other)?.value, wordAfter(document, other)?.value];
    const isAlike = (one: string | undefined, lower: string | undefined): boolean =>
      one !== undefined && one.toLowerCase() === lower;
    const isHead = before !== undefined && before.length > 3 && isAlike(left, before);
    return isHead || (isAlike(right, after) && /^\p{Lu}/u.test(right ?? ''));
  });
}
