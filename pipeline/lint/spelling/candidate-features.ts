import type { Candidate } from './candidates.ts';
import { evidenceCount } from './evidence.ts';
import type { SpellingText } from './spelling-text.ts';
import { alike, repeats } from './surroundings.ts';

/** How many features the decision looks at. */
export const featureCount = 37;

/** A candidate in its place, with what the decision is made on. */
export interface Scored {
  candidate: Candidate;
  /** Score of the noisy channel. */
  channel: number;
  features: Float32Array;
}

/** A candidate that the neighbours do not rule out. */
export interface Ranked {
  candidate: Candidate;
  other: Description;
  channel: number;
}

/** A word, or what may stand in its place, beside its neighbours. */
export interface Description {
  id: number;
  share: number;
  leftPair: number;
  rightPair: number;
  left: number;
  right: number;
  fit: number;
}

/** Puts together what the decision looks at; the last features, of evidence, are filled in when the whole text is scored. */
export function toScored(
  { candidate, other, channel }: Ranked,
  rank: number,
  ranked: readonly Ranked[],
  own: Description,
  text: SpellingText,
  at: number,
  surroundings: readonly number[],
): Scored {
  let close = 0;
  for (const one of ranked) if (one.channel > channel - 2) close += 1;
  const features = new Float32Array(featureCount);
  features.set([
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
    channel - (ranked[rank === 0 ? 1 : 0]?.channel ?? -20),
    repeats(text, at, own.id, text.lowers[at]),
    repeats(text, at, candidate.id, undefined),
    alike(text, at, own.id),
    alike(text, at, candidate.id),
    close,
  ]);
  features.set(surroundings, featureCount - evidenceCount - surroundings.length);
  return { candidate, channel, features };
}
