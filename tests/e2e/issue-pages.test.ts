import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { destinationPages } from '../../pipeline/print/destination-pages.ts';
import { openPrinter, type Printer } from '../../pipeline/print/printer.ts';
import { type Contents, produceIssue } from '../../pipeline/produce-issue.ts';
import { loadFormat } from '../../pipeline/render/format.ts';
import { renderIssue } from '../../pipeline/render/render-issue.ts';
import { formatBrief } from '../../pipeline/summarize/brief-line.ts';
import { conformanceFaults } from './conformance-faults.ts';
import { issueContents, issuePages } from './issue-fixture.ts';
import { printContext } from './print-fixture.ts';
import { expectWordsInOrder, fontsOf, missingGlyphsOf, openPdf, textOf } from './read-pdf.ts';
import { root } from './run-cli.ts';

const context = { ...printContext(), root };
let printer: Printer;
let contents: Contents;
beforeAll(async () => {
  printer = await openPrinter(context);
  contents = await issueContents(context);
});
afterAll(() => printer.close());

test('an issue holds the Briefs of its articles where the configuration asks for it', async () => {
  const attaching = { ...context, config: { ...context.config, pdf: { attachBrief: true } } };
  const target = { format: await loadFormat(root, 'booklet'), locale: 'vi' };
  const { outputs } = await produceIssue(contents, { name: '31', slug: 'so-31' }, target, printer, attaching);
  const pdf = openPdf(Buffer.from(outputs[0]?.content ?? ''));
  const attached = pdf.getTrailer().get('Root').get('AF').get(0).get('EF').get('F').readStream().asString();
  expect(JSON.parse(attached)).toEqual(contents.map(({ brief }) => JSON.parse(formatBrief(brief))));
  expect(conformanceFaults(pdf)).toEqual([]);
});

test('an issue in large print has as much as an ordinary one, in one column', async () => {
  const issue = { name: '31', slug: 'so-31' };
  const made = async (isLarge: boolean) => {
    const target = { format: await loadFormat(root, 'issue', 'press', isLarge), locale: 'vi' };
    return produceIssue(contents, issue, target, printer, context);
  };
  const [ordinary, large] = [await made(false), await made(true)];
  expect(large.outputs.map(({ name }) => name)).toEqual(['issue-large.vi.pdf']);
  expect(large.view.items.map(({ points }) => points)).toEqual(ordinary.view.items.map(({ points }) => points));
  expect(large.pages).toBeLessThanOrEqual(large.allowed);
  expect(conformanceFaults(openPdf(Buffer.from(large.outputs[0]?.content ?? '')))).toEqual([]);
});

describe('an issue', async () => {
  test.each(await issuePages())(
    'as %s in the theme %s in %s has every word, true page numbers, our fonts and at most its pages',
    async (name, theme, locale) => {
      const format = await loadFormat(root, name, theme);
      const issue = { name: '31', slug: 'so-31' };
      const { view, outputs, pages, allowed } = await produceIssue(
        contents,
        issue,
        { format, locale },
        printer,
        context,
      );
      const bytes = Buffer.from(outputs.find((each) => each.name === `${name}.${locale}.pdf`)?.content ?? '');
      const pdf = openPdf(bytes);
      if (locale !== 'ar') expectWordsInOrder(renderIssue(view, format, root).pdf ?? '', textOf(pdf));
      const places = destinationPages(bytes);
      expect(view.items.map(({ page }) => page)).toEqual(view.items.map(({ anchor }) => String(places.get(anchor))));
      // The bulletin begins below its contents, the booklet behind them.
      expect(view.items[0]?.page).toBe(name === 'issue' ? '1' : '3');
      expect(missingGlyphsOf(pdf)).toEqual([]);
      expect(conformanceFaults(pdf)).toEqual([]);
      expect(pages).toBe(pdf.countPages());
      expect(pages).toBeLessThanOrEqual(allowed);
      for (const [font, isEmbedded] of fontsOf(pdf)) {
        expect(font).toMatch(/^[A-Z]{6}\+(?:SourceSerif4|BeVietnamPro|Tinos|NotoSans(?:SC|JP|KR|Lao|Arabic))-/u);
        expect(isEmbedded).toBe(true);
      }
    },
  );
});
