import { countOf, syllablesOf } from '../summarize/syllables.ts';
import type { Summarized } from './read-summarized.ts';

/** The most frequent syllables of articles by their inverse document frequency (natural logarithm, to one decimal). */
export function countRarity(articles: Summarized[], syllables: number): Record<string, string> {
  const counts = countOf(articles.flatMap(({ sentences }) => [...new Set(sentences.flatMap(syllablesOf))]));
  const frequent = [...counts]
    .filter(([syllable]) => /^[\p{L}\p{M}]+$/u.test(syllable))
    .sort(([a, often], [b, seldom]) => seldom - often || (a < b ? -1 : 1))
    .slice(0, syllables);
  const byRarity = new Map<string, string[]>();
  for (const [syllable, count] of frequent) {
    const rarity = Math.log(articles.length / count).toFixed(1);
    byRarity.set(rarity, [...(byRarity.get(rarity) ?? []), syllable]);
  }
  return Object.fromEntries([...byRarity].map(([rarity, list]) => [rarity, list.join(' ')]));
}
