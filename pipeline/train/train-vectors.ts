import { findCandidates } from '../lint/spelling/candidates.ts';
import { spellKey } from '../lint/spelling/lexicon.ts';
import { firstSyllable } from '../lint/spelling/vocabulary.ts';
import { heldOutEvery } from './count-pairs.ts';
import { type EncodedCorpus, ID_MASK, SYLLABLE } from './encode-corpus.ts';
import { randomSource } from './random.ts';

/** A log-bilinear model: how well a syllable fits the words around it. */
export interface Vectors {
  dimensions: number;
  /** Words on each side. */
  reach: number;
  /** Row-major: one row a word of the vocabulary, as context. */
  contexts: Float32Array;
  /** One row a word of the vocabulary, as the word in the middle. */
  targets: Float32Array;
  bias: Float32Array;
  /** One row a place of the context, from the farthest left to the farthest right. */
  places: Float32Array;
}

/** What training may vary. */
export interface VectorOptions {
  dimensions: number;
  reach: number;
  passes: number;
  negatives: number;
  rate: number;
}

/**
 * Trains the model to prefer the syllable that stands in the text to those it may be mistaken for:
 * stochastic gradient on the pairwise logistic loss, in the order of the corpus, without the held-out articles.
 */
export function trainVectors(corpus: EncodedCorpus, options: VectorOptions, log: (line: string) => void): Vectors {
  const { tokens, articles, vocabulary } = corpus;
  const random = randomSource(1);
  const vectors = startVectors(vocabulary.size, options, random);
  const confusable = confusableSyllables(corpus);
  const step = makeStep(vectors, confusable, options, random, vocabulary.lexicon.keys.length);
  const all = options.passes * tokens.length;
  let loss = 0;
  let seen = 0;
  for (let pass = 0; pass < options.passes; pass += 1) {
    for (let article = 0; article + 1 < articles.length; article += 1) {
      if (article % heldOutEvery === 0) continue;
      const from = articles[article] ?? 0;
      const to = articles[article + 1] ?? 0;
      const rate = options.rate * Math.max(0.03, 1 - (pass * tokens.length + from) / all);
      for (let at = from; at < to; at += 1) {
        if (!((tokens[at] ?? 0) & SYLLABLE)) continue;
        loss += step(tokens, at, from, to, rate);
        seen += 1;
      }
      if (article % 10_000 === 1) {
        log(`pass ${pass} article ${article} loss ${(loss / seen).toFixed(4)}`);
        loss = 0;
        seen = 0;
      }
    }
  }
  return vectors;
}

function startVectors(size: number, { dimensions, reach }: VectorOptions, random: () => number): Vectors {
  const contexts = Float32Array.from({ length: size * dimensions }, () => (random() - 0.5) * 0.4);
  const targets = Float32Array.from({ length: size * dimensions }, () => (random() - 0.5) * 0.1);
  const places = new Float32Array(2 * reach * dimensions);
  for (let place = 0; place < 2 * reach; place += 1) {
    const distance = place < reach ? reach - place : place - reach + 1;
    for (let d = 0; d < dimensions; d += 1) places[place * dimensions + d] = (0.5 + random()) / distance ** 0.5;
  }
  return { dimensions, reach, contexts, targets, places, bias: new Float32Array(size) };
}

function confusableSyllables({ vocabulary: { lexicon } }: EncodedCorpus): Uint16Array[] {
  return lexicon.keys.map((key) =>
    key === ''
      ? new Uint16Array()
      : Uint16Array.from(findCandidates(spellKey(key, 'new'), lexicon).map(({ id }) => id)),
  );
}

type Step = (tokens: Uint16Array, at: number, from: number, to: number, rate: number) => number;

function makeStep(
  { dimensions, reach, contexts, targets, bias, places }: Vectors,
  confusable: Uint16Array[],
  { negatives }: VectorOptions,
  random: () => number,
  syllables: number,
): Step {
  const hidden = new Float32Array(dimensions);
  const gradient = new Float32Array(dimensions);
  return (tokens, at, from, to, rate) => {
    hidden.fill(0);
    gradient.fill(0);
    for (let place = 0; place < 2 * reach; place += 1) {
      const other = at + place - reach + (place >= reach ? 1 : 0);
      const row = other < from || other >= to ? 0 : ((tokens[other] ?? 0) & ID_MASK) * dimensions;
      const placeRow = place * dimensions;
      for (let d = 0; d < dimensions; d += 1)
        hidden[d] = (hidden[d] ?? 0) + (places[placeRow + d] ?? 0) * (contexts[row + d] ?? 0);
    }
    const right = (tokens[at] ?? 0) & ID_MASK;
    const rightRow = right * dimensions;
    const near = confusable[right] ?? [];
    let loss = 0;
    let isMoved = false;
    for (let n = 0; n < negatives; n += 1) {
      const wrong =
        n + 1 < negatives && near.length > 0
          ? (near[Math.floor(random() * near.length)] ?? 0)
          : firstSyllable + Math.floor(random() ** 3 * (syllables - firstSyllable));
      if (wrong === right) continue;
      const wrongRow = wrong * dimensions;
      let margin = (bias[right] ?? 0) - (bias[wrong] ?? 0);
      for (let d = 0; d < dimensions; d += 1)
        margin += (hidden[d] ?? 0) * ((targets[rightRow + d] ?? 0) - (targets[wrongRow + d] ?? 0));
      const error = 1 / (1 + Math.exp(margin));
      loss += margin > -20 ? Math.log1p(Math.exp(-margin)) : -margin;
      if (error < 0.002) continue;
      isMoved = true;
      const push = rate * error;
      for (let d = 0; d < dimensions; d += 1) {
        gradient[d] = (gradient[d] ?? 0) + push * ((targets[rightRow + d] ?? 0) - (targets[wrongRow + d] ?? 0));
        const change = push * (hidden[d] ?? 0);
        targets[rightRow + d] = (targets[rightRow + d] ?? 0) + change;
        targets[wrongRow + d] = (targets[wrongRow + d] ?? 0) - change;
      }
      bias[right] = (bias[right] ?? 0) + push;
      bias[wrong] = (bias[wrong] ?? 0) - push;
    }
    for (let place = 0; isMoved && place < 2 * reach; place += 1) {
      const other = at + place - reach + (place >= reach ? 1 : 0);
      const row = other < from || other >= to ? 0 : ((tokens[other] ?? 0) & ID_MASK) * dimensions;
      const placeRow = place * dimensions;
      for (let d = 0; d < dimensions; d += 1) {
        const pull = gradient[d] ?? 0;
        const weight = places[placeRow + d] ?? 0;
        places[placeRow + d] = (places[placeRow + d] ?? 0) + 0.1 * pull * (contexts[row + d] ?? 0);
        contexts[row + d] = (contexts[row + d] ?? 0) + pull * weight;
      }
    }
    return loss / negatives;
  };
}
