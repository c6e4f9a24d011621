import { featureCount } from '../lint/spelling/candidate-features.ts';
import { findCandidates } from '../lint/spelling/candidates.ts';
import { spellKey } from '../lint/spelling/lexicon.ts';
import type { SpellingModel } from '../lint/spelling/model.ts';
import { candidateScorer } from '../lint/spelling/score-candidates.ts';
import { slip } from '../lint/spelling/slip.ts';
import { makeSpellingText, type SpellingText } from '../lint/spelling/spelling-text.ts';
import type { ExampleRow } from './annotated-examples.ts';
import { heldOutEvery } from './count-pairs.ts';
import { type EncodedCorpus, ID_MASK, SYLLABLE } from './encode-corpus.ts';
import { randomSource } from './random.ts';
import type { Examples } from './train-trees.ts';

/** Share of syllables that are made wrong. */
const errorRate = 0.012;

/** How often each slip is made, by its number; the shares follow the annotated mistakes of Viwiki-Spelling. */
const slipShares = [98, 78, 35, 61, 58, 71, 10, 57, 58, 23, 13, 9, 47, 6, 0, 0, 0];

/** The slip seen from the other side: what was meant for what was typed. */
const inverse = new Map<number, number>([
  [slip.toneMissing, slip.toneAdded],
  [slip.toneAdded, slip.toneMissing],
  [slip.letterDropped, slip.letterAdded],
  [slip.letterAdded, slip.letterDropped],
]);

/** Makes mistakes in held-out articles and gives the features of every candidate that the decision will have to judge. */
export function makeExamples(corpus: EncodedCorpus, model: SpellingModel, options: { articles: number }): Examples {
  const random = randomSource(7);
  const scoreText = candidateScorer(model);
  const slipsOf = slipMaker(model, random);
  const rows: Float32Array[] = [];
  const labels: number[] = [];
  const step = heldOutEvery;
  for (let article = 0; article < options.articles * step; article += step) {
    const from = corpus.articles[article];
    const to = corpus.articles[article + 1];
    if (from === undefined || to === undefined) break;
    const { text, meant } = corrupt(
      corpus,
      model,
      from,
      to,
      article % (2 * step) === 0 ? errorRate : errorRate / 6,
      random,
      slipsOf,
    );
    for (const { at, scored } of scoreText(text, 3))
      for (const { candidate, features } of scored) {
        rows.push(features);
        labels.push(meant[at] === candidate.id ? 1 : 0);
      }
  }
  const features = new Float32Array(rows.length * featureCount);
  for (const [row, values] of rows.entries()) features.set(values, row * featureCount);
  return {
    width: featureCount,
    features,
    labels: Uint8Array.from(labels),
    weights: new Float32Array(rows.length).fill(1),
  };
}

type SlipMaker = (id: number) => number | undefined;

/** Gives for a syllable another that a slip might make of it: first the kind of slip by its share, then any of that kind. */
function slipMaker(model: SpellingModel, random: () => number): SlipMaker {
  const { lexicon } = model.vocabulary;
  const memory = new Map<number, Map<number, number[]>>();
  const total = slipShares.reduce((sum, share) => sum + share);
  return (id) => {
    let kinds = memory.get(id);
    if (!kinds) {
      kinds = new Map();
      for (const candidate of findCandidates(spellKey(lexicon.keys[id] ?? '', 'new'), lexicon)) {
        const kind = inverse.get(candidate.slip) ?? candidate.slip;
        kinds.set(kind, [...(kinds.get(kind) ?? []), candidate.id]);
      }
      memory.set(id, kinds);
    }
    let draw = random() * total;
    const kind = slipShares.findIndex((share) => {
      draw -= share;
      return draw < 0;
    });
    const wrong = kinds.get(kind);
    return wrong?.[Math.floor(random() * wrong.length)];
  };
}

function corrupt(
  { tokens }: EncodedCorpus,
  model: SpellingModel,
  from: number,
  to: number,
  rate: number,
  random: () => number,
  slipsOf: SlipMaker,
): { text: SpellingText; meant: Uint16Array } {
  const ids = new Uint16Array(to - from);
  const meant = new Uint16Array(to - from);
  const checkable = new Uint8Array(to - from);
  const lowers: string[] = [];
  const { lexicon, size } = model.vocabulary;
  const habits = new Map<number, number>();
  for (let at = from; at < to; at += 1) {
    const token = tokens[at] ?? 0;
    let id = token & ID_MASK;
    if (token & SYLLABLE) {
      checkable[at - from] = (tokens[at - 1] ?? 0) & ID_MASK ? 1 : 2;
      const habit = habits.get(id);
      const wrong = habit !== undefined && random() < 0.1 ? habit : random() < rate * 1.4 ? slipsOf(id) : undefined;
      if (wrong !== undefined) {
        habits.set(id, wrong);
        meant[at - from] = id;
        id = wrong;
      }
    }
    ids[at - from] = id;
    lowers.push(token & SYLLABLE ? spellKey(lexicon.keys[id] ?? '', 'new') : '');
  }
  return { text: makeSpellingText(ids, lowers, checkable, size), meant };
}

/** Adds rows of annotated texts, each counting as much as `weight` generated ones. */
export function addRows(examples: Examples, rows: readonly ExampleRow[], weight: number): Examples {
  const { width, labels } = examples;
  const count = labels.length + rows.length;
  const features = new Float32Array(count * width);
  features.set(examples.features);
  for (const [row, values] of rows.entries()) features.set(values.features, (labels.length + row) * width);
  const weights = new Float32Array(count).fill(weight);
  weights.set(examples.weights);
  return { width, features, labels: Uint8Array.from([...labels, ...rows.map(({ label }) => label)]), weights };
}
