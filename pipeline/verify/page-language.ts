import { dayParts } from '../localize/dates.ts';
import type { LabelSet } from '../localize/label-set.ts';
import { type Affix, affixOf } from './affixes.ts';
import { fold } from './fold.ts';
import { dateReaderOf, type ReadDate } from './locale-dates.ts';
import { type NumberForm, numberFormOf } from './locale-numbers.ts';
import { type Terms, termsOf } from './locale-terms.ts';

/** How a page of one locale writes what an article states. */
export interface PageLanguage {
  numbers: NumberForm;
  readDate: ReadDate;
  terms: Terms;
  /** What stands around the number of a rank. */
  rank: Affix;
  /** What stands around a date for a part of its day. */
  dayParts: readonly Affix[];
}

/** Made once for a label set. */
const known = new WeakMap<LabelSet, PageLanguage>();

/** The manner of a locale, read from its labels, its glossary and CLDR. */
export function pageLanguageOf(labelSet: LabelSet): PageLanguage {
  const made = known.get(labelSet) ?? {
    numbers: numberFormOf(labelSet.locale),
    readDate: dateReaderOf(labelSet),
    terms: termsOf(labelSet),
    rank: affixOf(labelSet.labels.facts.rank, []),
    dayParts: Object.entries(dayParts).map(([part, key]) => affixOf(labelSet.labels['day-parts'][key], [fold(part)])),
  };
  known.set(labelSet, made);
  return made;
}
