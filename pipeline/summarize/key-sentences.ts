import type { RankedSentence, SentenceRole } from './brief.ts';
import model from './data/ranking.json' with { type: 'json' };
import { rarityOf } from './rarity.ts';
import type { Sentence } from './read-sentences.ts';
import { type MeasuredSentence, measureSentences, type SentenceFeatures, type TermModel } from './sentence-features.ts';

/** How many of the best sentences are chosen one by one; the others keep the order of their scores. */
const candidates = 40;

/** Weights of what summaries cannot teach, set by hand: how a key sentence should stand on its own. */
const editorial = { short: -0.1, joined: -0.01 };
const terms: TermModel = { rarity: rarityOf(model.rarity), ...model.terms };

/** What sentences score, and what counts once some are chosen. */
interface Ranking {
  weights: Readonly<Partial<SentenceFeatures>>;
  /** What a sentence costs by the share of its pairs of syllables that were said. */
  redundancy: (said: number) => number;
  /** What each syllable costs. */
  syllable: number;
  /** What each neighbour gives that was chosen. */
  neighbour: number;
}

/** One article: mostly the overlap with a summary; a second sentence should be brief. */
const single: Ranking = {
  weights: { ...model.sentence.single, ...editorial },
  redundancy: (said) => 0.8 * said ** 2,
  syllable: 0.06 / 34,
  neighbour: 0,
};

/** Articles joined: the share of a sentence that summaries of them all take over; their sentences come in runs. */
const joined: Ranking = {
  weights: { ...model.sentence.joined, ...editorial },
  redundancy: (said) => 0.6 * said,
  syllable: 0,
  neighbour: 0.05,
};

/** Fewest sentences of a paragraph that is a text of its own, as where several articles were joined. */
const longParagraph = 6;

/**
 * Ranks all sentences but the title. The score is linear, and mostly the overlap that a sentence may expect with a
 * summary of the article, by how likely a summary says each of its terms (after Hong & Nenkova 2014). The best ones are
 * chosen one by one, each for what those before it left unsaid (after Carbonell & Goldstein 1998). Articles joined into
 * one text have weights of their own.
 */
export function rankSentences(sentences: Sentence[], roles: SentenceRole[]): RankedSentence[] {
  const ranking = areJoined(sentences) ? joined : single;
  const scored = measureSentences(sentences, terms).map((measured) => ({
    ...measured,
    score: scoreOf(measured.features, ranking.weights),
  }));
  const order = scored.toSorted((a, b) => b.score - a.score || a.index - b.index);
  const best = chooseInTurn(order.slice(0, candidates), ranking);
  const ranks = new Map([...best, ...order.slice(candidates)].map(({ index }, rank) => [index, rank + 1]));
  return scored.map(({ sentence: { text, start, end }, index }) => {
    return { text, rank: ranks.get(index) ?? 0, role: roles[index] ?? 'background', start, end };
  });
}

/** Whether most sentences stand in paragraphs so long that each is a text of its own. */
function areJoined(sentences: Sentence[]): boolean {
  const sizes = new Map<number, number>();
  for (const { paragraph } of sentences) sizes.set(paragraph, (sizes.get(paragraph) ?? 0) + 1);
  const long = sizes.values().filter((size) => size >= longParagraph);
  return long.reduce((sum, size) => sum + size, 0) > sentences.length / 2;
}

function scoreOf(features: Partial<SentenceFeatures>, weights: Ranking['weights']): number {
  const names = Object.keys(features) as (keyof SentenceFeatures)[];
  return names.reduce((sum, name) => sum + (weights[name] ?? 0) * (features[name] ?? 0), 0);
}

interface Scored extends MeasuredSentence {
  score: number;
}

/** Takes, again and again, the sentence that is worth most after those taken. */
function chooseInTurn(sentences: Scored[], ranking: Ranking): Scored[] {
  const left = new Map(sentences.map((sentence) => [sentence, { said: 0, neighbours: 0, worth: sentence.score }]));
  const taken: Scored[] = [];
  const said = new Set<string>();
  while (left.size > 0) {
    let [next, most] = [sentences[0], Number.NEGATIVE_INFINITY];
    for (const [sentence, { worth }] of left) if (worth > most) [next, most] = [sentence, worth];
    if (!next) break;
    const added = [...next.pairs].filter((pair) => !said.has(pair));
    for (const pair of added) said.add(pair);
    left.delete(next);
    for (const [sentence, state] of left) {
      const { score, length, pairs } = sentence;
      for (const pair of added) if (pairs.has(pair)) state.said += 1;
      if (isNeighbour(sentence, next)) state.neighbours += 1;
      const cost = ranking.redundancy(state.said / Math.max(1, pairs.size)) + ranking.syllable * length;
      state.worth = score - cost + ranking.neighbour * state.neighbours;
    }
    taken.push(next);
  }
  return taken;
}

function isNeighbour(one: Scored, other: Scored): boolean {
  return Math.abs(one.index - other.index) === 1 && one.sentence.paragraph === other.sentence.paragraph;
}
