import { keyOf } from './lexicon.ts';
import { findPair } from './pair-table.ts';
import { spellingModel } from './read-model.ts';
import type { SpellingText } from './spelling-text.ts';

/** Syllables rarer than this do not count as one of two that were joined. */
const leastShare = Math.log(3e-5);

/**
 * Takes a lower-case word that is two syllables without their space apart: both frequent, and seen side by side;
 * `undefined` where it is no such word, loan words among them.
 */
export function splitJoined(lower: string, text: SpellingText, at: number): [string, string] | undefined {
  if (lower.length < 5 || lower.length > 13) return undefined;
  let best: { parts: [string, string]; weight: number } | undefined;
  for (let cut = 1; cut < lower.length; cut += 1) {
    const parts: [string, string] = [lower.slice(0, cut), lower.slice(cut)];
    const weight = weigh(parts, text.ids[at - 1] ?? 0, text.ids[at + 1] ?? 0);
    if (weight !== undefined && (!best || weight > best.weight)) best = { parts, weight };
  }
  return best?.parts;
}

/** How well two syllables go together here; `undefined` where they do not. */
function weigh([first, second]: [string, string], before: number, after: number): number | undefined {
  const { vocabulary, logShares, pairs } = spellingModel();
  const [left, right] = [first, second].map((part) => vocabulary.lexicon.ids.get(keyOf(part) ?? ''));
  if (left === undefined || right === undefined) return undefined;
  const [leftShare = -20, rightShare = -20] = [logShares[left], logShares[right]];
  if (leftShare < leastShare || rightShare < leastShare) return undefined;
  const together = findPair(pairs, left, right) >> 2;
  if (together === 0) return undefined;
  const outside = (findPair(pairs, before, left) >> 2) + (findPair(pairs, right, after) >> 2);
  return outside === 0 ? undefined : together + outside;
}
