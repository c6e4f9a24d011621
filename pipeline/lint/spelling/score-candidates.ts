import { type Description, type Ranked, type Scored, toScored } from './candidate-features.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { contextFit } from './context-fit.ts';
import { addEvidence, type ScoredPlace } from './evidence.ts';
import type { SpellingModel } from './model.ts';
import { countStep, findPair } from './pair-table.ts';
import { slip } from './slip.ts';
import { checked, type SpellingText } from './spelling-text.ts';
import { surroundingsOf } from './surroundings.ts';
import { firstSyllable } from './vocabulary.ts';

/** Penalty of each slip in the channel, by its number: the rarer the higher. */
const slipCosts = [1.2, 2.2, 3, 2.8, 2.4, 2.6, 4.2, 2.2, 2.4, 3.4, 3.6, 3.6, 4.4, 3.2, 1.5, 0.5, 2];

/** Candidates below this are not worth comparing with the words farther away. */
const leastBeforeFit = -3.5;
/** Candidates below this are not worth a decision. */
const leastChannel = -2;

const unknownShare = -18;
/** How much a pair that was never counted weighs. */
const smoothing = 25;
const corpusSize = 5.4e7;

/** Makes a scorer of candidates in their context; it keeps what it finds out about words for the next time. */
export function candidateScorer(model: SpellingModel): (text: SpellingText, most: number) => ScoredPlace[] {
  const { pairs, logShares } = model;
  const fit = contextFit(model.vectors);
  const rememberedCandidates = candidateMemory(model);
  const frequencies = logShares.map(Math.exp);
  const denominators = frequencies.map((frequency) => Math.log(frequency * corpusSize + smoothing));
  const counts = Float64Array.from({ length: 16 }, (_, level) => (level === 0 ? 0.3 : Math.exp(logCount(level << 2))));
  const logUnseen = Float64Array.from(frequencies, (frequency) => Math.log((counts[0] ?? 0) + smoothing * frequency));

  /** Whether a word sits badly enough in its place to be looked at. */
  function isSuspicious(text: SpellingText, at: number): boolean {
    if (!text.checkable[at]) return false;
    const id = text.forms[at] ?? 0;
    if (id < firstSyllable) return true;
    const left = text.ids[at - 1] ?? 0;
    const right = text.ids[at + 1] ?? 0;
    if (text.checkable[at] === checked.capital)
      return !isWord(findPair(pairs, id, right)) && !isWord(findPair(pairs, right, text.ids[at + 2] ?? 0));
    const toLeft = findPair(pairs, left, id);
    const toRight = findPair(pairs, id, right);
    const share = logShares[id] ?? 0;
    const leftInformation = toLeft === 0 ? -2 : logCount(toLeft) - logExpected(share, logShares[left] ?? 0);
    const rightInformation = toRight === 0 ? -2 : logCount(toRight) - logExpected(share, logShares[right] ?? 0);
    const most = Math.max(leftInformation, rightInformation);
    const least = Math.min(leftInformation, rightInformation);
    return most < 1.5 || (most < 5 && least < -0.5) || (least <= -2 && most < 7);
  }

  /** The likeliest candidates for the word at a place, best first by the channel. */
  function score(text: SpellingText, at: number, most: number): Scored[] {
    const candidates = rememberedCandidates(text.lowers[at] ?? '');
    if (candidates.length === 0) return [];
    const own = describe(text.ids[at - 1] ?? 0, text.ids[at + 1] ?? 0, text.forms[at] ?? 0);
    const isKnown = own.id >= firstSyllable;
    const ranked = rank(candidates, text, at, own);
    if (ranked.length === 0) return [];
    fit.look(text.ids, at);
    own.fit = isKnown ? fit.of(own.id) : 0;
    for (const one of ranked) {
      one.other.fit = fit.of(one.candidate.id);
      if (isKnown) one.channel += 0.8 * (one.other.fit - own.fit);
    }
    if (!ranked.some(({ channel }) => channel >= leastChannel)) return [];
    ranked.sort((a, b) => b.channel - a.channel || a.candidate.id - b.candidate.id);
    const surroundings = surroundingsOf(text, at, model);
    return ranked
      .slice(0, most)
      .filter(({ channel }) => channel >= leastChannel)
      .map((one, rank) => toScored(one, rank, ranked, own, text, at, surroundings));
  }

  /** The candidates that the neighbours do not rule out. */
  function rank(
    candidates: readonly Candidate[],
    { ids, checkable }: SpellingText,
    at: number,
    own: Description,
  ): Ranked[] {
    const left = ids[at - 1] ?? 0;
    const right = ids[at + 1] ?? 0;
    const rightWeight = smoothing * (frequencies[right] ?? 0);
    const unseenRight = Math.log((counts[0] ?? 0) + rightWeight);
    const ownSides = own.left + own.right;
    const isKnown = own.id >= firstSyllable;
    const start = isKnown ? 0 : 4;
    const ranked: Ranked[] = [];
    for (const candidate of candidates) {
      const { id } = candidate;
      const bonus = start - (slipCosts[candidate.slip] ?? 4);
      const leftPair = findPair(pairs, left, id);
      const leftSide =
        leftPair === 0
          ? (logUnseen[id] ?? 0)
          : Math.log((counts[leftPair >> 2] ?? 0) + smoothing * (frequencies[id] ?? 0));
      if (0.35 * (leftSide - ownSides) + bonus <= leastBeforeFit) continue;
      const rightPair = findPair(pairs, id, right);
      if (leftPair === 0 && rightPair === 0 && isKnown) continue;
      if (!isAllowed(candidate, checkable[at], leftPair, rightPair)) continue;
      const rightCount = rightPair === 0 ? unseenRight : Math.log((counts[rightPair >> 2] ?? 0) + rightWeight);
      const rightSide = rightCount - (denominators[id] ?? 0);
      const channel = 0.35 * (leftSide + rightSide - ownSides) + bonus;
      if (channel <= leastBeforeFit) continue;
      const share = logShares[id] ?? unknownShare;
      const other = { id, share, leftPair, rightPair, left: leftSide, right: rightSide, fit: 0 };
      ranked.push({ candidate, other, channel });
    }
    return ranked;
  }

  function describe(left: number, right: number, id: number): Description {
    if (id < firstSyllable) return describeUnknown(right, id, model);
    const leftPair = findPair(pairs, left, id);
    const rightPair = findPair(pairs, id, right);
    return {
      id,
      share: logShares[id] ?? unknownShare,
      leftPair,
      rightPair,
      left: Math.log((counts[leftPair >> 2] ?? 0) + smoothing * (frequencies[id] ?? 0)),
      right: Math.log((counts[rightPair >> 2] ?? 0) + smoothing * (frequencies[right] ?? 0)) - (denominators[id] ?? 0),
      fit: 0,
    };
  }

  /** Scores every place of a text that sits badly, and weighs each by what the others say of the text. */
  function scoreText(text: SpellingText, most: number): ScoredPlace[] {
    const places: ScoredPlace[] = [];
    for (let at = 0; at < text.ids.length; at += 1) {
      if (!isSuspicious(text, at)) continue;
      const scored = score(text, at, most);
      const id = text.forms[at] ?? 0;
      if (scored.length > 0) places.push({ at, id, isKnown: id >= firstSyllable, scored });
    }
    addEvidence(places, text.ids.length);
    return places;
  }
  return scoreText;
}

