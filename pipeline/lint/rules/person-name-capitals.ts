import { doubtfulSurnames, surnames } from '../../summarize/data/surnames.ts';
import type { LintDocument, Token } from '../lint-document.ts';
import { personNames } from '../person-names.ts';
import type { Rule } from '../rule.ts';
import { isCapitalised, wordAfter, wordBefore } from '../words.ts';

/** Syllables that stand between surname and given name and hardly ever as a word of their own after a surname. */
const middles = [
  'thị',
  'văn',
  'đình',
  'ái',
  'hữu',
  'ngọc',
  'xuân',
  'quốc',
  'duy',
  'trọng',
  'tấn',
  'bá',
  'khắc',
  'kim',
  'viết',
];
const doubtful = new Set(doubtfulSurnames);
const family = new Set(surnames.filter((name) => !doubtful.has(name)));

/** A name with a syllable in lower case between its capitals: `Nguyễn ái Quốc`. */
export const personNameCapitals: Rule = {
  id: 'person-name-capitals',
  category: 'norm',
  severity: 'warning',
  description: 'Tên người Việt Nam viết hoa chữ đầu mọi âm tiết.',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục II.1',
  examples: {
    right: [
      'Ông Nguyễn Văn Bình gặp bà Trần Thị Mai.',
      'Nhà Nguyễn viết Thực lục; ông Lê văn hay chữ tốt.',
      'Vua Nguyễn ở Huế và chúa Trịnh ra Bắc.',
    ],
    wrong: [
      { text: 'Bà Trần thị Mai được khen.', actual: 'thị', expected: ['Thị'] },
      { text: 'Ông Nguyễn văn Bình làm chủ tọa.', actual: 'văn', expected: ['Văn'] },
      { text: 'Ông Vũ Đức Long họp, rồi ông Vũ Đức long về.', actual: 'long', expected: ['Long'] },
      { text: 'Người ký tên là Nguyễn ái Quốc.', actual: 'ái', expected: ['Ái'] },
    ],
  },
  check(document, report) {
    const known = new Set(personNames(document).map(({ name }) => name));
    for (const name of known) reportVariants(name);
    for (const middle of middles) {
      for (const token of document.wordsLike(middle)) {
        if (token.value !== middle || !isInName(document, token, known)) continue;
        const expected = middle.charAt(0).toUpperCase() + middle.slice(1);
        const reason = `Tên người viết hoa mọi âm tiết: “${expected}”.`;
        report({ start: token.start, end: token.end, expected: [expected], reason });
      }
    }

    /** A name that the article has with all its capitals, met with its last syllable in lower case. */
    function reportVariants(name: string): void {
      for (const match of document.phrasesLike(name.toLowerCase())) {
        const last = match.at(-1);
        if (!last || last.value !== last.lower || !match.slice(0, -1).every(({ value }) => isCapitalised(value)))
          continue;
        if (match.length < 3 && !isAddressed(document, match[0])) continue;
        const expected = last.value.charAt(0).toUpperCase() + last.value.slice(1);
        report({
          start: last.start,
          end: last.end,
          expected: [expected],
          reason: `Tên người viết hoa mọi âm tiết: “${expected}”.`,
        });
      }
    }
  },
};

/** After `ông`, `đồng chí` and the like two syllables are surname and given name, not surname and verb. */
function isAddressed(document: LintDocument, surname: Token | undefined): boolean {
  const before = surname && wordBefore(document, surname);
  return before !== undefined && /^(?:ông|bà|chí|anh|chị|tịch|thư|trưởng|đốc|sĩ|viên)$/u.test(before.lower);
}

/** Between a surname and one or two capitalised syllables after which no further lower-case name part comes. */
function isInName(document: LintDocument, token: Token, known: ReadonlySet<string>): boolean {
  const { tokens } = document;
  const surname = tokens[token.index - 1]?.value === ' ' ? tokens[token.index - 2] : undefined;
  const given = wordAfter(document, token);
  if (!surname || !given || !isCapitalised(surname.value) || !isCapitalised(given.value)) return false;
  if (!family.has(surname.lower) || given.kind || (surname.lower === 'vương' && token.lower === 'quốc')) return false;
  if (token.lower === 'viết') return known.has(`${surname.value} Viết ${given.value}`);
  return true;
}
