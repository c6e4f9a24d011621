import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArticle } from '../../pipeline/article/read-article.ts';
import { listLocales } from '../../pipeline/localize/locales.ts';
import { localize } from '../../pipeline/localize/localize.ts';
import { fitPages } from '../../pipeline/print/fit-pages.ts';
import { openPrinter, type Printer } from '../../pipeline/print/printer.ts';
import { listFormats, loadFormat } from '../../pipeline/render/format.ts';
import { render } from '../../pipeline/render/render.ts';
import { listThemes } from '../../pipeline/render/theme.ts';
import { summarize } from '../../pipeline/summarize/summarize.ts';
import { conformanceFaults } from './conformance-faults.ts';
import { printContext } from './print-fixture.ts';
import { expectWordsInOrder, fontsOf, missingGlyphsOf, openPdf, textOf } from './read-pdf.ts';
import { root } from './run-cli.ts';

const context = { ...printContext(), root };
const locales = await listLocales(root);
const formats = await listFormats(root, 'one');
const pages = (await listThemes(root)).flatMap((theme) =>
  formats.flatMap((format) => locales.map((locale) => [format, locale, theme] as const)),
);

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter(context);
});
afterAll(() => printer.close());

describe.each(['source/dien-bien-27-7-2025.md', 'tests/fixtures/articles/clean.md'])('%s', (path) => {
  test.each(pages)(
    'as %s in %s and the theme %s has every word, all its glyphs, our fonts and at most its pages',
    async (name, locale, theme) => {
      const { article } = (await readArticle(path, context)).data;
      const brief = summarize(article);
      const format = await loadFormat(root, name, theme);
      const result = await fitPages(format, printer, async (limits) => {
        const view = await localize(article, brief, locale, context, limits);
        const html = render(view, format, root).pdf ?? '';
        return { html, document: { ...view.document, html } };
      });
      const pdf = openPdf(result.pdf ?? new Uint8Array());
      // Of text from right to left mupdf gives the letters in another order.
      if (locale !== 'ar') expectWordsInOrder(result.html, textOf(pdf));
      expect(missingGlyphsOf(pdf)).toEqual([]);
      expect(conformanceFaults(pdf)).toEqual([]);
      expect(pdf.countPages()).toBeLessThanOrEqual(format.page.maximumPages);
      for (const [font, isEmbedded] of fontsOf(pdf)) {
        expect(font).toMatch(/^[A-Z]{6}\+(?:SourceSerif4|BeVietnamPro|Tinos|NotoSans(?:SC|JP|KR|Lao|Arabic))-/u);
        expect(isEmbedded).toBe(true);
      }
    },
  );
});
