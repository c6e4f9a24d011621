import { keyOf, type Lexicon, makeLexicon } from './lexicon.ts';

/** Ids of what is no word of the vocabulary; syllables, then other surfaces, follow. */
export const special = { end: 0, mark: 1, number: 2, name: 3, abbreviation: 4, foreign: 5 } as const;

/** Id of the first syllable. */
export const firstSyllable = 6;

/** What the model numbers: syllables by key, and frequent names, abbreviations and foreign words by surface. */
export interface Vocabulary {
  /** Its ids are those of the model; the first {@link firstSyllable} keys are empty. */
  lexicon: Lexicon;
  /** Surfaces as written by id, the ids continuing those of the lexicon. */
  surfaces: ReadonlyMap<string, number>;
  size: number;
}

/** Makes a vocabulary of keys of syllables and surfaces. */
export function makeVocabulary(keys: readonly string[], surfaces: readonly string[]): Vocabulary {
  const lexicon = makeLexicon([...Array<string>(firstSyllable).fill(''), ...keys]);
  const first = firstSyllable + keys.length;
  return {
    lexicon,
    surfaces: new Map(surfaces.map((surface, at) => [surface, first + at])),
    size: first + surfaces.length,
  };
}

/**
 * The id of a word as written. At the start of a sentence a capital means nothing: `isInitial` reads the word in lower case.
 */
export function idOf(surface: string, isInitial: boolean, { lexicon, surfaces }: Vocabulary): number {
  const lower = surface.toLowerCase();
  const isLower = surface === lower;
  if (isLower || (isInitial && surface.slice(1) === lower.slice(1))) {
    const key = keyOf(lower);
    const id = key === undefined ? undefined : lexicon.ids.get(key);
    if (id !== undefined) return id;
  }
  const known = surfaces.get(surface);
  if (known !== undefined) return known;
  if (/\p{Nd}/u.test(surface)) return special.number;
  if (isLower) return special.foreign;
  return surface.length > 1 && surface === surface.toUpperCase() ? special.abbreviation : special.name;
}
