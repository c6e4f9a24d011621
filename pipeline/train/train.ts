import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readModel } from '../lint/spelling/read-model.ts';
import type { Trees } from '../lint/spelling/trees.ts';
import { wordPairs } from './add-words.ts';
import { annotatedExamples, readAnnotated } from './annotated-examples.ts';
import { countPairs } from './count-pairs.ts';
import { encodeCorpus } from './encode-corpus.ts';
import { inputOf } from './input-of.ts';
import { addRows, makeExamples } from './make-examples.ts';
import { leastPairs, packModel } from './pack-model.ts';
import { readCorpus } from './read-corpus.ts';
import { trainTrees } from './train-trees.ts';
import { trainVectors } from './train-vectors.ts';

/** What the committed model was trained with. */
const options = {
  vectors: { dimensions: 96, reach: 6, passes: 2, negatives: 5, rate: 0.05 },
  examples: { articles: 3000 },
  trees: { depth: 3, count: 400, rate: 0.07 },
  annotatedWeight: 12,
};

const help = `npm run train -- CORPUS.jsonl[.xz] [--words FILE] [--annotated FILE.jsonl]… [--out FILE]

Trains the spelling model. The same input gives the same bytes; half an hour on one core for 100,000 articles.

  --words      a list of words, one a line, that are right however rare
  --annotated  texts with marked mistakes (text, mistakes[{text, suggest[], start_offset}]) for the decision
  --out        where the model goes; its provenance goes beside it as .json`;

/** Reads the corpus, counts it, trains vectors and decision, and writes the model and where it comes from. */
async function train(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      words: { type: 'string' },
      annotated: { type: 'string', multiple: true, default: [] },
      out: { type: 'string', default: 'pipeline/lint/spelling/data/vietnamese.model' },
      help: { type: 'boolean', default: false },
    },
  });
  const [path] = positionals;
  if (values.help || path === undefined) {
    process.stderr.write(`${help}\n`);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const corpus = encodeCorpus(await readCorpus(path));
  const counts = countPairs(corpus);
  const words = wordPairs(values.words ? readFileSync(values.words, 'utf8').split('\n') : [], corpus.vocabulary);
  const vectors = trainVectors(corpus, options.vectors, log);
  const learned = { keys: corpus.keys, surfaces: corpus.surfaces, counts, words, vectors };
  const untrained = readModel(packModel({ ...learned, trees: noTrees }));
  const annotated = values.annotated.flatMap((file) => readAnnotated(readFileSync(file, 'utf8')));
  const rows = annotated.flatMap((text) => annotatedExamples(text, untrained));
  log(`${rows.length} annotated examples`);
  const examples = addRows(makeExamples(corpus, untrained, options.examples), rows, options.annotatedWeight);
  const model = packModel({ ...learned, trees: trainTrees(examples, options.trees) });
  writeFileSync(values.out, model);
  const files = [path, ...(values.words ? [values.words] : []), ...values.annotated];
  const file = {
    file: basename(values.out),
    sha256: createHash('sha256').update(model).digest('hex'),
    bytes: model.length,
  };
  const inputs = await Promise.all(files.map(inputOf));
  const provenance = { model: file, inputs, articles: corpus.articles.length - 1, options: { ...options, leastPairs } };
  writeFileSync(`${values.out}.json`, `${JSON.stringify(provenance, undefined, 2)}\n`);
}

const noTrees: Trees = {
  depth: 1,
  features: new Uint8Array(1),
  thresholds: new Float32Array(1),
  leaves: new Float32Array(2),
  start: 0,
};

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}

await train();
