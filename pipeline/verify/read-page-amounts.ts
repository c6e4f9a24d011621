import { fold } from './fold.ts';
import { scales } from './held-amounts.ts';
import type { Terms } from './locale-terms.ts';
import type { PageLanguage } from './page-language.ts';

/** An amount as a page shows it, with what its words stand for in the article. */
export interface PageAmount {
  /** Scale words multiplied out; a range has two. */
  values: number[];
  percent: boolean;
  /** `17/18`; null for anything but a fraction. */
  fraction: string | null;
  /** Approximator before it, folded; empty without one. */
  hedge: string;
  /** What may stand for its currency in the article; empty without one. */
  currency: string[];
  /** Words that must be there, one of each list; the first right beside the number. */
  unit: string[][];
}

/** What a text may state that is an amount and nothing else; empty where it is something else. */
export function readPageAmounts(text: string, { numbers, terms, rank }: PageLanguage): PageAmount[] {
  if (text.length > longest) return [];
  const [, start = '', low = '', link = '', high = '', sign = '', rest = ''] = numbers.amount.exec(fold(text)) ?? [];
  if (!low || /(?<!\p{L})\d/u.test(rest)) return [];
  const [first, second] = [numbers.parse(low), high ? numbers.parse(high) : Number.NaN];
  const plain = link === '–' ? [first, second] : [link ? first / second : first];
  const { hedge, currency } = readStart(start.trim() === rank ? '' : start.trim(), terms);
  return readScales(rest.trim(), terms).flatMap(({ factor, unit }) =>
    readUnits(unit, terms).map((words) => ({
      values: plain.map((value) => value * factor),
      percent: sign === '%',
      fraction: link === '/' ? `${low}/${high}` : null,
      hedge,
      currency,
      unit: words,
    })),
  );
}

/** Letters that an amount with its hedge and unit may have. */
const longest = 200;

function readStart(start: string, { currencies }: Terms): { hedge: string; currency: string[] } {
  for (const [shown, sources] of currencies) {
    if (start === shown || start.endsWith(` ${shown}`))
      return { hedge: start.slice(0, -shown.length).trim(), currency: sources };
  }
  return { hedge: start, currency: [] };
}

/** The scale words at the beginning of what follows a number, in the page's language or in Vietnamese. */
function readScales(rest: string, terms: Terms): { factor: number; unit: string }[] {
  const readings = [{ factor: 1, unit: rest }];
  for (const [shown, sources] of terms.scales) {
    if (rest !== shown && !/^[\s/]/u.test(rest.startsWith(shown) ? rest.slice(shown.length) : '')) continue;
    const factor = factorOf(sources[0]?.split(' ') ?? []);
    readings.unshift({ factor, unit: rest.slice(shown.length).trim() });
  }
  const words = rest.split(' ');
  const count = words.findIndex((word) => !scales.has(word));
  const length = count < 0 ? words.length : count;
  if (length && rest)
    readings.unshift({ factor: factorOf(words.slice(0, length)), unit: words.slice(length).join(' ') });
  return readings.length > 1 ? readings.slice(0, -1) : readings;
}

function factorOf(words: string[]): number {
  return words.reduce((factor, word) => factor * (scales.get(word) ?? 1), 1);
}

/** Every way to understand the words of a unit: as they are, as translated, or as a unit and what it is counted per. */
function readUnits(unit: string, { units, per }: Terms): string[][][] {
  if (!unit) return [[]];
  const rateOf = (words: string): string[] => per.get(words)?.map((source) => `/${source}`) ?? [];
  const readings: string[][][] = [[[unit]]];
  if (units.has(unit)) readings.push([units.get(unit) ?? []]);
  if (rateOf(unit).length) readings.push([rateOf(unit)]);
  for (let at = unit.indexOf(' '); at > 0; at = unit.indexOf(' ', at + 1)) {
    const [main, rate] = [unit.slice(0, at), unit.slice(at + 1)];
    if (rateOf(rate).length) readings.push([units.get(main) ?? [main], rateOf(rate)]);
  }
  const slash = unit.indexOf('/');
  if (slash > 0) readings.push([units.get(unit.slice(0, slash)) ?? [unit.slice(0, slash)], [unit.slice(slash)]]);
  return readings;
}
