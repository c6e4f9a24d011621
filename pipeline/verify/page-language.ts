import type { LabelSet } from '../localize/label-set.ts';
import { dateReaderOf, type ReadDate } from './locale-dates.ts';
import { type NumberForm, numberFormOf } from './locale-numbers.ts';
import { type Terms, termsOf } from './locale-terms.ts';

/** How a page of one locale writes what an article states. */
export interface PageLanguage {
  numbers: NumberForm;
  readDate: ReadDate;
  terms: Terms;
  /** What stands before the number of a rank. */
  rank: string;
}

/** Made once for a label set. */
const known = new WeakMap<LabelSet, PageLanguage>();

/** The manner of a locale, read from its labels, its glossary and CLDR. */
export function pageLanguageOf(labelSet: LabelSet): PageLanguage {
  const made = known.get(labelSet) ?? {
    numbers: numberFormOf(labelSet.locale),
    readDate: dateReaderOf(labelSet),
    terms: termsOf(labelSet.glossary),
    rank: labelSet.labels.facts.rank.split('{{')[0]?.trim().toLowerCase() ?? '',
  };
  known.set(labelSet, made);
  return made;
}
