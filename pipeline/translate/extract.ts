import { basename, resolve } from 'node:path';
import type { Article } from '../article/article.ts';
import type { Context } from '../context.ts';
import { type LabelSet, labelSetOf } from '../localize/label-set.ts';
import { summarize } from '../summarize/summarize.ts';
import { writeFiles } from '../write-files.ts';
import { type Match, matchUnits } from './match-units.ts';
import { readUnits } from './read-translations.ts';
import type { Segment } from './segment.ts';
import { segmentsOf } from './segments-of.ts';
import { translationPath } from './translation-path.ts';
import { isStale, ownNotes, staleMark, type TranslationUnit } from './translation-unit.ts';
import { writeXliff } from './write-xliff.ts';

/** What stands in a translation file that was written. */
export interface Extracted {
  path: string;
  locale: string;
  segments: number;
  translated: number;
  stale: number;
  /** Translated units of texts that the article has no longer. */
  obsolete: number;
}

/**
 * Writes an article's segments for a locale into its translation file. Translations that are in it stay: those whose
 * source has changed are marked stale, those whose source is gone go to the end.
 * @throws {Fault} where the file that is there is not as it should be; it is then left as it was.
 */
export async function extract(article: Article, locale: string, context: Context): Promise<Extracted> {
  const path = translationPath(article.path, locale);
  const labelSet = await labelSetOf(context, locale);
  const segments = segmentsOf(article, summarize(article), labelSet);
  const earlier = (await readUnits(path, locale, context.root)) ?? [];
  const { bySegment, obsolete } = matchUnits(segments, earlier);
  const units = segments.map((segment) => toUnit(segment, bySegment.get(segment), labelSet));
  const xliff = writeXliff({ original: basename(article.path), locale, units, obsolete });
  await writeFiles(new Map([[resolve(context.root, path), xliff]]));
  const stale = units.filter((unit) => isStale(unit)).length;
  const translated = units.filter(({ target }) => target !== '').length - stale;
  return { path, locale, segments: units.length, translated, stale, obsolete: obsolete.length };
}

type Unit = Omit<TranslationUnit, 'line'>;

function toUnit({ id, text, context }: Segment, match: Match | undefined, labelSet: LabelSet): Unit {
  const own = (category: (typeof ownNotes)[number], note: string): TranslationUnit['notes'] =>
    note ? [{ category, text: note }] : [];
  const { unit, changed = false } = match ?? {};
  const stale = unit !== undefined && (changed || isStale(unit));
  const previous = changed ? unit?.source : unit?.notes.find(({ category }) => category === 'previous-source')?.text;
  const notes = [
    ...own('context', context),
    ...own('glossary', glossaryHits(text, labelSet)),
    ...own('previous-source', (stale && previous) || ''),
    ...(unit?.notes.filter(({ category }) => !ownNotes.some((name) => name === category)) ?? []),
  ];
  const subState = stale ? staleMark : unit?.subState === staleMark ? undefined : unit?.subState;
  return {
    id,
    source: text,
    target: unit?.target ?? '',
    state: stale ? 'initial' : (unit?.state ?? 'initial'),
    ...(subState === undefined ? {} : { subState }),
    notes,
  };
}

/** Terms of the glossary in a text with their forms in the locale; of one inside another, only the longer. */
function glossaryHits(text: string, { glossary }: LabelSet): string {
  const lowered = ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const hits = Object.entries(glossary.terms).filter(([term]) => lowered.includes(` ${term.toLowerCase()} `));
  const longest = hits.filter(([term]) => !hits.some(([other]) => other !== term && other.includes(term)));
  return longest.map(([term, translation]) => `${term} = ${translation}`).join('; ');
}
