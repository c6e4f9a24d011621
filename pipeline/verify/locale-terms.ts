import type { LabelSet } from '../localize/label-set.ts';
import { type Affix, affixesOf } from './affixes.ts';
import { fold } from './fold.ts';
import { phraseReaderOf, type ReadPhrase } from './locale-phrases.ts';

/** What a page's words stand for in Vietnamese: every folded source of every folded translation. */
export interface Terms {
  currencies: ReadonlyMap<string, string[]>;
  /** Scale words and their powers of ten, the longest first. */
  scales: readonly [word: string, factor: number][];
  hedges: readonly Affix[];
  per: readonly Affix[];
  relations: readonly Affix[];
  units: ReadonlyMap<string, string[]>;
  readPhrase: ReadPhrase;
}

/** A glossary read backwards. */
export function termsOf({ glossary, locale }: LabelSet): Terms {
  const { currencies, scales, per, relations, units, terms, hedges } = glossary;
  const unitForms = Object.entries(units).flatMap(([unit, forms]) => Object.values(forms).map((form) => [unit, form]));
  const scaleForms = Object.entries(scales).flatMap(([power, forms]) =>
    Object.values(forms).map((form): [string, number] => [fold(form), 10 ** Number(power)]),
  );
  const unitsRead = reverse(unitForms);
  return {
    currencies: reverse(Object.entries(currencies)),
    scales: scaleForms.toSorted(([a], [b]) => b.length - a.length),
    hedges: affixesOf(hedges, 'before'),
    per: affixesOf(per, 'after'),
    relations: affixesOf(relations, 'before'),
    units: unitsRead,
    readPhrase: phraseReaderOf(terms, unitsRead, locale),
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
