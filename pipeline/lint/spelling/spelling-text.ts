/** A text as the model sees it: its words and marks by id, without spaces and quotation marks. */
export interface SpellingText {
  ids: Uint16Array;
  /** Lower-case forms. */
  lowers: readonly string[];
  /** 1 where a word may be a misspelt syllable, 2 where it also has a capital that opens a sentence. */
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
): SpellingText {
  const before = new Int32Array(ids.length);
  const last = new Int32Array(size).fill(-1);
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    before[at] = last[id] ?? -1;
    last[id] = at;
  }
  return { ids, lowers, checkable, before, last };
}
