import type { LintDocument, Token } from '../lint-document.ts';
import { type PersonName, personNames } from '../person-names.ts';
import type { Rule } from '../rule.ts';
import { sentenceOf, wordAfter, wordBefore } from '../words.ts';

/** How many words before and after a figure must be the same: either of these. */
const contexts = [
  [2, 3],
  [3, 2],
  [2, 2],
  [2, 1],
] as const;

/** One figure given twice with two values in the same words. */
export const figureConflict: Rule = {
  id: 'figure-conflict',
  category: 'fact',
  severity: 'warning',
  description: 'Một số liệu nêu hai lần bằng cùng những chữ thì phải cùng một giá trị.',
  examples: {
    right: [
      'Đảng bộ tỉnh có 2.759 chi bộ trực thuộc cơ sở. Đến nay, đảng bộ tỉnh có 2.759 chi bộ trực thuộc cơ sở.',
      'Năm nay xã có 120 hộ nghèo. Năm ngoái huyện có 150 hộ nghèo.',
      'Xã trồng 125 ha rừng. Huyện trồng 152 ha rừng.',
      'Xã thu 1.254 triệu đồng. Huyện chi 1.245 triệu đồng.',
    ],
    wrong: [
      {
        text: 'Đảng bộ tỉnh có 2.759 chi bộ trực thuộc cơ sở. Cuối bài: đảng bộ tỉnh có 2.579 chi bộ trực thuộc cơ sở.',
        actual: '2.579',
        expected: [],
      },
      {
        text: 'Tổng vốn là 850 tỷ đồng từ ngân sách. Sau này bài nói tổng vốn là 580 tỷ đồng từ ngân sách.',
        actual: '580',
        expected: [],
      },
      { text: 'Ông Lò Văn Pánh (45 tuổi) nói. Ông Lò Văn Pánh (54 tuổi) kể.', actual: '54', expected: [] },
      {
        text: 'Toàn xã có 12 thôn với 8.540 nhân khẩu. Bí thư xã cho biết, với 8.450 nhân khẩu, xã còn khó khăn.',
        actual: '8.450',
        expected: [],
      },
      {
        text: 'Toàn tỉnh có 49.465 đảng viên. Hiện toàn tỉnh có 46.465 đảng viên.',
        actual: '46.465',
        expected: [],
      },
      {
        text: 'Lễ hội đón 35.000 lượt khách quốc tế. Bảng ghi lễ hội đón 53.000 lượt khách quốc tế.',
        actual: '53.000',
        expected: [],
      },
    ],
  },
  check(document, report) {
    const told = new Set<Token>();
    reportAges(document, report);
    reportSwapped(document, told, report);
    for (const [context, tokens] of figuresByContext(document)) {
      const [first, ...rest] = tokens;
      const values = new Set(tokens.map(({ value }) => value));
      const odd = values.size === 2 ? rest.find(({ value }) => value !== first?.value) : undefined;
      if (
        !first ||
        !odd ||
        !isSlip(first.value, odd.value, context.startsWith('2 1')) ||
        told.has(odd) ||
        sentenceOf(document, first) === sentenceOf(document, odd)
      )
        continue;
      told.add(odd);
      const reason = `Trước đó bài ghi ${first.value} cho cùng số liệu này; hãy kiểm tra lại.`;
      report({ start: odd.start, end: odd.end, reason });
    }
  },
};

/** Two figures of four digits or more that differ in neighbouring digits changed about, of the same thing. */
function reportSwapped(document: LintDocument, told: Set<Token>, report: Parameters<Rule['check']>[1]): void {
  const figures = document.wordsOfKind('number').filter((token) => isFigure(token) && digitsOf(token.value).length > 3);
  for (const [thing, alike] of Map.groupBy(figures, (token) => thingAfter(document, token))) {
    if (thing === undefined) continue;
    const odd = alike.find(({ value }) => isSwapped(alike[0]?.value ?? '', value));
    const first = alike[0];
    if (!first || !odd || sentenceOf(document, first) === sentenceOf(document, odd)) continue;
    told.add(odd);
    const reason = `Trước đó bài ghi ${first.value} ${thing}; hãy kiểm tra lại.`;
    report({ start: odd.start, end: odd.end, reason });
  }
}

/** The two plain words after a figure, but for sums of money, of which an article has many. */
function thingAfter(document: LintDocument, token: Token): string | undefined {
  const first = wordAfter(document, token);
  const second = first && wordAfter(document, first);
  if (!first || !second || first.kind || second.kind || second.lower === 'đồng' || first.lower === 'đồng')
    return undefined;
  return `${first.lower} ${second.lower}`;
}

