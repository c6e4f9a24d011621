import type { Token } from './tokens.ts';

/** The syllables and numbers of a sentence in lower case, without marks. */
export function syllablesOf({ tokens }: { tokens: Token[] }): string[] {
  return tokens.filter(({ kind }) => kind !== 'mark').map(({ lower }) => lower);
}

/** Each syllable with the next one. */
export function pairsOf(syllables: string[]): string[] {
  return syllables.slice(1).map((syllable, index) => `${syllables[index]} ${syllable}`);
}

/** How often each term occurs. */
export function countOf(terms: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
