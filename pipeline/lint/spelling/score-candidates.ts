import { type Candidate, findCandidates } from './candidates.ts';
import { keyOf } from './lexicon.ts';
import type { SpellingModel } from './model.ts';
import { countStep, findPair } from './pair-table.ts';
import type { SpellingText } from './spelling-text.ts';
import { firstSyllable, special } from './vocabulary.ts';

/** How many features the decision looks at. */
export const featureCount = 32;

/** A candidate in its place, with what the decision is made on. */
export interface Scored {
  candidate: Candidate;
  /** Score of the noisy channel. */
  channel: number;
  features: Float32Array;
}

/** Penalty of each slip in the channel, by its number: the rarer the higher. */
const slipCosts = [1.2, 2.2, 3, 2.8, 2.4, 2.6, 4.2, 2.2, 2.4, 3.4, 3.6, 3.6, 4.4, 3.2, 1.5, 0.5, 2];

const unknownShare = -18;
/** How much a pair that was never counted weighs. */
const smoothing = 25;
const corpusSize = 5.4e7;

/** Scores candidates in their context; keeps what it finds out about words for the next time. */
export function candidateScorer(model: SpellingModel) {
  const { lexicon } = model.vocabulary;
  const memory = new Map<string, Candidate[]>();
  const hidden = new Float32Array(model.vectors.dimensions);
  const candidatesOf = (lower: string): Candidate[] => {
    let found = memory.get(lower);
    if (!found) {
      if (memory.size > 20_000) memory.clear();
      memory.set(lower, (found = findCandidates(lower, lexicon)));
    }
    return found;
  };

  /** Whether a word sits badly enough in its place to be looked at. */
  function isSuspicious(text: SpellingText, at: number): boolean {
    if (!text.checkable[at]) return false;
    const id = text.ids[at] ?? 0;
    if (id < firstSyllable) return true;
    const left = text.ids[at - 1] ?? 0;
    const right = text.ids[at + 1] ?? 0;
    const toLeft = findPair(model.pairs, left, id);
    const toRight = findPair(model.pairs, id, right);
    const share = model.logShares[id] ?? 0;
    const leftInformation = toLeft === 0 ? -2 : logCount(toLeft) - logExpected(share, model.logShares[left] ?? 0);
    const rightInformation = toRight === 0 ? -2 : logCount(toRight) - logExpected(share, model.logShares[right] ?? 0);
    const most = Math.max(leftInformation, rightInformation);
    const least = Math.min(leftInformation, rightInformation);
    return most < 1.5 || (most < 5 && least < -0.5) || least <= -2 && most < 7;
  }

  /** The likeliest candidates for the word at a place, best first by the channel. */
  function score(text: SpellingText, at: number, most: number): Scored[] {
    const lower = text.lowers[at] ?? '';
    const candidates = candidatesOf(lower);
    if (candidates.length === 0) return [];
    const own = describe(text, at, text.ids[at] ?? 0, model);
    gatherContext(text, at, model, hidden);
    own.fit = fitOf(own.id, model, hidden);
    const ranked = candidates
      .map((candidate) => {
        const other = describe(text, at, candidate.id, model);
        other.fit = fitOf(candidate.id, model, hidden);
        const channel =
          0.35 * (other.left - own.left + (other.right - own.right)) +
          (own.id < firstSyllable ? 4 : 0.8 * (other.fit - own.fit)) -
          (slipCosts[candidate.slip] ?? 4);
        return { candidate, other, channel };
      })
      .sort((a, b) => b.channel - a.channel || a.candidate.id - b.candidate.id);
    const surroundings = surroundingsOf(text, at, model);
    return ranked.slice(0, most).map(({ candidate, other, channel }, rank) => {
      const rival = ranked[rank === 0 ? 1 : 0]?.channel ?? -20;
      const close = ranked.filter((one) => one.channel > channel - 2).length;
      const features = Float32Array.from([
        candidate.slip,
        own.share,
        other.share,
        own.leftPair >> 2,
        own.rightPair >> 2,
        other.leftPair >> 2,
        other.rightPair >> 2,
        own.leftPair & 3,
        own.rightPair & 3,
        other.leftPair & 3,
        other.rightPair & 3,
        other.left - own.left,
        other.right - own.right,
        other.fit - own.fit,
        own.fit,
        channel,
        channel - rival,
        repeats(text, at, own.id, lower),
        repeats(text, at, candidate.id, undefined),
        alike(text, at, own.id),
        alike(text, at, candidate.id),
        close,
        ...surroundings,
      ]);
      return { candidate, channel, features };
    });
  }
  return { isSuspicious, score };
}

interface Description {
  id: number;
  share: number;
  leftPair: number;
  rightPair: number;
  left: number;
  right: number;
  fit: number;
}

