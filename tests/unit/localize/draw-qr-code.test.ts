import jsqr from 'jsqr';
import * as mupdf from 'mupdf';
import { afterAll, describe, expect, test } from 'vitest';
import { drawQrCode } from '../../../pipeline/localize/draw-qr-code.ts';
import { localize } from '../../../pipeline/localize/localize.ts';
import { openPrinter } from '../../../pipeline/print/printer.ts';
import { loadFormat } from '../../../pipeline/render/format.ts';
import { render } from '../../../pipeline/render/render.ts';
import { context } from '../../fixtures/view/context.ts';
import { article, brief } from '../../fixtures/view/working-session.ts';

const printer = await openPrinter(context);
afterAll(() => printer.close());

/** What another program reads off the pixels of a page, at the resolution of a poor scanner. */
function decode(pdf: Uint8Array, page: number): string | undefined {
  const scale = mupdf.Matrix.scale(200 / 72, 200 / 72);
  const pixmap = mupdf.Document.openDocument(pdf, 'application/pdf')
    .loadPage(page)
    .toPixmap(scale, mupdf.ColorSpace.DeviceRGB, false);
  const pixels = new Uint8ClampedArray(pixmap.getWidth() * pixmap.getHeight() * 4).fill(255);
  const colours = pixmap.getPixels();
  for (let at = 0; at * 3 < colours.length; at++) pixels.set(colours.subarray(at * 3, at * 3 + 3), at * 4);
  return jsqr.default(pixels, pixmap.getWidth(), pixmap.getHeight())?.data;
}

describe('the code on a printed page', () => {
  test.each([
    'https://example.org/son-ha/doan-cong-tac',
    'https://example.org/tin/dong-bao?q=%C4%91i%E1%BB%87n&n=2#cuoi',
    `https://example.org/${'rat-dai/'.repeat(30)}`,
  ])('leads to %s', async (sourceUrl) => {
    const format = await loadFormat(context.root, 'bulletin');
    const linked = { ...article, metadata: { ...article.metadata, sourceUrl } };
    const view = await localize(linked, brief, 'vi', context, format.fit.at(-1)?.limits);
    const html = render(view, format, context.root).pdf ?? '';
    const pdf = await printer.print({ ...view.document, html });
    expect(decode(pdf, mupdf.Document.openDocument(pdf, 'application/pdf').countPages() - 1)).toBe(sourceUrl);
  });
});

test('has a blank margin of four modules and is at least 18 millimetres wide without it', async () => {
  const code = await drawQrCode('https://example.org/');
  expect(code?.path).toMatch(/^M4 4h7v1h-7z/u);
  const { modules = 0, width = 0 } = code ?? {};
  expect((width / modules) * (modules - 8)).toBeGreaterThanOrEqual(18);
});

test('what is too long for a code has none', async () => {
  expect(await drawQrCode(`https://example.org/${'x'.repeat(1000)}`)).toBeNull();
});
