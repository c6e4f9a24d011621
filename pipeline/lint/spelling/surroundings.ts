import { keyOf } from './lexicon.ts';
import type { SpellingModel } from './model.ts';
import { findPair } from './pair-table.ts';
import type { SpellingText } from './spelling-text.ts';
import { firstSyllable, special } from './vocabulary.ts';

/** How often the word stands elsewhere in the text, up to ten. */
export function repeats(text: SpellingText, at: number, id: number, lower: string | undefined): number {
  let count = 0;
  for (let place = text.last[id] ?? -1, steps = 0; place >= 0 && count < 10 && steps < 60; steps += 1) {
    if (place !== at && (id >= firstSyllable || text.lowers[place] === lower)) count += 1;
    place = text.before[place] ?? -1;
  }
  return count;
}

/**
 * How often the word stands elsewhere in the text beside the same neighbour or after the same word but one, up to ten:
 * `Đội một thắng`, `Đội hai thắng`.
 */
export function alike({ ids, before, last }: SpellingText, at: number, id: number): number {
  let count = 0;
  const [farLeft, left, right] = [ids[at - 2] ?? 0, ids[at - 1] ?? 0, ids[at + 1] ?? 0];
  for (let place = last[id] ?? -1, steps = 0; place >= 0 && count < 10 && steps < 200; steps += 1) {
    const isAlike =
      (left >= firstSyllable && ids[place - 1] === left) ||
      (right >= firstSyllable && ids[place + 1] === right) ||
      (farLeft >= firstSyllable && ids[place - 2] === farLeft);
    if (place !== at && isAlike) count += 1;
    place = before[place] ?? -1;
  }
  return count;
}

/** What is the same for all candidates of a place. */
export function surroundingsOf(text: SpellingText, at: number, model: SpellingModel): number[] {
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
  const id = text.forms[at] ?? 0;
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
    ...familiarity(text, at, model),
  ];
}

/** How many of the pairs around were never seen, and how frequent the words are: how much like its corpus the model finds this. */
function familiarity(
  { ids }: SpellingText,
  at: number,
  { pairs, logShares, vocabulary }: SpellingModel,
): [number, number] {
  let unseen = 0;
  let shares = 0;
  let words = 0;
  for (let place = at - 5; place <= at + 5; place += 1) {
    const id = ids[place] ?? 0;
    if (place === at || id < firstSyllable || id >= vocabulary.lexicon.keys.length) continue;
    shares += logShares[id] ?? 0;
    words += 1;
    const next = ids[place + 1] ?? 0;
    if (place + 1 !== at && next >= firstSyllable && findPair(pairs, id, next) === 0) unseen += 1;
  }
  return [unseen, words === 0 ? -18 : shares / words];
}

function kindOf(id: number, model: SpellingModel): number {
  if (id < firstSyllable) return id;
  return id < model.vocabulary.lexicon.keys.length ? 6 : 7;
}
