import type { LintDocument, Token } from '../lint-document.ts';
import type { Finding, Rule } from '../rule.ts';
import { opensSentence } from '../words.ts';

type Pair = readonly [withY: string, withI: string];

/** Written with i by many that write all others with y, so that it has a majority of its own: `bác sĩ`. */
const scholar: readonly Pair[] = [['sỹ', 'sĩ']];

/** Syllables that are written with y (laws, most papers) or with i (school books). */
const pairs: readonly Pair[] = [
  ['kỹ', 'kĩ'],
  ['kỷ', 'kỉ'],
  ['kỳ', 'kì'],
  ['ký', 'kí'],
  ['kỵ', 'kị'],
  ['lý', 'lí'],
  ['mỹ', 'mĩ'],
  ['quý', 'quí'],
  ['quỳ', 'quì'],
  ['quỹ', 'quĩ'],
  ['quy', 'qui'],
];

/** After or before these, i is not a matter of style: `lí nhí`, `kí lô`. */
const fixed = new Set(['nhí', 'lắc', 'lô', 'ninh', 'kì', 'kèo', 'cọ']);

/** Final i and y of one style through the article: `kỹ thuật`, not `kĩ thuật` there. */
export const iOrY: Rule = {
  id: 'i-or-y',
  category: 'consistency',
  severity: 'warning',
  description: 'Cả bài viết “kỹ, lý, mỹ, quý” hoặc “kĩ, lí, mĩ, quí”; chỗ lệch với đa số được nhắc.',
  source: 'Quyết định 1989/QĐ-BGDĐT (2018), Điều 9 (viết i); thông lệ văn bản và báo chí (viết y)',
  examples: {
    right: [
      'Kỹ sư quản lý kỳ công.',
      'Kĩ sư quản lí kì công.',
      'Cô giáo lí nhí nói về quản lý.',
      'Ông Lí quản lý quỹ.',
      'Bác sĩ quản lý kỹ thuật; ông Đặng Văn Sỹ.',
    ],
    wrong: [
      { text: 'Kỹ sư quản lý vật tư; quản lí kho.', actual: 'lí', expected: ['lý'] },
      { text: 'Học kì một, kĩ năng sống và kỷ luật.', actual: 'kỷ', expected: ['kỉ'] },
      { text: 'Bác sĩ và y sĩ của trạm; liệt sỹ.', actual: 'sỹ', expected: ['sĩ'] },
      { text: 'Quỹ học bổng có qui chế và quy trình.', actual: 'qui', expected: ['quy'] },
    ],
  },
  check(document, report) {
    for (const group of [pairs, scholar]) checkGroup(document, group, report);
  },
};

function checkGroup(document: LintDocument, group: readonly Pair[], report: (finding: Finding) => void): void {
  const styles = [0, 1].map((side) =>
    group.flatMap((pair) =>
      document
        .wordsLike(pair[side] ?? '')
        .filter((token) => isCommon(document, token))
        .map((token) => ({ token, other: pair[1 - side] ?? '' })),
    ),
  );
  const [withY = [], withI = []] = styles;
  const [minority, best] = withY.length >= withI.length ? [withI, 'y'] : [withY, 'i'];
  for (const { token, other } of minority) {
    const isUpper = token.value !== token.lower;
    const expected = isUpper ? other.charAt(0).toUpperCase() + other.slice(1) : other;
    const reason = `Phần lớn bài viết với “${best}”; hãy viết “${expected}” cho thống nhất.`;
    report({ start: token.start, end: token.end, expected: [expected], reason });
  }
}

/** Names keep their own spelling. */
function isCommon(document: LintDocument, token: Token): boolean {
  const { tokens } = document;
  const { index, value, lower } = token;
  if (value !== lower && (value === value.toUpperCase() || !opensSentence(document, token))) return false;
  const neighbours = [tokens[index - 2], tokens[index + 2]];
  return !neighbours.some(
    (word) => word?.type === 'word' && (fixed.has(word.lower) || (/^\p{Lu}/u.test(word.value) && value !== lower)),
  );
}
