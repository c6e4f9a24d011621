import { measureSentences, type SentenceFeatures, type TermModel } from '../summarize/sentence-features.ts';
import { syllablesOf } from '../summarize/syllables.ts';
import { addProducts } from './fit-terms.ts';
import type { Summarized } from './read-summarized.ts';
import { rouge } from './rouge.ts';
import { solve } from './solve.ts';

/** What single articles can teach; the weights of the others are set by hand. */
const learned = ['syllables', 'pairs', 'title', 'titlePairs', 'spoken', 'commas'] as const;

/** Share of each feature's variance that is added as the penalty of ridge regression. */
const ridge = 1e-3;

/** Fits the ROUGE of sentences against the abstract, as far as they differ within an article, by their features. */
export function fitSentences(
  articles: Summarized[],
  model: TermModel,
): Pick<SentenceFeatures, (typeof learned)[number]> {
  const matrix = learned.map(() => new Float64Array(learned.length));
  const right = new Float64Array(learned.length);
  for (const { sentences, abstract } of articles) {
    const measured = measureSentences(sentences, model);
    const rows = centre(measured.map(({ features }) => learned.map((name) => features[name])));
    const gains = centre(measured.map(({ sentence }) => [rouge(syllablesOf(sentence), abstract)]));
    for (const [index, row] of rows.entries()) {
      addProducts(matrix, row, 1);
      for (const [at, value] of row.entries()) right[at] = (right[at] ?? 0) + value * (gains[index]?.[0] ?? 0);
    }
  }
  for (const [at, row] of matrix.entries()) row[at] = (row[at] ?? 0) * (1 + ridge);
  const weights = solve(matrix, right);
  return Object.fromEntries(learned.map((name, at) => [name, Number((weights[at] ?? 0).toFixed(4))])) as Record<
    (typeof learned)[number],
    number
  >;
}

/** Takes the mean of each column from it. */
function centre(rows: number[][]): Float64Array[] {
  const means = (rows[0] ?? []).map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length);
  return rows.map((row) => Float64Array.from(row, (value, at) => value - (means[at] ?? 0)));
}
