import { readFile } from 'node:fs/promises';
import { ParseLatin } from 'parse-latin';
import { test } from 'vitest';
import { readArticleBytes } from '../../pipeline/article/read-article.ts';
import { configurationSchema } from '../../pipeline/config.ts';
import { lint } from '../../pipeline/lint/lint.ts';
import { parseVietnamese } from '../../pipeline/lint/retext-vietnamese/parse-vietnamese.ts';
import { summarize } from '../../pipeline/summarize/summarize.ts';

const source = await readFile(new URL('../../source/dien-bien-27-7-2025.md', import.meta.url));
const config = configurationSchema.parse({});
const text = source.toString('utf8');
const { article } = (await readArticleBytes(source, 'a.md')).data;

test('one article through the stages before printing, against the bare tree of parse-latin', async ({ bench }) => {
  const latin = new ParseLatin();
  await bench.compare(
    bench('parse-latin, tree alone', () => void latin.parse(text)),
    bench('our tree', () => void parseVietnamese(text)),
    bench('read', async () => void (await readArticleBytes(source, 'a.md'))),
    bench(
      'read and lint with every rule',
      async () => void (await lint(await readArticleBytes(source, 'a.md'), { config })),
    ),
    bench('brief', () => void summarize(article)),
    { time: 500 },
  );
});
