import { Document, type PDFDocument } from 'mupdf';
import { describe, expect, it } from 'vitest';
import { countPages } from '../../../pipeline/print/count-pages.ts';
import { readPdf } from '../../../pipeline/print/pdf-file.ts';
import { encodePdfText } from '../../../pipeline/print/pdf-text.ts';
import { repairPdf } from '../../../pipeline/print/repair-pdf.ts';
import { chromiumPdf } from './chromium-pdf.ts';

const metadata = {
  title: 'Nhan <đề> & "phụ"',
  language: 'vi',
  date: '2025-07-27',
  author: 'Ban biên tập',
  headings: [],
  links: [],
};

/** As Chromium leaves it on its `run`-th day: dates and node numbers differ, and so does nothing else. */
function printed(run = 1, bookmarks: string[] = ['Mục một']): Uint8Array {
  const items = bookmarks.map((title, index): [number, string] => {
    const previous = index > 0 ? `\n/Prev ${19 + index} 0 R` : '';
    const next = index + 1 < bookmarks.length ? `\n/Next ${21 + index} 0 R` : '';
    return [
      20 + index,
      `<</Title ${encodePdfText(title)}\n/Dest [2 0 R /XYZ 0 0 0]\n/Parent 9 0 R${previous}${next}>>`,
    ];
  });
  const node = (number: number): string => `(node${String(number * run).padStart(8, '0')})`;
  return chromiumPdf(
    {
      1: `<</Title (x)\n/Creator (Chromium)\n/Producer (Skia/PDF m153)\n/CreationDate (D:2026010${run}000000+00'00')>>`,
      2: '<</Type /Page\n/MediaBox [0 0 595 842]\n/Contents 3 0 R\n/Parent 4 0 R>>',
      3: '<</Length 27>> stream\n/P <</MCID 0>>BDC (node7) Tj\nendstream',
      4: '<</Type /Pages\n/Count 1\n/Kids [2 0 R]>>',
      5: `<</Type /StructElem\n/S /TH\n/Alt (node00000003)\n/ID ${node(3)}>>`,
      6: `<</Type /StructElem\n/S /TD\n/A [<</O /Table\n/Headers [${node(3)} ${node(12)}]>>]>>`,
      7: `<</Names [${node(3)} 5 0 R ${node(12)} 5 0 R]>>`,
      8: '<</Type /Catalog\n/Pages 4 0 R\n/Lang (en)\n/Outlines 9 0 R>>',
      9: `<</Type /Outlines\n/First 20 0 R\n/Last ${19 + bookmarks.length} 0 R\n/Count ${bookmarks.length}>>`,
      ...Object.fromEntries(items),
    },
    8,
    1,
  );
}

function open(bytes: Uint8Array): PDFDocument {
  const pdf = Document.openDocument(bytes, 'application/pdf').asPDF();
  if (!pdf || pdf.wasRepaired()) throw new Error('mupdf had to repair it');
  return pdf;
}

function titles(bookmarks: string[], headings: string[]): string[] {
  const pdf = open(repairPdf(readPdf(printed(1, bookmarks)), { ...metadata, headings }));
  return (pdf.loadOutline() ?? []).map(({ title }) => title ?? '');
}

describe('repairPdf', () => {
  it('gives the same bytes for two runs', () => {
    expect(repairPdf(readPdf(printed(1)), metadata)).toEqual(repairPdf(readPdf(printed(2)), metadata));
  });

  it('numbers the nodes from one, and touches neither contents nor alternative texts', () => {
    const text = Buffer.from(repairPdf(readPdf(printed(2)), metadata)).toString('latin1');
    expect(text).toContain('/ID (node00000001)');
    expect(text).toContain('/Headers [(node00000001) (node00000002)]');
    expect(text).toContain('/Names [(node00000001) 5 0 R (node00000002) 5 0 R]');
    expect(text).toContain('(node7) Tj');
    expect(text).toContain('/Alt (node00000003)');
  });

  it('states title, author, language and dates', () => {
    const pdf = open(repairPdf(readPdf(printed()), metadata));
    const info = pdf.getTrailer().get('Info');
    expect(info.get('Title').asString()).toBe(metadata.title);
    expect(info.get('Author').asString()).toBe('Ban biên tập');
    expect(info.get('Creator').asString()).toBe('Bantin');
    expect(info.get('Producer').asString()).toBe('Skia/PDF m153');
    expect(info.get('ModDate').asString()).toBe("D:20250727000000+07'00'");
    const root = pdf.getTrailer().get('Root');
    expect(root.get('Lang').asString()).toBe('vi');
    const preferences = root.get('ViewerPreferences');
    expect(preferences.get('DisplayDocTitle').asBoolean()).toBe(true);
    expect(preferences.get('Duplex').asName()).toBe('DuplexFlipLongEdge');
    expect(preferences.get('Direction').isNull()).toBe(true);
    expect(root.get('Metadata').readStream().asString()).toContain('Nhan &lt;đề&gt; &amp; "phụ"');
  });

  it('is bound at the right in a language read from right to left', () => {
    const pdf = open(repairPdf(readPdf(printed()), { ...metadata, language: 'ar' }));
    expect(pdf.getTrailer().get('Root').get('ViewerPreferences').get('Direction').asName()).toBe('R2L');
  });

  it('identifies the file by its content', () => {
    const [first, second] = [metadata, { ...metadata, title: 'Khác' }].map((each) =>
      open(repairPdf(readPdf(printed()), each))
        .getTrailer()
        .get('ID')
        .get(0)
        .asByteString(),
    );
    expect(first).toHaveLength(16);
    expect(first).not.toEqual(second);
  });

  it('leaves out what is not known', () => {
    const { author: _, ...anonymous } = metadata;
    const pdf = open(repairPdf(readPdf(printed()), { ...anonymous, date: null }));
    expect(pdf.getTrailer().get('Info').get('Author').isNull()).toBe(true);
    expect(pdf.getTrailer().get('Info').get('CreationDate').isNull()).toBe(true);
    expect(pdf.getTrailer().get('Root').get('Metadata').readStream().asString()).not.toMatch(/creator|CreateDate/u);
  });

  it('gives bookmarks back their spaces', () => {
    expect(titles(['Mụcmột', 'Mục hai'], ['Mục một', 'Mục hai'])).toEqual(['Mục một', 'Mục hai']);
  });

  it('gives bookmarks the case of the text, not of the style', () => {
    expect(titles(['VIỆC CẦNLÀM'], ['Việc cần làm'])).toEqual(['Việc cần làm']);
  });

  it('passes over headings that are not printed, and leaves bookmarks that have none', () => {
    expect(titles(['Mụchai', 'Lạ'], ['Ẩn', 'Mục hai', 'Mục ba'])).toEqual(['Mục hai', 'Lạ']);
  });

  it('refuses what is not a PDF of Chromium', () => {
    expect(() => repairPdf(readPdf(Buffer.from('%PDF-1.7\nnothing')), metadata)).toThrow('one cross-reference table');
  });
});

it('counts the pages of a PDF before and after its repair', () => {
  expect(countPages(readPdf(printed()))).toBe(1);
  expect(countPages(readPdf(repairPdf(readPdf(printed()), metadata)))).toBe(1);
});
