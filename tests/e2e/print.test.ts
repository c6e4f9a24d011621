import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ColorSpace, Matrix, type PDFDocument, type PDFObject, Pixmap } from 'mupdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { initialRemedies, startBrowser } from '../../pipeline/print/browser.ts';
import { countPages } from '../../pipeline/print/count-pages.ts';
import { findBrowser } from '../../pipeline/print/find-browser.ts';
import { readPdf } from '../../pipeline/print/pdf-file.ts';
import { openPrinter, type Printer } from '../../pipeline/print/printer.ts';
import { openResidentPage } from '../../pipeline/print/resident-page.ts';
import { printContext, printDocument } from './print-fixture.ts';
import { expectWordsInOrder, fontsOf, openPdf, textOf } from './read-pdf.ts';

const body = `
  <h1>Tín dụng chính sách: <br>“Điểm tựa” của hộ nghèo vùng cao</h1>
  <p><b>Sau mười năm</b>, dư nợ đạt <i>1.446 tỷ đồng</i>, tăng 17,66%… – một bước tiến <span style="font-weight: 600">đáng kể</span>
     — theo Nghị quyết 57-NQ/TW ngày 22/12/2024.</p>
  <p style="font-family: sans-serif">Ắ ằ ẳ ẵ ặ Ấ ầ ẩ ẫ ậ Ế ề ể ễ ệ Ố ồ ổ ỗ ộ Ớ ờ ở ỡ ợ Ứ ừ ử ữ ự Ỳ ỷ ỹ ỵ Đ đ 5.000 ₫ • № 7 “trích” ‘dẫn’</p>
  <p style="font-family: monospace">mã số <b><i>đậm nghiêng</i></b></p>
  <p><b><i>đậm nghiêng</i></b> <i style="font-weight: 600">nửa đậm nghiêng</i></p>
  <table><caption>Kết quả</caption><tr><th>Huyện<th>Hộ vay</tr><tr><td>Bắc Yên<td>12.345</tr></table>
  <ul><li>Vay vốn đúng đối tượng<li>Trả nợ đúng hạn</ul>
  <h2>Những việc cần làm ngay trong quý III và quý IV năm nay</h2>
  <p>Liên hệ: <a href="mailto:bandoc@example.org">bandoc@example.org</a>, <a href="https://example.org/tin">đọc tiếp</a>.</p>
  <p style="font: 500 9pt 'Be Vietnam Pro'">Ghi chú <i style="font-weight: 400">cuối trang</i></p>`;

const longDocument = printDocument(body, { title: 'Điểm tựa của hộ nghèo', author: 'Ban biên tập' });

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter(printContext());
});
afterAll(() => printer.close());

describe('a printed document', () => {
  let bytes: Uint8Array;
  let pdf: PDFDocument;
  beforeAll(async () => {
    bytes = await printer.print(longDocument);
    pdf = openPdf(bytes);
  });

  it('holds every word of the HTML, in order, in composed letters', () => {
    expectWordsInOrder(body, textOf(pdf));
  });

  it('embeds every font, and none but ours', () => {
    const names = fontsOf(pdf);
    expect(names.size).toBeGreaterThanOrEqual(6);
    for (const [name, isEmbedded] of names) {
      expect(name).toMatch(/^[A-Z]{6}\+(SourceSerif4|BeVietnamPro|Tinos)-/u);
      expect(isEmbedded, name).toBe(true);
    }
  });

  it('is on A4 and knows its pages', () => {
    expect(pdf.countPages()).toBe(2);
    expect(countPages(readPdf(bytes))).toBe(2);
    const [, , width = 0, height = 0] = pdf.loadPage(0).getBounds();
    expect(width).toBeCloseTo((210 / 25.4) * 72, 0);
    expect(height).toBeCloseTo((297 / 25.4) * 72, 0);
  });

  it('is tagged, in its language, and shows its title', () => {
    const root = pdf.getTrailer().get('Root');
    expect(root.get('MarkInfo').get('Marked').asBoolean()).toBe(true);
    expect(root.get('Lang').asString()).toBe('vi');
    expect(root.get('ViewerPreferences').get('DisplayDocTitle').asBoolean()).toBe(true);
    expect(pdf.getMetaData('info:Title')).toBe('Điểm tựa của hộ nghèo');
    expect(pdf.getMetaData('info:Author')).toBe('Ban biên tập');
    const roles = rolesBelow(root.get('StructTreeRoot'));
    expect([...roles]).toEqual(
      expect.arrayContaining(['Document', 'H1', 'H2', 'P', 'Table', 'TH', 'TD', 'L', 'LI', 'Link']),
    );
  });

  it('says the same in its metadata packet', () => {
    const packet = pdf.getTrailer().get('Root').get('Metadata').readStream().asString();
    expect(packet).toContain('>Điểm tựa của hộ nghèo</rdf:li>');
    expect(packet).toContain('<xmp:CreateDate>2025-07-27T00:00:00+07:00</xmp:CreateDate>');
    expect(pdf.getTrailer().get('Info').get('CreationDate').asString()).toBe("D:20250727000000+07'00'");
  });

  it('has a bookmark for each heading, spaces and all', () => {
    const outline = pdf.loadOutline() ?? [];
    expect(outline.map(({ title }) => title)).toEqual(['Tín dụng chính sách: “Điểm tựa” của hộ nghèo vùng cao']);
    expect(outline[0]?.down?.map(({ title }) => title)).toEqual([
      'Những việc cần làm ngay trong quý III và quý IV năm nay',
    ]);
  });
});

