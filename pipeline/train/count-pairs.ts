import { firstSyllable } from '../lint/spelling/vocabulary.ts';
import { type EncodedCorpus, ID_MASK, JOINED } from './encode-corpus.ts';

/** Counts of a corpus: of tokens, of pairs of neighbours, and of pairs that make one word. */
export interface Counts {
  unigrams: Uint32Array;
  /** Row-major: `pairs[left * size + right]`. */
  pairs: Uint32Array;
  joined: Uint32Array;
  size: number;
  /** Words of the vocabulary that were counted. */
  total: number;
}

/** Every n-th article is held out of the counts, for training the decision. */
export const heldOutEvery = 20;

/** Counts the articles that are not held out. */
export function countPairs({ tokens, articles, vocabulary }: EncodedCorpus): Counts {
  const { size } = vocabulary;
  const unigrams = new Uint32Array(size);
  const pairs = new Uint32Array(size * size);
  const joined = new Uint32Array(size * size);
  let total = 0;
  for (let article = 0; article + 1 < articles.length; article += 1) {
    if (article % heldOutEvery === 0) continue;
    let left = 0;
    const end = articles[article + 1] ?? 0;
    for (let at = articles[article] ?? 0; at < end; at += 1) {
      const token = tokens[at] ?? 0;
      const right = token & ID_MASK;
      unigrams[right] = (unigrams[right] ?? 0) + 1;
      const pair = left * size + right;
      pairs[pair] = (pairs[pair] ?? 0) + 1;
      if (token & JOINED) joined[pair] = (joined[pair] ?? 0) + 1;
      if (right >= firstSyllable) total += 1;
      left = right;
    }
  }
  return { unigrams, pairs, joined, size, total };
}
