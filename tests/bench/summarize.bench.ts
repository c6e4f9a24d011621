import { glob, readFile } from 'node:fs/promises';
import { test } from 'vitest';
import type { Article } from '../../pipeline/article/article.ts';
import { readArticleBytes } from '../../pipeline/article/read-article.ts';
import { summarize } from '../../pipeline/summarize/summarize.ts';

const sentences = await collectSentences();
const articles = await Promise.all(Array.from({ length: 300 }, (_, seed) => makeArticle(seed, 25)));
const briefs = articles.map(summarize);
const counts = {
  sentences: briefs.reduce((sum, brief) => sum + brief.sentences.length, 0),
  facts: briefs.reduce(
    (sum, { figures, dates, people, organisations, places, documents, directives, limitations, quotes }) =>
      sum + [figures, dates, people, organisations, places, documents, directives, limitations, quotes].flat().length,
    0,
  ),
};

// Sentences and facts a second are operations a second times their number.
test(`briefs of 300 articles, ${counts.sentences} sentences, ${counts.facts} facts: against reading them`, async ({
  bench,
}) => {
  const bytes = articles.map(({ text }) => Buffer.from(text));
  await bench.compare(
    bench('summarize', () => {
      for (const article of articles) summarize(article);
    }),
    bench('read', async () => {
      for (const source of bytes) await readArticleBytes(source, 'a.txt');
    }),
    { time: 2_000, iterations: 3, warmupIterations: 1 },
  );
});

// Where time grows in proportion to the length, ten articles take as long as one of ten times the length.
test('ten articles of 100 sentences against one of 1,000: the ratio is the growth beyond proportion', async ({
  bench,
}) => {
  const short = await Promise.all(Array.from({ length: 10 }, (_, seed) => makeArticle(seed, 100)));
  const long = await makeArticle(0, 1_000);
  await bench.compare(
    bench('ten short articles', () => {
      for (const article of short) summarize(article);
    }),
    bench('one long article', () => void summarize(long)),
    { time: 2_000, iterations: 3, warmupIterations: 1 },
  );
});

async function collectSentences(): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob('{source,tests/fixtures/articles}/*.{md,txt}')) files.push(file);
  const texts = await Promise.all(files.sort().map((file) => readFile(file, 'utf8')));
  return texts.flatMap((text) => text.replace(/^---\n.*?\n---\n/su, '').match(/[^\n.]+\./gu) ?? []);
}

/** An article of the project's own sentences, dealt out by the seed. */
async function makeArticle(seed: number, length: number): Promise<Article> {
  let [text, state] = [`Bài thử tốc độ số ${seed}\n\n`, seed * 7_919 + 1];
  for (let index = 0; index < length; index += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    text += `${sentences[state % sentences.length]?.trim()}${index % 3 === 2 ? '\n\n' : ' '}`;
  }
  return (await readArticleBytes(Buffer.from(text), 'a.txt')).data.article;
}
