/**
 * Which words may be misspelt syllables: those in small letters, those whose capital opens a sentence or a phrase within
 * one (`vì Hiếp pháp`), and letters of Vietnamese that want a tone (`hoach`). The decision learns from the numbers.
 */
export const checked = { small: 1, initial: 2, capital: 3, toneless: 4 } as const;

/** A text as the model sees it: its words and marks by id, without spaces and quotation marks. */
export interface SpellingText {
  ids: Uint16Array;
  /** As `ids`, but of a capital within a sentence that is checked the id of the word in small letters. */
  forms: Uint16Array;
  /** Lower-case forms. */
  lowers: readonly string[];
  /** One of {@link checked} where a word may be a misspelt syllable, else 0. */
  checkable: Uint8Array;
  /** For each word the place of the one before with the same id; -1 for the first. */
  before: Int32Array;
  /** For each id the place of its last word; -1 where there is none. */
  last: Int32Array;
}

/** Puts a text together; `size` is that of the vocabulary. */
export function makeSpellingText(
  ids: Uint16Array,
  lowers: readonly string[],
  checkable: Uint8Array,
  size: number,
  forms: Uint16Array = ids,
): SpellingText {
  const before = new Int32Array(ids.length);
  const last = new Int32Array(size).fill(-1);
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    before[at] = last[id] ?? -1;
    last[id] = at;
  }
  return { ids, forms, lowers, checkable, before, last };
}
