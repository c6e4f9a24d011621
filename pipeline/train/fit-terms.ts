import { measureTerms, type TermFeatures } from '../summarize/summary-terms.ts';
import { syllablesOf } from '../summarize/syllables.ts';
import type { Summarized } from './read-summarized.ts';
import { solve } from './solve.ts';

const rounds = 12;
/** Least curvature of the loss, so that no step of Newton's method goes too far. */
const leastCurvature = 0.08;

/** Fits which terms of an article its abstract says: logistic regression by Newton's method. */
export function fitTerms(
  articles: Summarized[],
  termsOf: (syllables: string[]) => string[],
  rarity: (syllable: string) => number,
): TermFeatures {
  const { names, features, labels } = examplesOf(articles, termsOf, rarity);
  const width = names.length;
  const weights = new Float64Array(width);
  weights[names.indexOf('constant')] = -2;
  for (let round = 0; round < rounds; round += 1) {
    const matrix = Array.from({ length: width }, (_, at) => new Float64Array(width).fill(1, at, at + 1));
    const right = new Float64Array(width);
    for (const [row, label] of labels.entries()) {
      const values = features.subarray(row * width, (row + 1) * width);
      const chance = 1 / (1 + Math.exp(-values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)));
      addProducts(matrix, values, Math.max(leastCurvature, chance * (1 - chance)));
      for (let at = 0; at < width; at += 1) right[at] = (right[at] ?? 0) + (label - chance) * (values[at] ?? 0);
    }
    for (const [at, step] of solve(matrix, right).entries()) weights[at] = (weights[at] ?? 0) + step;
  }
  const rounded = names.map((name, at) => [name, Number((weights[at] ?? 0).toFixed(3))]);
  return Object.fromEntries(rounded) as Record<keyof TermFeatures, number>;
}

/** Adds the outer product of a row with itself, the lower half of it alone. */
export function addProducts(matrix: Float64Array[], values: Float32Array | Float64Array, weight: number): void {
  for (const [at, row] of matrix.entries()) {
    const scaled = weight * (values[at] ?? 0);
    for (let other = 0; other <= at; other += 1) row[other] = (row[other] ?? 0) + scaled * (values[other] ?? 0);
  }
}

function examplesOf(
  articles: Summarized[],
  termsOf: (syllables: string[]) => string[],
  rarity: (syllable: string) => number,
) {
  let names: (keyof TermFeatures)[] = [];
  const features: number[] = [];
  const labels: number[] = [];
  for (const { sentences, abstract } of articles) {
    const said = new Set(termsOf(abstract));
    const title = sentences.filter(({ role }) => role === 'title').flatMap(syllablesOf);
    const body = sentences.filter(({ role }) => role !== 'title').map((sentence) => termsOf(syllablesOf(sentence)));
    for (const [term, measured] of measureTerms({ sentences: body, title: termsOf(title) }, rarity)) {
      names = Object.keys(measured) as (keyof TermFeatures)[];
      features.push(...Object.values(measured));
      labels.push(said.has(term) ? 1 : 0);
    }
  }
  return { names, features: Float32Array.from(features), labels };
}
