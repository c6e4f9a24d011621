import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { initialRemedies, startBrowser } from '../../pipeline/print/browser.ts';
import { findBrowser } from '../../pipeline/print/find-browser.ts';
import { openPrinter, type Printer } from '../../pipeline/print/printer.ts';
import { openResidentPage } from '../../pipeline/print/resident-page.ts';
import { publish } from '../../pipeline/publish.ts';
import { loadFormat } from '../../pipeline/render/format.ts';
import { formatBrief } from '../../pipeline/summarize/brief-line.ts';
import { conformanceFaults } from './conformance-faults.ts';
import { oddDocuments } from './odd-documents.ts';
import { printContext, printDocument } from './print-fixture.ts';
import { openPdf } from './read-pdf.ts';
import { root } from './run-cli.ts';

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter(printContext());
});
afterAll(() => printer.close());

describe('a printed document', () => {
  it.each(Object.entries(oddDocuments))('lacks nothing of PDF/UA and PDF/A: %s', async (_, body) => {
    const pdf = openPdf(await printer.print(printDocument(body)));
    expect(conformanceFaults(pdf)).toEqual([]);
  });

  it('says on each link where it leads, by its text or else by its address', async () => {
    const pdf = openPdf(await printer.print(printDocument(oddDocuments.links ?? '')));
    const annotations = pdf.findPage(0).get('Annots');
    const contents: string[] = [];
    annotations.forEach((annotation) => void contents.push(annotation.get('Contents').asString().slice(0, 20)));
    expect(new Set(contents)).toEqual(
      new Set(['đọc tiếp ở đây tiếp ', 'thư', 'cuối trang', 'gọi', 'https://example.org/']),
    );
  });

  it.each([
    ['@bottom-center', 'Footer'],
    ['@top-center', 'Header'],
  ])('has its %s as an artefact of that name', async (place, name) => {
    const plain = printDocument('<p>Chữ</p>');
    const html = plain.html.replace('@bottom-center', place);
    const pdf = openPdf(await printer.print({ ...plain, html }));
    const contents = pdf.findPage(0).get('Contents').readStream().asString();
    expect(new Set(contents.match(/\/Artifact <<.*>> BDC/gu))).toEqual(
      new Set([`/Artifact <</Type /Pagination /Subtype /${name}>> BDC`]),
    );
  });

  it('holds the file that is attached to it', async () => {
    const content = '{"tiêu đề": "Chữ"}\n';
    const attachment = { name: 'brief.json', mediaType: 'application/json', description: 'Dữ liệu', content };
    const pdf = openPdf(await printer.print(printDocument('<p>Chữ</p>', { attachment })));
    const root = pdf.getTrailer().get('Root');
    const specification = root.get('Names').get('EmbeddedFiles').get('Names').get(1);
    expect(specification.get('EF').get('F').readStream().asString()).toBe(content);
    expect(specification.get('UF').asString()).toBe('brief.json');
    expect(specification.asIndirect()).toBe(root.get('AF').get(0).asIndirect());
    expect(root.get('Metadata').readStream().asString()).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(conformanceFaults(pdf)).toEqual([]);
  });
});

it('holds the Brief where the configuration asks for it', async () => {
  const context = { ...printContext(), root };
  context.config.pdf.attachBrief = true;
  const selection = { locales: ['vi'], formats: [await loadFormat(root, 'bulletin')], force: false };
  const { brief, outputs } = await publish('tests/fixtures/articles/clean.md', selection, printer, context);
  const content = outputs.find(({ name }) => name === 'bulletin.vi.pdf')?.content;
  const catalog = openPdf(Buffer.from(content ?? ''))
    .getTrailer()
    .get('Root');
  const attached = catalog.get('AF').get(0).get('EF').get('F').readStream().asString();
  expect(attached).toBe(brief && formatBrief(brief));
});

it('finds what Chromium leaves out', async () => {
  const context = printContext();
  const { connection, close } = await startBrowser(await findBrowser(context), initialRemedies(), context);
  try {
    const page = await openResidentPage(connection);
    const faults = async (name: string): Promise<string[]> =>
      conformanceFaults(openPdf((await page.print(printDocument(oddDocuments[name] ?? '').html)).pdf));
    expect(await faults('lists')).toEqual(
      expect.arrayContaining([
        'no output intent of sRGB',
        'no identification as PDF/UA-1',
        'no identification as PDF/A',
        'no title',
        'page 1: something is painted that is neither tagged nor an artefact',
        'a list item with other than a label and a body',
        'a list item without a body',
        'the type Em has no role',
      ]),
    );
    expect(await faults('pictures')).toContain('a figure without alternative text');
    expect(await faults('headings')).toContain('heading 2 leaves out a level');
    expect(await faults('glyphs')).toContain('page 1: a glyph that stands for none');
    expect(await faults('scripts')).toContain('page 1: a glyph that is mapped to no character');
    expect(await faults('links')).toContain('page 1: an annotation without contents');
  } finally {
    await close();
  }
});
