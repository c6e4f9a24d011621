import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { rarityOf } from '../summarize/rarity.ts';
import type { SentenceFeatures, TermModel } from '../summarize/sentence-features.ts';
import type { TermFeatures } from '../summarize/summary-terms.ts';
import { pairsOf } from '../summarize/syllables.ts';
import { countRarity } from './count-rarity.ts';
import { fitSentences, type Learning, type Lesson } from './fit-sentences.ts';
import { fitTerms } from './fit-terms.ts';
import { inputOf } from './input-of.ts';
import { type Cluster, readClusters, readSummarized, type Summarized } from './read-summarized.ts';
import { rouge } from './rouge.ts';

/** What the committed model was trained with: one article in `every`, and of those one in `termsEvery` for the terms. */
const options = { every: 8, termsEvery: 5, syllables: 4000 };

/** What one article teaches of its sentences. */
const single: Learning = {
  names: ['syllables', 'pairs', 'title', 'titleSyllables', 'titlePairs', 'early', 'length', 'commas', 'spoken'],
  ridge: 1e-3,
  step: 0.05,
};

/** What articles on the same news teach, joined as the paragraphs of one text. */
const joined: Learning = {
  names: [
    'syllables',
    'pairs',
    'title',
    'titlePairs',
    'centre',
    'repeated',
    'place',
    'first',
    'second',
    'length',
    'commas',
    'spoken',
    'colon',
    'attributed',
  ],
  ridge: 1e-2,
};

const help = `npm run train:ranking -- CORPUS.jsonl[.xz] CLUSTERS.jsonl [--out FILE]

Trains the ranking of key sentences on articles with abstracts, and on clusters of articles on the same news with summaries
of them all. The same input gives the same bytes; some minutes.

  --out  where the model goes`;

/** What ranks key sentences, as it stands in its file. */
interface RankingModel {
  source: object;
  /** Syllables by inverse document frequency (natural logarithm). */
  rarity: Record<string, string>;
  terms: Record<'syllables' | 'pairs', TermFeatures>;
  sentence: Record<'single' | 'joined', Partial<SentenceFeatures>>;
}

/** Counts how rare syllables are, learns which terms a summary says, and then which sentences say them best. */
async function trainRanking(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string', default: 'pipeline/summarize/data/ranking.json' },
      help: { type: 'boolean', default: false },
    },
  });
  const [path, clustersPath] = positionals;
  if (values.help || path === undefined || clustersPath === undefined) {
    process.stderr.write(`${help}\n`);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const articles = await readSummarized(path, options.every);
  const rarity = countRarity(articles, options.syllables);
  const lookUp = rarityOf(rarity);
  const part = articles.filter((_, index) => index % options.termsEvery === 0);
  const terms = {
    syllables: fitTerms(part, (syllables) => syllables, lookUp),
    pairs: fitTerms(part, pairsOf, lookUp),
  };
  const termModel: TermModel = { rarity: lookUp, ...terms };
  const clusters = await readClusters(clustersPath);
  const sentence = {
    single: fitSentences(articles.map(lessonOf), termModel, single),
    joined: fitSentences(clusters.map(joinedLessonOf), termModel, joined),
  };
  const inputs = [await inputOf(path), await inputOf(clustersPath)];
  const source = { inputs, articles: articles.length, clusters: clusters.length, options };
  const model: RankingModel = { source, rarity, terms, sentence };
  writeFileSync(values.out, `${JSON.stringify(model, undefined, 2)}\n`);
}

/** The worth of a sentence that stands for the whole summary: ROUGE. */
function lessonOf({ sentences, abstract }: Summarized): Lesson {
  return { sentences, worthOf: (syllables) => rouge(syllables, abstract) };
}

/** The worth of one sentence among several of a summary: the share of its pairs that the summaries say, on average. */
function joinedLessonOf({ sentences, summaries }: Cluster): Lesson {
  const said = summaries.map((summary) => new Set(pairsOf(summary)));
  const worthOf = (syllables: string[]) => {
    const pairs = pairsOf(syllables);
    const shared = said.reduce((sum, summary) => sum + pairs.filter((pair) => summary.has(pair)).length, 0);
    return shared / Math.max(1, pairs.length) / said.length;
  };
  return { sentences, worthOf };
}

await trainRanking();