function logCount(value: number): number {
  return 0.4 + (value >> 2) * countStep;
}

function logExpected(share: number, other: number): number {
  return share + other + Math.log(corpusSize);
}

function describe(text: SpellingText, at: number, id: number, model: SpellingModel): Description {
  const left = text.ids[at - 1] ?? 0;
  const right = text.ids[at + 1] ?? 0;
  const share = id < firstSyllable ? unknownShare : (model.logShares[id] ?? unknownShare);
  const leftPair = id < firstSyllable ? 0 : findPair(model.pairs, left, id);
  const rightPair = id < firstSyllable ? 0 : findPair(model.pairs, id, right);
  const frequency = Math.exp(share);
  return {
    id,
    share,
    leftPair,
    rightPair,
    left: Math.log((leftPair === 0 ? 0.3 : Math.exp(logCount(leftPair))) + smoothing * frequency),
    right:
      Math.log(
        (rightPair === 0 ? 0.3 : Math.exp(logCount(rightPair))) + smoothing * Math.exp(model.logShares[right] ?? -18),
      ) - Math.log(frequency * corpusSize + smoothing),
    fit: 0,
  };
}

/** The context's vector: the sum over places of place times context, element by element. */
function gatherContext({ ids }: SpellingText, at: number, { vectors }: SpellingModel, hidden: Float32Array): void {
  const { dimensions, reach, contexts, contextScale, places } = vectors;
  hidden.fill(0);
  for (let place = 0; place < 2 * reach; place += 1) {
    const row = (ids[at + place - reach + (place >= reach ? 1 : 0)] ?? 0) * dimensions;
    const placeRow = place * dimensions;
    for (let d = 0; d < dimensions; d += 1)
      hidden[d] = (hidden[d] ?? 0) + (places[placeRow + d] ?? 0) * (contexts[row + d] ?? 0);
  }
  for (let d = 0; d < dimensions; d += 1) hidden[d] = (hidden[d] ?? 0) * contextScale;
}

function fitOf(id: number, { vectors }: SpellingModel, hidden: Float32Array): number {
  if (id < firstSyllable) return 0;
  const { dimensions, targets, targetScale, bias } = vectors;
  let sum = 0;
  const row = id * dimensions;
  for (let d = 0; d < dimensions; d += 1) sum += (hidden[d] ?? 0) * (targets[row + d] ?? 0);
  return sum * targetScale + (bias[id] ?? 0);
}

/** How often the word stands elsewhere in the text, up to ten. */
function repeats(text: SpellingText, at: number, id: number, lower: string | undefined): number {
  let count = 0;
  for (let place = text.last[id] ?? -1, steps = 0; place >= 0 && count < 10 && steps < 60; steps += 1) {
    if (place !== at && (id >= firstSyllable || text.lowers[place] === lower)) count += 1;
    place = text.before[place] ?? -1;
  }
  return count;
}

/** How often the word stands elsewhere in the text beside the same neighbour, up to ten. */
function alike({ ids, before, last }: SpellingText, at: number, id: number): number {
  let count = 0;
  for (let place = last[id] ?? -1, steps = 0; place >= 0 && count < 10 && steps < 200; steps += 1) {
    if (place !== at) {
      const [left, right] = [ids[at - 1] ?? 0, ids[at + 1] ?? 0];
      if ((left >= firstSyllable && ids[place - 1] === left) || (right >= firstSyllable && ids[place + 1] === right))
        count += 1;
    }
    place = before[place] ?? -1;
  }
  return count;
}

/** What is the same for all candidates of a place. */
function surroundingsOf(text: SpellingText, at: number, model: SpellingModel): number[] {
  const { ids } = text;
  const [farLeft, left, right, farRight] = [at - 2, at - 1, at + 1, at + 2].map((place) => ids[place] ?? 0) as [
    number,
    number,
    number,
    number,
  ];
  let names = 0;
  for (let place = at - 3; place <= at + 3; place += 1) {
    const id = ids[place] ?? 0;
    if (id === special.name || id === special.foreign || id >= model.vocabulary.lexicon.keys.length) names += 1;
  }
  const id = ids[at] ?? 0;
  const lower = text.lowers[at] ?? '';
  return [
    kindOf(left, model),
    kindOf(right, model),
    lower.length,
    findPair(model.pairs, farLeft, left) >> 2,
    findPair(model.pairs, right, farRight) >> 2,
    id >= firstSyllable ? 0 : keyOf(lower) === undefined ? 2 : 1,
    text.checkable[at] ?? 0,
    model.logShares[left] ?? -18,
    model.logShares[right] ?? -18,
    names,
  ];
}

function kindOf(id: number, model: SpellingModel): number {
  if (id < firstSyllable) return id;
  return id < model.vocabulary.lexicon.keys.length ? 6 : 7;
}
