import { keyOf } from '../lint/spelling/lexicon.ts';
import type { Vocabulary } from '../lint/spelling/vocabulary.ts';

/** Gives the pairs of syllables that stand together in the words of a list, as places in a table of pairs (`left * size + right`). */
export function wordPairs(words: readonly string[], { lexicon, size }: Vocabulary): Set<number> {
  const pairs = new Set<number>();
  for (const word of words) {
    const ids = word
      .normalize('NFC')
      .toLowerCase()
      .split(/[\s_-]+/u)
      .map((syllable) => lexicon.ids.get(keyOf(syllable) ?? ''));
    for (let at = 1; at < ids.length; at += 1) {
      const [left, right] = [ids[at - 1], ids[at]];
      if (left !== undefined && right !== undefined) pairs.add(left * size + right);
    }
  }
  return pairs;
}
