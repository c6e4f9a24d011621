import * as mupdf from 'mupdf';
import { afterAll, describe, expect, test } from 'vitest';
import type { IssueView } from '../../../pipeline/localize/issue-view.ts';
import { labelSetOf } from '../../../pipeline/localize/label-set.ts';
import { localize } from '../../../pipeline/localize/localize.ts';
import { localizeIssue } from '../../../pipeline/localize/localize-issue.ts';
import { openPrinter } from '../../../pipeline/print/printer.ts';
import { trimmedPageOf } from '../../../pipeline/print/set-page-boxes.ts';
import { type Format, listFormats, loadFormat } from '../../../pipeline/render/format.ts';
import { titleOf } from '../../../pipeline/render/render.ts';
import { renderIssue } from '../../../pipeline/render/render-issue.ts';
import { listThemes } from '../../../pipeline/render/theme.ts';
import { context } from '../../fixtures/view/context.ts';
import * as extreme from '../../fixtures/view/extreme.ts';
import * as session from '../../fixtures/view/working-session.ts';

const printer = await openPrinter(context);
afterAll(() => printer.close());
const formats = await listFormats(context.root, 'several');
const themes = await listThemes(context.root);

/** An ordinary article and one that holds too much of everything. */
async function viewOf(format: Format, locale: string, step: number): Promise<IssueView> {
  const labelSet = await labelSetOf(context, locale);
  const item = async ({ article, brief }: typeof session) => ({
    article,
    view: await localize(article, brief, locale, context, format.fit.at(step)?.limits),
  });
  const name = 'Bản tin “đặc biệt” <b>& rất dài</b> của tuần thứ ba mươi mốt';
  const items = [await item(session), await item(extreme)] as const;
  return localizeIssue([...items], { name, slug: 'so-1' }, titleOf(format, labelSet), labelSet);
}

describe.each(formats)('%s', (name) => {
  test.each(['vi', 'en'])('takes hostile content as text and nothing else: %s', async (locale) => {
    const format = await loadFormat(context.root, name);
    const { pdf = '', html = '', txt = '' } = renderIssue(await viewOf(format, locale, -1), format, context.root);
    for (const page of [pdf, html]) {
      expect(page).not.toMatch(/<(?:script|img|b>chữ|b>& rất)/u);
      expect(page.replaceAll(/<!--.*?-->/gsu, '').match(/<\/style>/gu)?.length ?? 0).toBeLessThanOrEqual(1);
      expect(page).not.toMatch(/\[object|undefined|null</u);
    }
    expect(pdf).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
    expect(txt).not.toMatch(/\[object|undefined|&lt;|&quot;/u);
  });

  test.each(themes)('has all its words within the page, however much there is: %s', async (theme) => {
    const format = await loadFormat(context.root, name, theme);
    for (const [locale, step] of [
      ['vi', 0],
      ['de', -1],
      ['ar', 0],
    ] as const) {
      const view = await viewOf(format, locale, step);
      const html = renderIssue(view, format, context.root).pdf ?? '';
      const pdf = await printer.print({ ...view.document, html, trimmed: trimmedPageOf(format.page) });
      expect(linesOutside(pdf), locale).toEqual([]);
    }
  });
});

/** Lines of which something lies nearer than four millimetres to the edge of the page, or beyond it. */
function linesOutside(pdf: Uint8Array): string[] {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf');
  const edge = (4 * 72) / 25.4;
  return Array.from({ length: document.countPages() }, (_, index) => document.loadPage(index)).flatMap((page) => {
    const [left, top, right, bottom] = page.getBounds();
    const outside: string[] = [];
    let box: mupdf.Rect = [0, 0, 0, 0];
    let text = '';
    page.toStructuredText('').walk({
      beginLine: (bounds) => {
        [box, text] = [bounds, ''];
      },
      onChar: (char) => {
        text += char;
      },
      endLine: () => {
        const isInside =
          box[0] >= left + edge && box[2] <= right - edge && box[1] >= top + edge && box[3] <= bottom - edge;
        if (!isInside && text.trim()) outside.push(text);
      },
    });
    return outside;
  });
}