/** Gives the candidates of a word, found once. */
function candidateMemory({ vocabulary: { lexicon } }: SpellingModel): (lower: string) => readonly Candidate[] {
  const memory = new Map<string, Candidate[]>();
  return (lower) => {
    let found = memory.get(lower);
    if (!found) {
      if (memory.size > 20_000) memory.clear();
      found = findCandidates(lower, lexicon);
      memory.set(lower, found);
    }
    return found;
  };
}

/** A pair that is mostly written as one word. */
function isWord(pair: number): boolean {
  return (pair & 3) >= 2;
}

/** Where a word may well be a name or foreign, only a candidate that makes a word with its neighbour counts. */
function isAllowed({ slip: kind }: Candidate, check: number | undefined, left: number, right: number): boolean {
  if (check === checked.capital) return isWord(right);
  return check !== checked.toneless || (kind <= slip.diacriticAndTone && (isWord(left) || isWord(right)));
}

function logCount(value: number): number {
  return 0.4 + (value >> 2) * countStep;
}

function logExpected(share: number, other: number): number {
  return share + other + Math.log(corpusSize);
}

function describeUnknown(right: number, id: number, { logShares }: SpellingModel): Description {
  const frequency = Math.exp(unknownShare);
  return {
    id,
    share: unknownShare,
    leftPair: 0,
    rightPair: 0,
    left: Math.log(0.3 + smoothing * frequency),
    right:
      Math.log(0.3 + smoothing * Math.exp(logShares[right] ?? unknownShare)) -
      Math.log(frequency * corpusSize + smoothing),
    fit: 0,
  };
}
