import type { LintDocument, Token } from '../lint-document.ts';
import { majority } from '../majority.ts';
import { fromRoman, toRoman } from '../roman-numerals.ts';
import type { Rule } from '../rule.ts';

/** Words that number a series, and how many words before them name the series. */
const heads: readonly (readonly [phrase: string, namingWords: number])[] = [
  ['lần thứ', 2],
  ['khóa', 1],
  ['khoá', 1],
  ['quý', 0],
  ['thế kỷ', 0],
  ['thế kỷ thứ', 0],
  ['đại hội', 0],
];

/** One series numbered in Roman and in Arabic numerals: `lần thứ XIV` and `lần thứ 15`. */
export const numeralSystem: Rule = {
  id: 'numeral-system',
  category: 'consistency',
  severity: 'warning',
  description: 'Các lần, khóa, quý, thế kỷ của cùng một loạt được đánh số bằng một hệ chữ số: La Mã hoặc Ả Rập.',
  examples: {
    right: [
      'Đại hội Đảng bộ tỉnh lần thứ XIV. Đại hội Đảng bộ tỉnh lần thứ XV.',
      'Đại hội Đảng bộ tỉnh lần thứ XIV. Hội chợ hoa lần thứ 3.',
      'Thế kỷ XX và quý 3 năm nay.',
    ],
    wrong: [
      {
        text: 'Đại hội Đảng bộ tỉnh lần thứ XIV. Chuẩn bị Đại hội Đảng bộ tỉnh lần thứ 15.',
        actual: '15',
        expected: ['XV'],
      },
      { text: 'Quốc hội khóa XV; Quốc hội khóa XIV; Quốc hội khóa 13.', actual: '13', expected: ['XIII'] },
      { text: 'Quý I/2025 tăng, quý II/2025 giữ, quý 3/2025 giảm.', actual: '3/2025', expected: ['III/2025'] },
      { text: 'Lãi quý 1 và quý 2 tăng, quý III giảm.', actual: 'III', expected: ['3'] },
    ],
  },
  check(document, report) {
    for (const numbers of seriesOf(document).values()) {
      const usages = [true, false].map((isRoman) => ({
        form: isRoman ? 'La Mã' : 'Ả Rập',
        places: numbers.filter((number) => number.isRoman === isRoman),
      }));
      const best = majority(numbers[0]?.isRoman ? usages : usages.toReversed());
      for (const { token, isRoman, value } of numbers) {
        if (!best || best.places[0]?.isRoman === isRoman) continue;
        const expected = (isRoman ? String(value) : toRoman(value)) + (/\/\d{4}$/u.exec(token.value)?.[0] ?? '');
        const reason = `Cùng một loạt mà “${token.value}” không theo số ${best.form} như chỗ khác; hãy viết “${expected}”.`;
        report({ start: token.start, end: token.end, expected: [expected], reason });
      }
    }
  },
};

interface Ordinal {
  token: Token;
  isRoman: boolean;
  value: number;
}

function seriesOf(document: LintDocument): Map<string, Ordinal[]> {
  const series = new Map<string, Ordinal[]>();
  for (const [phrase, namingWords] of heads) {
    for (const match of document.phrasesLike(phrase)) {
      const number = numberAfter(document, match.at(-1)?.index ?? 0);
      const name = number && nameBefore(document, match[0]?.index ?? 0, namingWords);
      if (!number || name === undefined) continue;
      const key = `${name} ${phrase.replace('khoá', 'khóa').replace(' thứ', '')}`;
      const numbers = series.get(key);
      if (numbers) numbers.push(number);
      else series.set(key, [number]);
    }
  }
  for (const numbers of series.values()) numbers.sort((a, b) => a.token.start - b.token.start);
  return series;
}

function numberAfter({ tokens }: LintDocument, index: number): Ordinal | undefined {
  const token = tokens[index + 2];
  if (tokens[index + 1]?.type !== 'space' || token?.type !== 'word') return undefined;
  const quarter = /^([IV]+|\d)\/(?:19|20)\d\d$/u.exec(token.value)?.[1];
  if (quarter !== undefined) {
    const roman = fromRoman(quarter);
    return { token, isRoman: roman !== undefined, value: roman ?? Number(quarter) };
  }
  if (token.kind === 'number' && /^\d{1,2}$/u.test(token.value))
    return { token, isRoman: false, value: Number(token.value) };
  const value = token.kind === undefined ? fromRoman(token.value) : undefined;
  return value === undefined ? undefined : { token, isRoman: true, value };
}

/** The words before the head, which tell one series from another; undefined where there are too few. */
function nameBefore({ tokens }: LintDocument, index: number, count: number): string | undefined {
  let name = '';
  for (let step = 1; step <= count; step += 1) {
    const word = tokens[index - 2 * step];
    if (tokens[index - 2 * step + 1]?.type !== 'space' || word?.type !== 'word') return undefined;
    name = `${word.lower} ${name}`;
  }
  return name;
}
