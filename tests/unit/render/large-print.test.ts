import * as mupdf from 'mupdf';
import { afterAll, describe, expect, test } from 'vitest';
import { localize } from '../../../pipeline/localize/localize.ts';
import { fitPages } from '../../../pipeline/print/fit-pages.ts';
import { openPrinter } from '../../../pipeline/print/printer.ts';
import { listFormats, loadFormat } from '../../../pipeline/render/format.ts';
import { render } from '../../../pipeline/render/render.ts';
import { listThemes } from '../../../pipeline/render/theme.ts';
import { context } from '../../fixtures/view/context.ts';
import * as session from '../../fixtures/view/working-session.ts';
import { addFolder, copyOfTemplates } from './templates-copy.ts';
import { smallestSize } from './type-sizes.ts';

const printer = await openPrinter(context);
afterAll(() => printer.close());

async function print(name: string, theme: string, isLarge: boolean) {
  const format = await loadFormat(context.root, name, theme, isLarge);
  const fitted = await fitPages(format, printer, async (limits) => {
    const view = await localize(session.article, session.brief, 'vi', context, limits);
    const html = render(view, format, context.root).pdf ?? '';
    return { html, document: { ...view.document, html } };
  });
  return {
    format,
    ...fitted,
    pdf: fitted.pdf ?? new Uint8Array(),
    items: fitted.html.match(/<(?:li|tr|p)\b[^>]*>.*?<\/(?:li|tr|p)>/gsu) ?? [],
  };
}

const formats = await listFormats(context.root, 'one');

describe.each(await listThemes(context.root))('large print in the theme %s', (theme) => {
  test.each(formats)('of %s is in 18 points and lacks nothing', async (name) => {
    const ordinary = await print(name, theme, false);
    const large = await print(name, theme, true);
    const document = mupdf.Document.openDocument(large.pdf, 'application/pdf');
    expect(smallestSize(document)).toBeGreaterThanOrEqual(17.98);
    expect(large.pages).toBeLessThanOrEqual(large.format.page.maximumPages);
    expect(ordinary.items.length).toBeGreaterThan(20);
    const plain = (html: string): string => html.replaceAll(/<[^>]*>|\s+/gu, '');
    const whole = plain(large.html);
    for (const item of ordinary.items.filter((each) => !each.includes('class="omitted"') && !each.includes('[…]')))
      expect(whole).toContain(plain(item));
  });
});

test('a format that declares none has none, and says so', async () => {
  const root = await copyOfTemplates();
  const card = {
    name: 'card',
    title: 'Thẻ tin',
    outputs: { txt: { template: 'card.hbs' } },
    page: { maximumPages: 1 },
    fit: [{ limits: {} }],
  };
  await addFolder(root, 'card', { 'format.json': JSON.stringify(card), 'card.hbs': '' });
  await expect(loadFormat(root, 'card', 'press', true)).rejects.toThrow('The format "card" has no large print');
});

test('its files have names of their own, and it is no mail', async () => {
  const { name, outputs } = await loadFormat(context.root, 'bulletin', 'press', true);
  expect(name).toBe('bulletin-large');
  expect(Object.keys(outputs)).toEqual(['pdf']);
});
