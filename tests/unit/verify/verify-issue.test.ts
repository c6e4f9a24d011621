import { beforeAll, describe, expect, test } from 'vitest';
import { readArticle } from '../../../pipeline/article/read-article.ts';
import { type LabelSet, labelSetOf } from '../../../pipeline/localize/label-set.ts';
import { localize } from '../../../pipeline/localize/localize.ts';
import { localizeIssue } from '../../../pipeline/localize/localize-issue.ts';
import type { Content } from '../../../pipeline/publish.ts';
import { loadFormat } from '../../../pipeline/render/format.ts';
import { renderIssue } from '../../../pipeline/render/render-issue.ts';
import { summarize } from '../../../pipeline/summarize/summarize.ts';
import { findStranger } from '../../../pipeline/verify/find-stranger.ts';
import { splitArticles } from '../../../pipeline/verify/split-articles.ts';
import { type IssuePages, verifyIssue } from '../../../pipeline/verify/verify-issue.ts';
import { context } from '../../fixtures/view/context.ts';

const paths = ['source/dien-bien-27-7-2025.md', 'tests/fixtures/articles/clean.md'];
let pages: IssuePages;
let labelSet: LabelSet;

beforeAll(async () => {
  labelSet = await labelSetOf(context, 'vi');
  const contents = await Promise.all(
    paths.map(async (path): Promise<Content> => {
      const { article } = (await readArticle(path, context)).data;
      return { article, brief: summarize(article), picture: null, translations: new Map() };
    }),
  );
  const format = await loadFormat(context.root, 'issue');
  const [first, ...others] = await Promise.all(
    contents.map(async ({ article, brief }) => ({ article, view: await localize(article, brief, 'vi', context) })),
  );
  if (!first) throw new Error('An issue has articles');
  const view = localizeIssue([first, ...others], { name: '31', slug: 'so-31' }, 'Bản tin', labelSet);
  pages = { contents, view, format, rendered: renderIssue(view, format, context.root) };
});

/** The same pages with something else in one of the files. */
function changed(kind: 'pdf' | 'html', from: string, to: string): IssuePages {
  const page = pages.rendered[kind] ?? '';
  expect(page).toContain(from);
  return { ...pages, rendered: { ...pages.rendered, [kind]: page.replace(from, to) } };
}

describe('the final check of an issue', () => {
  test('passes what the articles say', () => {
    expect(() => verifyIssue(pages, labelSet)).not.toThrow();
  });

  test.each(['pdf', 'html'] as const)('stops a figure that its article does not have: %s', (kind) => {
    expect(() => verifyIssue(changed(kind, '49.465', '49.466'), labelSet)).toThrow(
      /^source\/dien-bien-27-7-2025\.md: issue\.vi\.(?:pdf|html) would say ".*49\.466/u,
    );
  });

  test('stops a figure of one article under another', () => {
    const figure = /<span class="number">60%<\/span>/u.exec(pages.rendered.pdf ?? '')?.[0] ?? '';
    const strange = figure.replace('60%', '17,66%');
    expect(() => verifyIssue(changed('pdf', figure, strange), labelSet)).toThrow(
      /^tests\/fixtures\/articles\/clean\.md: issue\.vi\.pdf would say "17,66%/u,
    );
  });

  test.each([
    ['the contents', '<span class="page">0</span>', '<span class="page">12</span>'],
    ['the masthead', '<main>', '<p>Tin 100% chính xác</p><main>'],
  ])('stops what nobody said in %s', (_, from, to) => {
    expect(() => verifyIssue(changed('pdf', from, to), labelSet)).toThrow(/^so-31: issue\.vi\.pdf would say "/u);
  });

  test('stops words around the articles of a plain text', () => {
    const { txt = '', texts } = pages.rendered;
    const between = {
      ...pages,
      rendered: { ...pages.rendered, txt: txt.replace(texts[1] ?? '', `Theo Bộ Y tế\n${texts[1]}`) },
    };
    expect(() => verifyIssue(between, labelSet)).toThrow(/^so-31: issue\.vi\.txt would say "theo bộ y tế/u);
    const [first = '', second = ''] = texts;
    const swapped = { ...pages, rendered: { ...pages.rendered, texts: [second, first] } };
    expect(() => verifyIssue(swapped, labelSet)).toThrow();
  });
});

describe('a document is split', () => {
  test('into its articles and what is around them', () => {
    const html =
      '<html><head></head><body><p>Đầu</p><div><article id="b"><p>B</p></article></div><article id="a">A</article></body></html>';
    const { articles, frame } = splitArticles(html, ['a', 'b', 'c']);
    expect(articles).toEqual(['<article id="a">A</article>', '<article id="b"><p>B</p></article>', '']);
    expect(frame).toBe('<html><head></head><body><p>Đầu</p><div></div></body></html>');
  });
});

describe('a stranger', () => {
  test.each([
    ['Số 31 · ngày 28', ['Số 31', 'ngày 28'], undefined],
    ['Số 31', ['Số 3'], 'số 31'],
    ['Tin mới', ['Tin'], 'mới'],
    ['简报第31期', ['简报', '第31期'], undefined],
    ['Ban Biên tập 简报', ['简报', 'Ban Biên tập'], undefined],
    ['***', [], undefined],
  ])('in "%s" with %j known is %s', (text, known, expected) => {
    expect(findStranger(text, known)).toBe(expected);
  });
});
