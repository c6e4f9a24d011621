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

/** Counts the words of a text (NFC) that can be Vietnamese syllables; each form is looked at once. */
export function countSyllables(text: string): SyllableCounts {
  const forms = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)) forms.set(word, (forms.get(word) ?? 0) + 1);
  const counts: SyllableCounts = { words: 0, impossible: 0, marked: 0, impossibleMarked: 0 };
  for (const [word, times] of forms) {
    const isImpossible = parseSyllable(word) === undefined;
    const isMarked = /[^\0-\x7f]/u.test(word);
    counts.words += times;
    if (isImpossible) counts.impossible += times;
    if (isMarked) counts.marked += times;
    if (isImpossible && isMarked) counts.impossibleMarked += times;
  }
  return counts;
}
