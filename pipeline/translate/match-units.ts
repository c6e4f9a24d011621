import type { Segment } from './segment.ts';
import type { TranslationUnit } from './translation-unit.ts';

/** The unit that a segment has in a file; `changed` where it was made from an older text. */
export interface Match {
  unit: TranslationUnit;
  changed: boolean;
}

/** How the units of a file belong to the segments of its article. */
export interface Matches {
  bySegment: Map<Segment, Match>;
  /** Translated units that belong to none. */
  obsolete: TranslationUnit[];
}

/**
 * Finds each segment's unit: the one with its very text or, where there is none, the translated one of the same kind
 * whose text is most like it. A headline or lead that has changed altogether is still the headline or lead.
 */
export function matchUnits(segments: Segment[], units: TranslationUnit[]): Matches {
  const bySource = new Map(units.map((unit) => [unit.source, unit]));
  const bySegment = new Map<Segment, Match>();
  for (const segment of segments) {
    const unit = bySource.get(segment.text);
    if (unit) bySegment.set(segment, { unit, changed: false });
  }
  const taken = new Set([...bySegment.values()].map(({ unit }) => unit));
  const left = new Set(units.filter((unit) => unit.target !== '' && !taken.has(unit)));
  for (const segment of segments) {
    if (bySegment.has(segment)) continue;
    const unit = mostSimilar(segment, left);
    if (!unit) continue;
    bySegment.set(segment, { unit, changed: true });
    left.delete(unit);
  }
  return { bySegment, obsolete: [...left] };
}

/** Share of common words from which on a text counts as another version of the same. */
const enough = 0.5;

function mostSimilar({ kind, text }: Segment, units: Set<TranslationUnit>): TranslationUnit | undefined {
  const words = wordsOf(text);
  const isOnly = kind === 'title' || kind === 'lead';
  let best: { unit: TranslationUnit; likeness: number } | undefined;
  for (const unit of units) {
    if (!unit.id.startsWith(`${kind}-`)) continue;
    const likeness = isOnly ? 1 : commonShare(words, wordsOf(unit.source));
    if (likeness >= enough && likeness > (best?.likeness ?? 0)) best = { unit, likeness };
  }
  return best?.unit;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}.,]*[\p{L}\p{N}]/gu));
}

/** Dice's coefficient of two sets of words. */
function commonShare(a: Set<string>, b: Set<string>): number {
  return (2 * a.intersection(b).size) / Math.max(a.size + b.size, 1);
}
