import type { LintDocument, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';
import { spellingModel } from '../spelling/read-model.ts';
import { parseLetters, toneIndex } from '../spelling/syllable.ts';
import { withoutTone, withTone } from '../spelling/tone.ts';

/** A tone mark on a letter that carries it in neither way of placing tones. */
export const misplacedTone: Rule = {
  id: 'misplaced-tone',
  category: 'spelling',
  severity: 'error',
  description: 'Dấu thanh nằm ở chữ cái mà cả kiểu cũ (“hòa”) lẫn kiểu mới (“hoà”) đều không đặt.',
  source: 'Quyết định 240/QĐ (1984); Quyết định 1989/QĐ-BGDĐT (2018), Điều 8',
  examples: {
    right: [
      'Ủy ban, hòa bình, khỏe.',
      'Uỷ ban, hoà bình, khoẻ.',
      'Quý khách thuở ấy ngoằn ngoèo, khuỷu tay, giường, giếng.',
      'Bà María và ông José đến dự.',
    ],
    wrong: [
      { text: 'Đoàn xe vựơt đèo trong đêm.', actual: 'vựơt', expected: ['vượt'] },
      { text: 'Lễ khai mạc diễn ra taị Hà Nội.', actual: 'taị', expected: ['tại'] },
      { text: 'Hội nghị hòan thành chương trình.', actual: 'hòan', expected: ['hoàn'] },
    ],
  },
  check(document, report) {
    for (const form of document.forms()) {
      const right = rightPlace(form);
      if (right < 0) continue;
      for (const token of document.wordsLike(form)) {
        const mended = mend(token, right);
        if (token.kind !== undefined || (token.value !== form && isForeignName(token, mended, document))) continue;
        const reason = `Dấu thanh của “${token.value}” đặt sai chữ cái; hãy viết “${mended}”.`;
        report({ start: token.start, end: token.end, expected: [mended], reason });
      }
    }
  },
};

/** Where the mark of a lower-case word belongs if it is misplaced; -1 where it is not. */
function rightPlace(lower: string): number {
  if (lower.length < 2 || lower.length > 7) return -1;
  const { letters, tone, at, marks } = withoutTone(lower);
  if (marks !== 1) return -1;
  const right = toneIndex(letters, 'old');
  if (at === right || at === toneIndex(letters, 'new') || !parseLetters(letters, tone)) return -1;
  return right;
}

function mend({ value, lower }: Token, right: number): string {
  const { letters, tone } = withoutTone(lower);
  return [...withTone(letters, tone, right)]
    .map((letter, at) => (value[at] === lower[at] ? letter : letter.toUpperCase()))
    .join('');
}

/**
 * `Lía`, `García Mía`: a capital within a sentence and acute or grave on a letter that Spanish or Italian marks; not
 * `Hòang`, which mends to a frequent name.
 */
function isForeignName({ value, index }: Token, mended: string, { tokens }: LintDocument): boolean {
  const { letters } = withoutTone(value.toLowerCase());
  const isPlain = letters === letters.replace(/[ăâđêôơư]/gu, '');
  const before = tokens[index - 2];
  return (
    isPlain &&
    /[íóúáéìòùàè]/u.test(value) &&
    tokens[index - 1]?.type === 'space' &&
    before?.type === 'word' &&
    !isFrequentName(mended)
  );
}

function isFrequentName(form: string): boolean {
  return spellingModel().vocabulary.surfaces.has(form);
}
