import type { Candidate } from './candidates.ts';
import type { SpellingModel } from './model.ts';
import { candidateScorer } from './score-candidates.ts';
import type { SpellingText } from './spelling-text.ts';
import { predict } from './trees.ts';

/** A word that is probably not what was meant. */
export interface Mistake {
  /** Its place in the text. */
  at: number;
  /** Logit of the best candidate: how sure the decision is. */
  sureness: number;
  /** What may have been meant, best first, five at most. */
  candidates: readonly Candidate[];
}

/** Logit from which a candidate that is not the best one is worth naming. */
const leastAlternative = -4.5;

/** Makes a finder of mistakes; it remembers the candidates of words it has seen. */
export function mistakeFinder(model: SpellingModel): (text: SpellingText, least: number) => Mistake[] {
  const scoreText = candidateScorer(model);
  return (text, least) => {
    const found: Mistake[] = [];
    for (const { at, scored: candidates } of scoreText(text, 5)) {
      const scored = candidates
        .map(({ candidate, features }) => ({ candidate, sureness: predict(model.trees, features) }))
        .sort((a, b) => b.sureness - a.sureness || a.candidate.id - b.candidate.id);
      const best = scored[0];
      if (!best || best.sureness < least) continue;
      found.push({ at, sureness: best.sureness, candidates: likely(scored) });
    }
    return found;
  };
}

/** The best candidate, and of the others those that are not out of the question. */
function likely(scored: readonly { candidate: Candidate; sureness: number }[]): Candidate[] {
  return scored
    .filter(({ sureness }, rank) => rank === 0 || sureness > leastAlternative)
    .map(({ candidate }) => candidate);
}
