import { parseSyllable } from '../lint/spelling/syllable.ts';

/** How Vietnamese a text looks: counts of its words. */
export interface SyllableCounts {
  words: number;
  /** Words that no Vietnamese syllable can be. */
  impossible: number;
  /** Words with a letter beyond ASCII. */
  marked: number;
  /** Words with a letter beyond ASCII that no Vietnamese syllable can be. */
  impossibleMarked: number;
}

/** Counts the words of a text (NFC) that can be Vietnamese syllables. */
export function countSyllables(text: string): SyllableCounts {
  const counts: SyllableCounts = { words: 0, impossible: 0, marked: 0, impossibleMarked: 0 };
  for (const written of text.toLowerCase().split(' ')) {
    const { words, impossible, marked, impossibleMarked } = known.get(written) ?? count(written);
    counts.words += words;
    counts.impossible += impossible;
    counts.marked += marked;
    counts.impossibleMarked += impossibleMarked;
  }
  return counts;
}

/** Counts of what stands between blanks: a language has few such forms, and a run has many texts. */
const known = new Map<string, SyllableCounts>();
const mostKnown = 50_000;
const longestKnown = 40;

/** `chủ-nghĩa,` is two words. */
function count(written: string): SyllableCounts {
  const counts: SyllableCounts = { words: 0, impossible: 0, marked: 0, impossibleMarked: 0 };
  for (const word of written.match(/[\p{L}\p{M}]+/gu) ?? []) {
    const isImpossible = parseSyllable(word) === undefined;
    const isMarked = /[^\0-\x7f]/u.test(word);
    counts.words += 1;
    if (isImpossible) counts.impossible += 1;
    if (isMarked) counts.marked += 1;
    if (isImpossible && isMarked) counts.impossibleMarked += 1;
  }
  if (known.size < mostKnown && written.length <= longestKnown) known.set(written, counts);
  return counts;
}
