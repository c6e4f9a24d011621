import { readFile } from 'node:fs/promises';
import { test } from 'vitest';
import { readArticleBytes as read } from '../../pipeline/article/read-article.ts';
import { checkDocument } from '../../pipeline/lint/check-document.ts';
import { configureRules } from '../../pipeline/lint/configure-rules.ts';
import { findRules } from '../../pipeline/lint/find-rules.ts';
import { collectDocument } from '../../pipeline/lint/lint-document.ts';
import { parseArticle } from '../../pipeline/lint/retext-vietnamese/parse-article.ts';

const source = await readFile(new URL('../../source/dien-bien-27-7-2025.md', import.meta.url));
const { article } = (await read(source, 'a.md')).data;
const rules = await findRules();
const spelling = configureRules(
  rules.filter(({ category }) => category === 'spelling'),
  {},
);
const others = configureRules(
  rules.filter(({ category }) => category !== 'spelling'),
  {},
);
const document = () => collectDocument(parseArticle(article), article.text, article);

test('rules of spelling against all the others, on one article', async ({ bench }) => {
  await bench.compare(
    bench('tree alone', () => void document()),
    bench('tree and every rule but spelling', () => void checkDocument(document(), others)),
    bench('tree and spelling', () => void checkDocument(document(), spelling)),
    { time: 500 },
  );
});
