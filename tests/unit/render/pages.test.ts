import * as mupdf from 'mupdf';
import { afterAll, describe, expect, test } from 'vitest';
import { localize } from '../../../pipeline/localize/localize.ts';
import { openPrinter } from '../../../pipeline/print/printer.ts';
import { loadFormat } from '../../../pipeline/render/format.ts';
import { render } from '../../../pipeline/render/render.ts';
import { listThemes } from '../../../pipeline/render/theme.ts';
import { context } from '../../fixtures/view/context.ts';
import * as extreme from '../../fixtures/view/extreme.ts';
import * as session from '../../fixtures/view/working-session.ts';
import { smallestSize } from './type-sizes.ts';

const printer = await openPrinter(context);
afterAll(() => printer.close());

/** The pages of the first step that fits, each with the sizes of its characters in points. */
async function printFitting(
  fixture: typeof session,
  name: string,
  locale: string,
  theme: string,
): Promise<mupdf.Document> {
  const format = await loadFormat(context.root, name, theme);
  for (const { limits } of format.fit) {
    const view = await localize(fixture.article, fixture.brief, locale, context, limits);
    const html = render(view, format, context.root).pdf ?? '';
    const document = mupdf.Document.openDocument(await printer.print({ ...view.document, html }), 'application/pdf');
    if (document.countPages() <= format.page.maximumPages) return document;
  }
  throw new Error(`${name} in ${locale} fits at no step`);
}

describe.each(await listThemes(context.root))('a page in the theme %s', (theme) => {
  test.each([
    ['briefing-sheet', 'vi', session],
    ['briefing-sheet', 'en', session],
    ['bulletin', 'vi', session],
    ['briefing-sheet', 'vi', extreme],
    ['briefing-sheet', 'en', extreme],
    ['bulletin', 'en', extreme],
  ] as const)('%s in %s fits, with no type under 9 points', { timeout: 60_000 }, async (name, locale, fixture) => {
    const document = await printFitting(fixture, name, locale, theme);
    // Chromium shrinks a page whose content is wider than it: a size below is a sign of that, too.
    expect(smallestSize(document)).toBeGreaterThanOrEqual(8.99);
  });
});

test('no page ends in a heading, wherever the break falls', { timeout: 60_000 }, async () => {
  const format = await loadFormat(context.root, 'briefing-sheet');
  for (let directives = 4; directives <= 12; directives += 2) {
    const view = await localize(session.article, session.brief, 'vi', context, {
      directives,
      highlights: 8,
      figures: 16,
    });
    const html = render(view, format, context.root).pdf ?? '';
    const headings = [...html.matchAll(/<h[1-4][^>]*>(.*?)<\/h[1-4]>/gu)].map(([, heading = '']) =>
      heading.replace(/<.*?>/gu, ''),
    );
    const document = mupdf.Document.openDocument(await printer.print({ ...view.document, html }), 'application/pdf');
    expect(document.countPages()).toBeGreaterThan(1);
    for (let page = 0; page < document.countPages() - 1; page++) {
      const lowest = lowestLine(document.loadPage(page));
      expect(
        lowest.every((text) => headings.includes(text)),
        `${directives} requests, page ${page + 1}: ${lowest}`,
      ).toBe(false);
    }
  }
});

/** What stands on the lowest line of a page's text, its foot left out. */
function lowestLine(page: mupdf.Page): string[] {
  const foot = 790;
  const { blocks }: { blocks: { lines?: { text: string; bbox: { y: number } }[] }[] } = JSON.parse(
    page.toStructuredText('').asJSON(),
  );
  const lines = blocks.flatMap((block) => block.lines ?? []).filter(({ bbox }) => bbox.y < foot);
  const lowest = Math.max(...lines.map(({ bbox }) => bbox.y));
  return lines.filter(({ bbox }) => lowest - bbox.y < 2).map(({ text }) => text.trim());
}
