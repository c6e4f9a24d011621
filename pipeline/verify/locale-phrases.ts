import { fold } from './fold.ts';

/**
 * What a folded phrase of a page may stand for in the article: each reading is the folded Vietnamese phrases that must
 * all be there, one for each member of a list.
 */
export type ReadPhrase = (text: string) => string[][];

/** Reads the phrases that a glossary's terms make: whole ones, patterns (`tỉnh {{term}}`) with what fills them, and lists. */
export function phraseReaderOf(
  terms: Record<string, string>,
  units: ReadonlyMap<string, string[]>,
  locale: string,
): ReadPhrase {
  const whole = new Map(units);
  const patterns: Pattern[] = [];
  for (const [source, translation] of Object.entries(terms)) {
    const key = fold(translation);
    if (translation.includes('{{')) patterns.push(patternOf(fold(source), key));
    else whole.set(key, [...(whole.get(key) ?? []), fold(source)]);
  }
  const separators = separatorsOf(locale);
  const read = (text: string, depth: number): string[][] => {
    const known = (whole.get(text) ?? []).map((source) => [source]);
    if (depth === deepest) return known;
    const filled = patterns.flatMap((pattern) => fill(pattern, text, (inner) => read(inner, depth + 1)));
    return [...known, ...filled, ...readList(text.split(separators), (part) => read(part, depth + 1))];
  };
  return (text) => read(text, 0);
}

/** How often a pattern may fill another. */
const deepest = 4;

interface Pattern {
  expression: RegExp;
  source: string;
}

function patternOf(source: string, translation: string): Pattern {
  const expression = RegExp.escape(translation)
    .replace(RegExp.escape('{{term}}'), '(?<term>.+)')
    .replace(RegExp.escape('{{name}}'), '(?<name>.+)');
  return { expression: new RegExp(`^${expression}$`, 'u'), source };
}

function fill({ expression, source }: Pattern, text: string, read: ReadPhrase): string[][] {
  const { term, name } = expression.exec(text)?.groups ?? {};
  if (name !== undefined) return [[source.replace('{{name}}', () => name)]];
  if (term === undefined) return [];
  return read(term).map(([first = '', ...others]) => [source.replace('{{term}}', () => first), ...others]);
}

function readList(parts: string[], read: ReadPhrase): string[][] {
  if (parts.length < 2) return [];
  const readings = parts.map((part) => read(part)[0]);
  return readings.every((reading) => reading !== undefined) ? [readings.flat()] : [];
}

/** What stands between the members of a list, as CLDR has it. */
function separatorsOf(locale: string): RegExp {
  const format = new Intl.ListFormat(locale);
  const literals = [
    ['a', 'b'],
    ['a', 'b', 'c'],
  ].flatMap((members) =>
    format.formatToParts(members).flatMap(({ type, value }) => (type === 'literal' ? [fold(value)] : [])),
  );
  const longestFirst = [...new Set(literals)].toSorted((a, b) => b.length - a.length);
  return new RegExp(
    longestFirst.map((each) => (/^\p{L}/u.test(each) ? ` ${each} ` : `${RegExp.escape(each)} ?`)).join('|'),
    'u',
  );
}
