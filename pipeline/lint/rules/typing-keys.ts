import type { LintDocument } from '../lint-document.ts';
import type { Rule } from '../rule.ts';
import { composeKeys } from '../spelling/input-method.ts';
import { spellKey } from '../spelling/lexicon.ts';
import { spellingModel } from '../spelling/read-model.ts';

/** Keys that no other language types in a row: `ddang`, `nguwowif`, `vieejt`, `nhieeuf`. */
const typed = /^dd|u[ow]*w|(?:aa|ee|oo).*[jx]|(?:iee|yee|uoo|eeu|aay|aau|ooi).*[fs]|[ao]w.*[jxf]/u;

/** Keys of Telex that the input method left in the text: `vieejt` for `việt`. */
export const typingKeys: Rule = {
  id: 'typing-keys',
  category: 'spelling',
  severity: 'warning',
  description: 'Phím gõ Telex còn nằm nguyên trong từ vì bộ gõ đã tắt hoặc lỗi.',
  source: 'Kiểu gõ Telex',
  examples: {
    right: ['Hãng Beefsteak mở tại Dubai.', 'Ban nhạc Queen và nhóm Bee Gees.', 'Show diễn Now and Then.'],
    wrong: [
      { text: 'Tỉnh ddang phấn đấu vươn lên.', actual: 'ddang', expected: ['đang'] },
      { text: 'Doanh nghiệp Vieejt Nam đến dự.', actual: 'Vieejt', expected: ['Việt'] },
      { text: 'Thu nhập của nguwowif dân tăng.', actual: 'nguwowif', expected: ['người'] },
    ],
  },
  check(document, report) {
    for (const form of document.forms()) {
      if (form.length < 4 || form.length > 10 || !typed.test(form) || !/^[a-z]+$/u.test(form)) continue;
      const right = composed(form);
      if (right === undefined) continue;
      for (const token of document.wordsLike(form)) {
        if (token.kind !== undefined || isInAddress(document, token.index)) continue;
        const isCapital = token.value !== token.lower;
        const expected = isCapital ? right.charAt(0).toUpperCase() + right.slice(1) : right;
        const reason = `“${token.value}” còn nguyên phím gõ; có lẽ là “${expected}”.`;
        report({ start: token.start, end: token.end, expected: [expected], reason });
      }
    }
  },
};

/** The most frequent syllable that the keys make. */
function composed(form: string): string | undefined {
  const { vocabulary, logShares } = spellingModel();
  const ids = composeKeys(form).flatMap((key) => vocabulary.lexicon.ids.get(key) ?? []);
  const [best] = ids.toSorted((a, b) => (logShares[b] ?? 0) - (logShares[a] ?? 0));
  return best === undefined ? undefined : spellKey(vocabulary.lexicon.keys[best] ?? '', 'old');
}

/** Part of an address or name of a file: something else than a space stands on one side. */
function isInAddress({ tokens }: LintDocument, index: number): boolean {
  return [tokens[index - 1], tokens[index + 1]].some(
    (token) => /^[@/\\._-]$/u.test(token?.value ?? '') && token?.value !== '.',
  );
}
