import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../../pipeline/article/article.ts';
import { readArticleBytes } from '../../../pipeline/article/read-article.ts';
import { type LabelSet, labelSetOf } from '../../../pipeline/localize/label-set.ts';
import { localize } from '../../../pipeline/localize/localize.ts';
import { loadFormat } from '../../../pipeline/render/format.ts';
import { type Rendered, render } from '../../../pipeline/render/render.ts';
import { summarize } from '../../../pipeline/summarize/summarize.ts';
import type { Pages } from '../../../pipeline/verify/verify.ts';
import { context } from '../../fixtures/view/context.ts';

/** Final pages of an article, as `publish` would check them. */
export async function pagesOf(
  article: Article,
  name: string,
  locale: string,
  step = 0,
): Promise<{ pages: Pages; labelSet: LabelSet }> {
  const format = await loadFormat(context.root, name);
  const view = await localize(article, summarize(article), locale, context, format.fit.at(step)?.limits);
  const rendered = render(view, format, context.root);
  return { pages: { article, view, format, rendered }, labelSet: await labelSetOf(context, locale) };
}

/** An article of `tests/fixtures/articles/`. */
export async function articleFixture(file: string): Promise<Article> {
  const path = `tests/fixtures/articles/${file}`;
  return (await readArticleBytes(await readFile(join(context.root, path)), path)).data.article;
}

/** Places of what a reader sees in an output: offsets and text, without markup, style sheets and comments. */
export function visibleParts(content: string, output: keyof Rendered): { at: number; text: string }[] {
  if (output === 'txt') return [{ at: 0, text: content }];
  const blank = (match: string): string => '<'.padEnd(match.length - 1, ' ').concat('>');
  const bare = content.replaceAll(/<!--[\s\S]*?-->|<style[\s\S]*?<\/style>/gu, blank);
  return [...bare.matchAll(/>([^<]+)</gu)].map(({ index, 1: text = '' }) => ({ at: index + 1, text }));
}
