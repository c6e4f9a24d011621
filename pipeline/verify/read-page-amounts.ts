import { scales } from '../summarize/data/scales.ts';
import { startsWithWord, strip } from './affixes.ts';
import { fold } from './fold.ts';
import type { Terms } from './locale-terms.ts';
import type { PageLanguage } from './page-language.ts';

/** An amount as a page shows it, with what its words stand for in the article. */
export interface PageAmount {
  /** Scale words multiplied out; a range has two. */
  values: number[];
  percent: boolean;
  /** Whether it is a place in an order. */
  rank: boolean;
  /** `17/18`; null for anything but a fraction. */
  fraction: string | null;
  /** What may stand for its approximator in the article; empty without one. */
  hedges: string[];
  /** What may stand for its currency in the article; empty without one. */
  currency: string[];
  /** Words that must be there, one of each list; the first right beside the number. */
  unit: string[][];
}

/** What a text may state that is an amount and nothing else; empty where it is something else. */
export function readPageAmounts(text: string, language: PageLanguage): PageAmount[] {
  if (text.length > longest) return [];
  const { terms, rank } = language;
  const whole = { inner: fold(text), sources: [] as string[] };
  const amounts = [whole, ...strip(whole.inner, terms.hedges)].flatMap(({ inner, sources }) =>
    withRates(inner, terms).flatMap((rated) => readPlain(rated, sources, language)),
  );
  const ranks = strip(whole.inner, [rank]).flatMap(({ inner }) => readPlain({ inner, rates: [] }, [], language));
  return [...amounts, ...ranks.map((amount) => ({ ...amount, rank: true }))];
}

/** Letters that an amount with its hedge and unit may have. */
const longest = 200;

/** A text without what its amount is counted per, which is given apart; the text itself first. */
function withRates(text: string, { per }: Terms): { inner: string; rates: string[][] }[] {
  const once = strip(text, per).map(({ inner, sources }) => ({
    inner,
    rates: [sources.map((source) => `/${source}`)],
  }));
  const twice = once.flatMap(({ inner, rates }) =>
    strip(inner, per).map((more) => ({
      inner: more.inner,
      rates: [more.sources.map((source) => `/${source}`), ...rates],
    })),
  );
  return [{ inner: text, rates: [] }, ...once, ...twice];
}

function readPlain(
  { inner, rates }: { inner: string; rates: string[][] },
  stripped: string[],
  { numbers, terms }: PageLanguage,
): PageAmount[] {
  const [, start = '', low = '', link = '', high = '', sign = '', rest = ''] = numbers.amount.exec(inner) ?? [];
  if (!low || /(?<!\p{L})\d/u.test(rest)) return [];
  const [first, second] = [numbers.parse(low), high ? numbers.parse(high) : Number.NaN];
  const plain = link === '–' ? [first, second] : [link ? first / second : first];
  const { hedge, currency } = readStart(start.trim(), terms);
  if (hedge && stripped.length) return [];
  // The sign may begin the name of a unit: `%p` are percentage points.
  const isUnit = terms.units.has(sign + rest);
  return readScales(isUnit ? sign + rest : rest.trim(), terms).flatMap(({ factor, unit }) =>
    readUnits(unit, terms).map((words) => ({
      values: plain.map((value) => Number((value * factor).toPrecision(15))),
      rank: false,
      percent: sign !== '' && !isUnit,
      fraction: link === '/' ? `${numbers.parse(low)}/${numbers.parse(high)}` : null,
      hedges: hedge ? [hedge] : stripped,
      currency,
      unit: [...words, ...rates],
    })),
  );
}

function readStart(start: string, { currencies }: Terms): { hedge: string; currency: string[] } {
  for (const [shown, sources] of currencies) {
    if (start === shown || start.endsWith(` ${shown}`))
      return { hedge: start.slice(0, -shown.length).trim(), currency: sources };
  }
  return { hedge: start, currency: [] };
}

/** The scale words at the beginning of what follows a number, in the page's language or in Vietnamese. */
function readScales(rest: string, terms: Terms): { factor: number; unit: string }[] {
  const [shown, factor] = terms.scales.find(([word]) => startsWithWord(rest, word)) ?? [];
  const readings = shown && factor ? [{ factor, unit: rest.slice(shown.length).trim() }] : [];
  const words = rest.split(' ');
  const count = words.findIndex((word) => !scales.has(word));
  const length = count < 0 ? words.length : count;
  if (length && rest)
    readings.unshift({
      factor: words.slice(0, length).reduce((product, word) => product * (scales.get(word) ?? 1), 1),
      unit: words.slice(length).join(' '),
    });
  return readings.length ? readings : [{ factor: 1, unit: rest }];
}

/** Every way to understand the words of a unit: as they are, as translated, or as a unit and what it is counted per. */
function readUnits(unit: string, { units }: Terms): string[][][] {
  if (!unit) return [[]];
  const readings: string[][][] = [[[unit]]];
  const known = units.get(unit);
  if (known) readings.push([known]);
  const slash = unit.indexOf('/');
  if (slash > 0) readings.push([units.get(unit.slice(0, slash)) ?? [unit.slice(0, slash)], [unit.slice(slash)]]);
  return readings;
}
