import type { Sentence } from '../summarize/read-sentences.ts';
import { measureSentences, type SentenceFeatures, type TermModel } from '../summarize/sentence-features.ts';
import { syllablesOf } from '../summarize/syllables.ts';
import { addProducts } from './fit-terms.ts';
import { solve } from './solve.ts';

/** A text and what each sentence is worth in a summary of it. */
export interface Lesson {
  sentences: Sentence[];
  worthOf: (syllables: string[]) => number;
}

/** What is learned, and how. */
export interface Learning {
  names: readonly (keyof SentenceFeatures)[];
  /** Share of each feature's variance that is added as the penalty of ridge regression. */
  ridge: number;
  /**
   * Where the choice of the best sentence matters and not the order of the rest, all is fitted again, and a sentence
   * counts less by a factor of e for each such step that the first fit puts it below the best one.
   */
  step?: number;
}

/** Fits the worth of sentences, as far as they differ within a text, by their features. */
export function fitSentences(
  lessons: Lesson[],
  model: TermModel,
  { names, ridge, step }: Learning,
): Partial<SentenceFeatures> {
  const examples = lessons.map(({ sentences, worthOf }) => {
    const measured = measureSentences(sentences, model);
    const rows = measured.map(({ features }) => Float64Array.from(names, (name) => features[name]));
    return { rows, worths: measured.map(({ sentence }) => worthOf(syllablesOf(sentence))) };
  });
  const first = fitLinear(examples, ridge, (rows) => rows.map(() => 1));
  const weights = step === undefined ? first : fitLinear(examples, ridge, (rows) => weighByRank(rows, first, step));
  return Object.fromEntries(names.map((name, at) => [name, Number((weights[at] ?? 0).toFixed(4))]));
}

interface Example {
  rows: Float64Array[];
  worths: number[];
}

function fitLinear(
  examples: Example[],
  ridge: number,
  weigh: (rows: Float64Array[]) => number[],
): ReturnType<typeof solve> {
  const width = examples[0]?.rows[0]?.length ?? 0;
  const matrix = Array.from({ length: width }, () => new Float64Array(width));
  const right = new Float64Array(width);
  for (const { rows, worths } of examples) {
    const weights = weigh(rows);
    const means = Float64Array.from({ length: width }, (_, at) => meanOf(rows, weights, (row) => row[at] ?? 0));
    const meanWorth = meanOf(worths, weights, (worth) => worth);
    for (const [index, row] of rows.entries()) {
      const weight = weights[index] ?? 0;
      const centred = row.map((value, at) => value - (means[at] ?? 0));
      addProducts(matrix, centred, weight);
      const gain = weight * ((worths[index] ?? 0) - meanWorth);
      for (const [at, value] of centred.entries()) right[at] = (right[at] ?? 0) + value * gain;
    }
  }
  for (const [at, row] of matrix.entries()) row[at] = (row[at] ?? 0) * (1 + ridge);
  return solve(matrix, right);
}

function weighByRank(rows: Float64Array[], weights: Float64Array, step: number): number[] {
  const scores = rows.map((row) => row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0));
  const best = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  return scores.map((score) => Math.exp((score - best) / step));
}

function meanOf<Item>(items: Item[], weights: number[], read: (item: Item) => number): number {
  let [sum, whole] = [0, 0];
  for (const [index, item] of items.entries()) {
    sum += (weights[index] ?? 0) * read(item);
    whole += weights[index] ?? 0;
  }
  return whole ? sum / whole : 0;
}
