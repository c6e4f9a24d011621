import type { Glossary } from '../localize/glossary.ts';
import { fold } from './fold.ts';

/** What a page's words stand for in Vietnamese: every folded source of every folded translation. */
export interface Terms {
  currencies: ReadonlyMap<string, string[]>;
  scales: ReadonlyMap<string, string[]>;
  per: ReadonlyMap<string, string[]>;
  relations: ReadonlyMap<string, string[]>;
  units: ReadonlyMap<string, string[]>;
  /** Terms and hedges: phrases that stand by themselves. */
  phrases: ReadonlyMap<string, string[]>;
}

/** A glossary read backwards. */
export function termsOf({ currencies, scales, per, relations, units, terms, hedges }: Glossary): Terms {
  const forms = Object.entries(units).flatMap(([unit, plurals]) => Object.values(plurals).map((form) => [unit, form]));
  return {
    currencies: reverse(Object.entries(currencies)),
    scales: reverse(Object.entries(scales)),
    per: reverse(Object.entries(per)),
    relations: reverse(Object.entries(relations)),
    units: reverse(forms),
    phrases: reverse([...Object.entries(terms), ...Object.entries(hedges)]),
  };
}

function reverse(entries: string[][]): Map<string, string[]> {
  const sources = new Map<string, string[]>();
  for (const [source = '', translation = ''] of entries) {
    const key = fold(translation);
    sources.set(key, [...(sources.get(key) ?? []), fold(source)]);
  }
  return sources;
}