function isSwapped(one: string, other: string): boolean {
  const [digits, others] = [digitsOf(one), digitsOf(other)];
  const at = [...digits].findIndex((digit, index) => digit !== others[index]);
  if (at < 0 || one.length !== other.length || digits.length !== others.length) return false;
  const swapped = digits.slice(0, at) + (digits[at + 1] ?? '') + (digits[at] ?? '') + digits.slice(at + 2);
  return swapped === others;
}

function digitsOf(figure: string): string {
  return figure.replaceAll(/\D/gu, '');
}

/** One person with two ages: `ông Lò Văn Pánh (45 tuổi)`, later `(54 tuổi)`. */
function reportAges(document: LintDocument, report: Parameters<Rule['check']>[1]): void {
  if (document.wordsLike('tuổi').length < 2) return;
  const ages = new Map<string, Token>();
  for (const { name, tokens } of personNames(document).toSorted((a, b) => startOf(a) - startOf(b))) {
    const last = tokens.at(-1)?.index ?? 0;
    const mark = [last + 1, last + 2].find((at) => /^[(,]$/u.test(document.tokens[at]?.value ?? ''));
    const age = [1, 2].map((step) => document.tokens[(mark ?? last) + step]).find((token) => token?.kind === 'number');
    if (mark === undefined || !age || wordAfter(document, age)?.lower !== 'tuổi') continue;
    const known = ages.get(name);
    if (!known) ages.set(name, age);
    else if (known.value !== age.value)
      report({
        start: age.start,
        end: age.end,
        reason: `Trước đó bài ghi ${name} ${known.value} tuổi; hãy kiểm tra lại.`,
      });
  }
}

function startOf({ tokens }: PersonName): number {
  return tokens[0]?.start ?? 0;
}

function figuresByContext(document: LintDocument): Map<string, Token[]> {
  const figures = new Map<string, Token[]>();
  for (const token of likelyFigures(document)) {
    for (const [before, after] of contexts) {
      const context = contextOf(document, token, before, after);
      if (context === undefined) continue;
      const like = figures.get(context);
      if (like) like.push(token);
      else figures.set(context, [token]);
    }
  }
  return figures;
}

/** Figures whose nearest words stand around another figure, too. */
function likelyFigures(document: LintDocument): Token[] {
  const { tokens } = document;
  const nearest = Map.groupBy(
    document.wordsOfKind('number'),
    ({ index }) => `${tokens[index - 2]?.lower} ${tokens[index + 2]?.lower}`,
  );
  const shared = [...nearest.values()].filter(({ length }) => length > 1).flat();
  return shared.sort((a, b) => a.index - b.index).filter(isFigure);
}

function isFigure({ value }: Token): boolean {
  return /^\d[\d.,]+%?$/u.test(value) && !/^(?:19|20)\d\d$/u.test(value);
}

/** The same digits in another order, or one digit of four or more changed: values that differ for good look otherwise. */
function isSlip(one: string, other: string, isLoose: boolean): boolean {
  if (one.length !== other.length || one.replaceAll(/\d/gu, '0') !== other.replaceAll(/\d/gu, '0')) return false;
  const [digits, others] = [digitsOf(one), digitsOf(other)];
  const differing = [...digits].filter((digit, at) => digit !== others[at]).length;
  if (digits.length > 3 && differing === 1) return !isLoose;
  return digits.length > 2 && differing === 2 && [...digits].sort().join('') === [...others].sort().join('');
}

/** The plain words around a figure; undefined where there are too few of them, and for prices, which change. */
function contextOf(document: LintDocument, token: Token, before: number, after: number): string | undefined {
  const words: string[] = [];
  let word: Token | undefined = token;
  for (let step = 0; step < before; step += 1) {
    word = word && wordBefore(document, word);
    if (!word || word.kind || word.lower === 'năm' || word.lower === 'tháng') return undefined;
    words.unshift(word.lower);
  }
  word = token;
  for (let step = 0; step < after; step += 1) {
    word = word && wordAfter(document, word);
    if (!word || word.kind) return undefined;
    words.push(word.lower);
  }
  const last = words[before - 1];
  if (last === 'mức' || (words.includes('giá') && words[before - 2] !== 'trị')) return undefined;
  return `${before} ${after} ${words.join(' ')}`;
}
