import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { rarityOf } from '../summarize/rarity.ts';
import type { SentenceFeatures, TermModel } from '../summarize/sentence-features.ts';
import type { TermFeatures } from '../summarize/summary-terms.ts';
import { pairsOf } from '../summarize/syllables.ts';
import { countRarity } from './count-rarity.ts';
import { fitSentences } from './fit-sentences.ts';
import { fitTerms } from './fit-terms.ts';
import { inputOf } from './input-of.ts';
import { readSummarized } from './read-summarized.ts';

/** What the committed model was trained with: one article in `every`, and of those one in `termsEvery` for the terms. */
const options = { every: 8, termsEvery: 5, syllables: 4000 };

const help = `npm run train:ranking -- CORPUS.jsonl[.xz] [--out FILE]

Trains the ranking of key sentences on articles with abstracts. The same input gives the same bytes; some minutes.

  --out  where the model goes`;

/** What ranks key sentences, as it stands in its file. */
interface RankingModel {
  source: object;
  /** Syllables by inverse document frequency (natural logarithm). */
  rarity: Record<string, string>;
  terms: Record<'syllables' | 'pairs', TermFeatures>;
  sentence: Partial<SentenceFeatures>;
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
  const [path] = positionals;
  if (values.help || path === undefined) {
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
  const sentence = fitSentences(articles, termModel);
  const source = { corpus: await inputOf(path), articles: articles.length, options };
  const model: RankingModel = { source, rarity, terms, sentence };
  writeFileSync(values.out, `${JSON.stringify(model, undefined, 2)}\n`);
}

await trainRanking();
