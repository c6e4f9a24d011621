import { countOf, pairsOf } from '../summarize/syllables.ts';

/** The mean of ROUGE-1, ROUGE-2 and ROUGE-L (F1; Lin 2004) of syllables against those of a reference, 0 to 1. */
export function rouge(candidate: string[], reference: string[]): number {
  return (
    (overlap(candidate, reference) +
      overlap(pairsOf(candidate), pairsOf(reference)) +
      balance(longestCommonSubsequence(candidate, reference), candidate.length, reference.length)) /
    3
  );
}

function overlap(candidate: string[], reference: string[]): number {
  const expected = countOf(reference);
  let hits = 0;
  for (const [term, count] of countOf(candidate)) hits += Math.min(count, expected.get(term) ?? 0);
  return balance(hits, candidate.length, reference.length);
}

/** The harmonic mean of precision and recall. */
function balance(hits: number, predicted: number, expected: number): number {
  return predicted + expected ? (2 * hits) / (predicted + expected) : 0;
}

function longestCommonSubsequence(a: string[], b: string[]): number {
  let previous = new Uint16Array(b.length + 1);
  let row = new Uint16Array(b.length + 1);
  for (const term of a) {
    for (const [index, other] of b.entries())
      row[index + 1] =
        term === other ? (previous[index] ?? 0) + 1 : Math.max(previous[index + 1] ?? 0, row[index] ?? 0);
    [previous, row] = [row, previous];
  }
  return previous[b.length] ?? 0;
}
