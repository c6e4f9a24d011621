import type { RankedSentence, SentenceRole } from './brief.ts';
import model from './data/ranking.json' with { type: 'json' };
import { rarityOf } from './rarity.ts';
import type { Sentence } from './read-sentences.ts';
import { type MeasuredSentence, measureSentences, type SentenceFeatures, type TermModel } from './sentence-features.ts';

/** How many of the best sentences are chosen one by one; the others keep the order of their scores. */
const candidates = 40;

/** Weights of what single news articles cannot teach, set by hand: how a key sentence should stand on its own. */
const editorial = { opening: 0.25, short: -0.1, joined: -0.01 };
const weights: Readonly<SentenceFeatures> = { ...model.sentence, ...editorial };
const terms: TermModel = { rarity: rarityOf(model.rarity), ...model.terms };

/** What each syllable costs once something is said: a second key sentence should be brief. */
const syllableCost = 0.04 / 34;

/**
 * Ranks all sentences but the title. The score is linear, and mostly the overlap that a sentence may expect with a
 * summary of the article, by how likely a summary says each of its terms (after Hong & Nenkova 2014). The best ones are
 * chosen one by one, each for what it adds to those before it.
 */
export function rankSentences(sentences: Sentence[], roles: SentenceRole[]): RankedSentence[] {
  const scored = measureSentences(sentences, terms).map((measured) => ({
    ...measured,
    score: scoreOf(measured.features),
  }));
  const order = scored.toSorted((a, b) => b.score - a.score || a.index - b.index);
  const best = chooseInTurn(order.slice(0, candidates));
  const ranks = new Map([...best, ...order.slice(candidates)].map(({ index }, rank) => [index, rank + 1]));
  return scored.map(({ sentence: { text, start, end }, index }) => {
    return { text, rank: ranks.get(index) ?? 0, role: roles[index] ?? 'background', start, end };
  });
}

function scoreOf(features: SentenceFeatures): number {
  const names = Object.keys(weights) as (keyof SentenceFeatures)[];
  return names.reduce((sum, name) => sum + weights[name] * features[name], 0);
}

interface Scored extends MeasuredSentence {
  score: number;
}

/** Takes, again and again, the sentence that adds most to those taken: what they said counts no more. */
function chooseInTurn(sentences: Scored[]): Scored[] {
  const left = new Map(sentences.map((sentence) => [sentence, termValues(sentence)]));
  const said = new Set<string>();
  const taken: Scored[] = [];
  while (left.size > 0) {
    let [next, most] = [sentences[0], Number.NEGATIVE_INFINITY];
    for (const [sentence, values] of left) {
      const added = addedBy(sentence, values, said);
      if (added > most) [next, most] = [sentence, added];
    }
    if (!next) break;
    for (const term of left.get(next)?.keys() ?? []) said.add(term);
    left.delete(next);
    taken.push(next);
  }
  return taken;
}

/** What each term gives to the score of its sentence. */
function termValues({ syllables, pairs }: Scored): Map<string, number> {
  const values = new Map<string, number>();
  for (const [term, { overlap, title }] of syllables)
    values.set(term, weights.syllables * overlap + weights.title * title);
  for (const [term, { overlap, title }] of pairs)
    values.set(term, weights.pairs * overlap + weights.titlePairs * title);
  return values;
}

function addedBy({ score, length }: Scored, values: Map<string, number>, said: Set<string>): number {
  if (said.size === 0) return score;
  let repeated = 0;
  for (const [term, value] of values) if (said.has(term)) repeated += value;
  return score - repeated - syllableCost * length;
}