it('gives the same bytes from another browser that has printed other things before', async () => {
  const before = await printer.print(longDocument);
  const other = await openPrinter(printContext());
  try {
    await other.print(printDocument('<table><tr><th>Khác<th>hẳn</tr></table>', { title: 'Một tài liệu khác' }));
    const after = await other.print(longDocument);
    expect(Buffer.from(after).equals(Buffer.from(before))).toBe(true);
  } finally {
    await other.close();
  }
});

it('keeps apart what it prints side by side', async () => {
  const numbers = Array.from({ length: 40 }, (_, index) => index);
  const pdfs = await Promise.all(
    numbers.map((number) => printer.print(printDocument(`<p>Văn bản số ${number}</p>`, { title: `Số ${number}` }))),
  );
  for (const [number, bytes] of pdfs.entries()) {
    expect(textOf(openPdf(bytes))).toContain(`Văn bản số ${number}\n`);
    expect(openPdf(bytes).getMetaData('info:Title')).toBe(`Số ${number}`);
  }
});

it('prints the same words in the same fonts where there is no fontconfig', async () => {
  const context = printContext();
  const directory = await mkdtemp(join(tmpdir(), 'bantin-fontless-'));
  const fontless = join(directory, 'browser');
  const executablePath = await findBrowser(context);
  await writeFile(join(directory, 'fonts.conf'), '<?xml version="1.0"?><fontconfig></fontconfig>');
  await writeFile(fontless, `#!/bin/sh\nFONTCONFIG_FILE="${directory}/fonts.conf" exec "${executablePath}" "$@"\n`, {
    mode: 0o755,
  });
  const { connection, close } = await startBrowser(fontless, initialRemedies(), context);
  try {
    const page = await openResidentPage(connection, true);
    const html = longDocument.html.replace(
      /font-family: (?:sans-serif|monospace)/gu,
      "font-family: 'Be Vietnam Pro', 'Source Serif 4'",
    );
    const pdf = openPdf((await page.print(html)).pdf);
    expect(textOf(pdf)).toBe(textOf(openPdf(await printer.print({ ...longDocument, html }))));
    for (const name of fontsOf(pdf).keys()) expect(name).toMatch(/^[A-Z]{6}\+(SourceSerif4|BeVietnamPro|Tinos)-/u);
  } finally {
    await close();
    await rm(directory, { recursive: true });
  }
});

it('leaves out the date when there is none', async () => {
  const pdf = openPdf(await printer.print(printDocument('<p>Không ngày</p>', { date: null })));
  expect(pdf.getTrailer().get('Info').get('CreationDate').isNull()).toBe(true);
});

it.each([
  { name: 'the only page', html: '<div style="height: 100mm"></div><p>Chữ</p>', line: 128 },
  { name: 'the second', html: '<p>Chữ</p><p style="break-before: page">Chữ</p>', line: 26 },
  { name: 'the twelfth', html: `${'<p style="break-after: page">Chữ</p>'.repeat(11)}<p>Chữ</p>`, line: 26 },
  { name: 'one with a shorter column beside', html: '<div style="columns: 2">Một<br>Hai<br>Ba</div>', line: 32 },
  { name: 'one without text', html: '<div style="break-before: page; height: 9mm; background: red"></div>', line: 297 },
])('tells how far down the last line of a document stands: on $name', async ({ html, line }) => {
  const { lastLine } = await printer.draft(printDocument(html));
  expect(lastLine() * 297, 'millimetres').toBeGreaterThan(line - 4);
  expect(lastLine() * 297, 'millimetres').toBeLessThan(line + 4);
});

it('prints the pictures of style sheets and drawings', async () => {
  const colours = ['#e00000', '#00a000', '#0000c0', '#c000c0'];
  const [background, content, drawn, marker] = colours.map(pictureOf);
  const html = `<style>#a::before { content: url("${content}") } @media print { #b { background: url("${background}") } }</style>
    <p id="a"></p><div id="b" style="height: 9mm"></div><svg width="40" height="40"><image href="${drawn}" width="40" height="40"/></svg>
    <ul style="list-style-image: url('${marker}')"><li>Chữ</ul>`;
  const found = coloursOf(openPdf(await printer.print(printDocument(html))));
  expect(colours.filter((colour) => !found.has(colour))).toEqual([]);
});

function pictureOf(colour: string): string {
  const fill = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const picture = new Pixmap(ColorSpace.DeviceRGB, [0, 0, 20, 20], false);
  picture.getPixels().forEach((_, index, pixels) => {
    pixels[index] = fill[index % 3] ?? 0;
  });
  return `data:image/png;base64,${Buffer.from(picture.asPNG()).toString('base64')}`;
}

/** Colours of the first page, `#rrggbb`. */
function coloursOf(pdf: PDFDocument): Set<string> {
  const pixels = pdf.loadPage(0).toPixmap(Matrix.identity, ColorSpace.DeviceRGB, false).getPixels();
  const found = new Set<string>();
  for (let at = 0; at < pixels.length; at += 3) {
    found.add(`#${Buffer.from(pixels.subarray(at, at + 3)).toString('hex')}`);
  }
  return found;
}

function rolesBelow(element: PDFObject, roles = new Set<string>()): Set<string> {
  if (element.isArray()) element.forEach((child) => void rolesBelow(child, roles));
  if (!element.isDictionary()) return roles;
  if (!element.get('S').isNull()) roles.add(element.get('S').asName());
  return rolesBelow(element.get('K'), roles);
}
