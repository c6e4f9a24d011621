import type { Scored } from './candidate-features.ts';
import { slip } from './slip.ts';

/** The candidates of one place of a text. */
export interface ScoredPlace {
  at: number;
  /** What stands there. */
  id: number;
  isKnown: boolean;
  /** Best first by the channel, one at least. */
  scored: readonly Scored[];
}

/** How many features {@link addEvidence} fills, the last of each row. */
export const evidenceCount = 3;

/** Mistakes among words of carefully edited text, of all kinds and of one. */
const usualShares = { all: 0.0033, kind: 0.0008 };
/** Mistakes that a text is granted before its evidence counts. */
const doubt = { all: 0.5, kind: 0.25 };

/**
 * Fills in how many more mistakes the rest of the text seems to hold than is usual, of all kinds and of the candidate's,
 * and how many of the same word for the same: who writes `hổ trợ` writes `sẳn sàng` too, and `hổ trợ` again.
 */
export function addEvidence(places: readonly ScoredPlace[], words: number): void {
  const ofKind = new Float64Array(kinds.length);
  const ofPair = new Map<number, number>();
  let all = 0;
  for (const place of places) {
    const likelihood = likelihoodOf(place);
    const kind = kindOf(place.scored[0]);
    ofKind[kind] = (ofKind[kind] ?? 0) + likelihood;
    all += likelihood;
    const pair = pairOf(place, place.scored[0]);
    ofPair.set(pair, (ofPair.get(pair) ?? 0) + likelihood);
  }
  for (const place of places) {
    const own = likelihoodOf(place);
    const ownKind = kindOf(place.scored[0]);
    const ownPair = pairOf(place, place.scored[0]);
    for (const one of place.scored) {
      const kind = kindOf(one);
      const others = (ofKind[kind] ?? 0) - (kind === ownKind ? own : 0);
      const pair = pairOf(place, one);
      one.features.set(
        [
          Math.log((doubt.all + all - own) / (doubt.all + usualShares.all * words)),
          Math.log((doubt.kind + others) / (doubt.kind + usualShares.kind * words)),
          (ofPair.get(pair) ?? 0) - (pair === ownPair ? own : 0),
        ],
        one.features.length - evidenceCount,
      );
    }
  }
}

/** How likely the place holds a mistake by its channel; logistic curves fitted to annotated texts. */
function likelihoodOf({ isKnown, scored: [best] }: ScoredPlace): number {
  const channel = best?.channel ?? -20;
  return 1 / (1 + Math.exp(isKnown ? 0.55 * (6.5 - channel) : 1.2 * (2 - channel)));
}

/** What stands there and what may have been meant, as one number. */
function pairOf({ id }: ScoredPlace, scored: Scored | undefined): number {
  return id * 0x2000 + (scored?.candidate.id ?? 0);
}

function kindOf(scored: Scored | undefined): number {
  return scored ? (kinds[scored.candidate.slip] ?? 0) : 0;
}

/** Slips of one habit share a number: hỏi and ngã, other tones, diacritics, onsets, codas, keys. */
const kinds = Uint8Array.from(Object.values(slip), (kind) => {
  if (kind === slip.hookTilde) return 0;
  if (kind <= slip.toneOther) return 1;
  if (kind <= slip.diacriticAndTone) return 2;
  if (kind === slip.onsetSound) return 3;
  return kind === slip.codaSound ? 4 : 5;
});
