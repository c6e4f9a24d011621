import type { RankedSentence, SentenceRole } from './brief.ts';
import { keySentenceWeights, redundancyCost } from './data/key-sentence-weights.ts';
import type { Sentence } from './read-sentences.ts';
import { cosine, measureSentences, type SentenceFeatures, type Vector } from './sentence-features.ts';

/** How many of the best sentences are compared with one another; the others keep the order of their scores. */
const candidates = 40;

/**
 * Ranks all sentences but the title: a linear model of position, title and tf-idf, and among the best ones maximal
 * marginal relevance (Carbonell & Goldstein 1998), so that no two say the same.
 */
export function rankSentences(sentences: Sentence[], roles: SentenceRole[]): RankedSentence[] {
  const scored = measureSentences(sentences).map((measured) => ({ ...measured, score: scoreOf(measured.features) }));
  const order = scored.toSorted((a, b) => b.score - a.score || a.index - b.index);
  const best = diversify(order.slice(0, candidates));
  const ranks = new Map([...best, ...order.slice(candidates)].map(({ index }, rank) => [index, rank + 1]));
  return scored.map(({ sentence: { text, start, end }, index }) => {
    return { text, rank: ranks.get(index) ?? 0, role: roles[index] ?? 'background', start, end };
  });
}

function scoreOf(features: SentenceFeatures): number {
  const names = Object.keys(keySentenceWeights) as (keyof SentenceFeatures)[];
  return names.reduce((sum, name) => sum + keySentenceWeights[name] * features[name], 0);
}

interface Scored {
  index: number;
  score: number;
  vector: Vector;
}

/** Takes, again and again, the sentence whose score less its likeness to those taken is highest. */
function diversify<T extends Scored>(sentences: T[]): T[] {
  const left = sentences.map((sentence) => ({ sentence, likeness: 0 }));
  const taken: T[] = [];
  while (left.length > 0) {
    const value = ({ sentence, likeness }: (typeof left)[number]) => sentence.score - redundancyCost * likeness;
    const next = left.reduce((best, item, at) => (value(item) > value(left[best] ?? item) ? at : best), 0);
    const [chosen] = left.splice(next, 1);
    if (!chosen) break;
    taken.push(chosen.sentence);
    for (const item of left)
      item.likeness = Math.max(item.likeness, cosine(item.sentence.vector, chosen.sentence.vector));
  }
  return taken;
}
