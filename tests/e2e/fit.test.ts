import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArticleBytes } from '../../pipeline/article/read-article.ts';
import { labelSetOf } from '../../pipeline/localize/label-set.ts';
import { localize } from '../../pipeline/localize/localize.ts';
import { fitPages } from '../../pipeline/print/fit-pages.ts';
import { openPrinter, type Printer } from '../../pipeline/print/printer.ts';
import { loadFormat } from '../../pipeline/render/format.ts';
import { render } from '../../pipeline/render/render.ts';
import { listThemes } from '../../pipeline/render/theme.ts';
import { summarize } from '../../pipeline/summarize/summarize.ts';
import { verify } from '../../pipeline/verify/verify.ts';
import { articleOfLength } from './article-of-length.ts';
import { printContext } from './print-fixture.ts';
import { expectWordsInOrder, openPdf, textOf } from './read-pdf.ts';
import { root } from './run-cli.ts';

const context = { ...printContext(), root };
const themes = await listThemes(root);
const lengths = Array.from({ length: 21 }, (_, index) => 200 + index * 240);

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter(context);
});
afterAll(() => printer.close());

describe.each(themes)('a briefing sheet in the theme %s', (theme) => {
  test.each(lengths)('of an article of %i words is one leaf, in readable type, within its edges', async (length) => {
    const bytes = Buffer.from(articleOfLength(length));
    const { article } = (await readArticleBytes(bytes, `source/${length}.txt`)).data;
    const brief = summarize(article);
    const format = await loadFormat(root, 'briefing-sheet', theme);
    const { pdf, pages, view, rendered } = await fitPages(format, printer, async (limits) => {
      const view = await localize(article, brief, 'vi', context, limits);
      const rendered = render(view, format, root);
      return { view, rendered, document: { ...view.document, html: rendered.pdf ?? '' } };
    });
    expect(pages).toBeLessThanOrEqual(2);
    const document = openPdf(pdf ?? new Uint8Array());
    expectWordsInOrder(rendered.pdf ?? '', textOf(document));
    const { smallest, left, right, top, bottom, lowest } = measure(document);
    expect(smallest).toBeGreaterThanOrEqual(8.99);
    const millimetre = 72 / 25.4;
    const foot = 297 - (format.theme.margins.A4?.bottom ?? 15);
    // A mark that rises above the first line of a page would bring that line onto the page before.
    for (const lines of lowest) expect(lines.filter((line) => line > foot * millimetre).length).toBeLessThanOrEqual(1);
    expect(left).toBeGreaterThanOrEqual(12 * millimetre);
    expect(right).toBeLessThanOrEqual((210 - 12) * millimetre);
    expect(top).toBeGreaterThanOrEqual(8 * millimetre);
    expect(bottom).toBeLessThanOrEqual((297 - 6) * millimetre);
    const labelSet = await labelSetOf(context, 'vi');
    expect(() => verify({ article, view, format, rendered }, labelSet)).not.toThrow();
  });
});

/** The smallest size of type and how far letters reach, and the base lines of each page, in points. */
function measure(document: ReturnType<typeof openPdf>) {
  const found = { smallest: 99, left: 999, right: 0, top: 999, bottom: 0 };
  const lowest: number[][] = [];
  for (let page = 0; page < document.countPages(); page++) {
    const lines = new Set<number>();
    document
      .loadPage(page)
      .toStructuredText('')
      .walk({
        onChar: (character, origin, _font, size, [, , upperRight]) => {
          if (!character.trim()) return;
          const [x, y] = origin;
          found.smallest = Math.min(found.smallest, size);
          found.left = Math.min(found.left, x);
          found.right = Math.max(found.right, upperRight);
          found.top = Math.min(found.top, y - size);
          found.bottom = Math.max(found.bottom, y);
          lines.add(Math.round(y));
        },
      });
    lowest.push([...lines]);
  }
  return { ...found, lowest };
}
