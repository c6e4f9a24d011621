import type { LintDocument, Token } from '../lint-document.ts';
import type { Rule } from '../rule.ts';
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
    for (const token of document.tokens) {
      if (token.type !== 'word' || token.kind !== undefined || token.value.length < 2 || token.value.length > 7)
        continue;
      const letters = mend(token, document);
      if (letters === undefined) continue;
      const reason = `Dấu thanh của “${token.value}” đặt sai chữ cái; hãy viết “${letters}”.`;
      report({ start: token.start, end: token.end, expected: [letters], reason });
    }
  },
};

const known = new Map<string, { at: number; right: number } | undefined>();

function mend(token: Token, document: LintDocument): string | undefined {
  const { value, lower } = token;
  if (!known.has(lower)) {
    if (known.size > 50_000) known.clear();
    known.set(lower, misplacement(lower));
  }
  const found = known.get(lower);
  if (!found || (value !== lower && isForeignName(token, document))) return undefined;
  const { letters, tone } = withoutTone(lower);
  const mended = withTone(letters, tone, found.right);
  return [...mended].map((letter, at) => (value[at] === lower[at] ? letter : letter.toUpperCase())).join('');
}

function misplacement(lower: string): { at: number; right: number } | undefined {
  const { letters, tone, at, marks } = withoutTone(lower);
  if (marks !== 1 || !parseLetters(letters, tone)) return undefined;
  const right = toneIndex(letters, 'old');
  return at === right || at === toneIndex(letters, 'new') ? undefined : { at, right };
}

/** `Lía`, `García Mía`: a capital within a sentence and acute or grave on a letter that Spanish or Italian marks. */
function isForeignName({ value, index }: Token, { tokens }: LintDocument): boolean {
  const { letters } = withoutTone(value.toLowerCase());
  const isPlain = letters === letters.replace(/[ăâđêôơư]/gu, '');
  const before = tokens[index - 2];
  return isPlain && /[íóúáéìòùàè]/u.test(value) && tokens[index - 1]?.type === 'space' && before?.type === 'word';
}
