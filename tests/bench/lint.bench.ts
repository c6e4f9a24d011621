import { glob, readFile } from 'node:fs/promises';
import { ParseLatin } from 'parse-latin';
import { test } from 'vitest';
import { readArticleBytes } from '../../pipeline/article/read-article.ts';
import { configurationSchema } from '../../pipeline/config.ts';
import { lint } from '../../pipeline/lint/lint.ts';
import { parseVietnamese } from '../../pipeline/lint/retext-vietnamese/parse-vietnamese.ts';

const config = configurationSchema.parse({});
const strict = configurationSchema.parse({ lint: { strict: true } });
const text = await makeText(1_048_576);
const bytes = Buffer.from(text);
const syllables = text.split(/\s+/u).length;

// Syllables a second are operations a second times the syllables; ratios hold on any machine.
test(`a text of 1 MB, ${syllables} syllables: the whole lint with every rule, against bare trees`, async ({
  bench,
}) => {
  const latin = new ParseLatin();
  await bench.compare(
    bench('parse-latin, tree alone', () => void latin.parse(text)),
    bench('our tree', () => void parseVietnamese(text)),
    bench('read and lint', async () => void (await lint(await readArticleBytes(bytes, 'a.txt'), { config }))),
    bench('read and lint, --strict', async () => {
      await lint(await readArticleBytes(bytes, 'a.txt'), { config: strict });
    }),
    { time: 2_000, iterations: 3, warmupIterations: 1 },
  );
});

/** The project's own articles, their sentences dealt out in an order that does not repeat, up to a size in bytes. */
async function makeText(size: number): Promise<string> {
  const files: string[] = [];
  for await (const file of glob('{source,tests/fixtures/articles}/*.{md,txt}')) files.push(file);
  const articles = await Promise.all(files.sort().map((file) => readFile(file, 'utf8')));
  const sentences = articles.flatMap((article) => article.replace(/^---\n.*?\n---\n/su, '').match(/[^\n.]+\./gu) ?? []);
  let text = 'Bài thử tốc độ\n\n';
  for (let seed = 1; Buffer.byteLength(text) < size; ) {
    let paragraph = '';
    for (let sentence = 0; sentence < 400; sentence += 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      paragraph += `${sentences[seed % sentences.length]?.trim()}${sentence % 5 === 4 ? '\n\n' : ' '}`;
    }
    text += paragraph;
  }
  return text;
}
