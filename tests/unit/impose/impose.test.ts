import { degrees, PDFDocument, PDFName, PDFNumber, ReadingDirection } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { Document, type PDFDocument as Opened, type PDFObject } from 'mupdf';
import { describe, expect, test } from 'vitest';
import { Fault } from '../../../pipeline/fault.ts';
import { type Imposition, impose } from '../../../pipeline/impose/impose.ts';
import { millimetres } from '../../../pipeline/impose/length.ts';
import { findPaper } from '../../../pipeline/impose/papers.ts';

const mm = millimetres(1);
const booklet: Imposition = { layout: 'booklet', creep: 0, cropMarks: false, bleed: 0 };

/** A file of A5 pages, each with its number near its lower left corner. */
async function makePages(count: number, change: (document: PDFDocument) => void = () => {}): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle('Sổ tay');
  for (let number = 1; number <= count; number += 1) {
    const page = document.addPage([148 * mm, 210 * mm]);
    page.drawText(`p${number}`, { x: 10 * mm, y: 10 * mm, size: 12 });
  }
  change(document);
  return document.save();
}

function open(pdf: Uint8Array): Opened {
  const opened = Document.openDocument(pdf, 'application/pdf').asPDF();
  if (!opened) throw new Error('mupdf does not take it for a PDF');
  return opened;
}

/** Page by page the words with where they begin, in millimetres from the left and the top. */
function wordsOf(pdf: Uint8Array): [string, number, number][][] {
  const document = open(pdf);
  return Array.from({ length: document.countPages() }, (_, index) => {
    const words: [string, number, number][] = [];
    document
      .loadPage(index)
      .toStructuredText('')
      .walk({
        beginLine: (box) => void words.push(['', Math.round(box[0] / mm), Math.round(box[3] / mm)]),
        onChar: (char) => {
          const last = words.at(-1);
          if (last) last[0] += char;
        },
      });
    return words;
  });
}

function boxOf(page: PDFObject, name: string): number[] {
  const box = page.get(name);
  return [0, 1, 2, 3].map((index) => Math.round((10 * box.get(index).asNumber()) / mm) / 10);
}

describe('an imposed file', () => {
  test('has each page where it belongs, its text to be read', async () => {
    const { pdf, sheets, blanks, sides, scale } = await impose(await makePages(6), booklet, 'a.pdf');
    expect({ sheets, blanks, sides, scale }).toEqual({
      sheets: 2,
      blanks: 2,
      sides: 'two-sided-short-edge',
      scale: 1,
    });
    expect(wordsOf(pdf).map((words) => words.map(([word, x]) => [word, x > 148]))).toEqual([
      [['p1', true]],
      [['p2', false]],
      [
        ['p6', false],
        ['p3', true],
      ],
      [
        ['p4', false],
        ['p5', true],
      ],
    ]);
  });

  test('has its boxes one within the other', async () => {
    const imposition = { ...booklet, cropMarks: true, bleed: 3 * mm, creep: 0.5 * mm, paper: findPaper('SRA4') };
    const { pdf } = await impose(await makePages(8), imposition, 'a.pdf');
    const [outer, inner] = [open(pdf).findPage(0), open(pdf).findPage(2)];
    expect(boxOf(outer, 'MediaBox')).toEqual([0, 0, 320, 225]);
    expect(boxOf(outer, 'TrimBox')).toEqual([12, 7.5, 308, 217.5]);
    expect(boxOf(outer, 'BleedBox')).toEqual([9, 4.5, 311, 220.5]);
    const [left = 0] = [inner.get('TrimBox').get(0).asNumber() - outer.get('TrimBox').get(0).asNumber()];
    expect(left / mm).toBeCloseTo(0.5);
  });

  test('asks the printer for its own size, both sides and the right edge', async () => {
    const { pdf } = await impose(await makePages(3), booklet, 'a.pdf');
    const preferences = open(pdf).getTrailer().get('Root').get('ViewerPreferences');
    const asked = ['PrintScaling', 'Duplex'].map((key) => preferences.get(key).asName());
    expect(asked).toEqual(['None', 'DuplexFlipShortEdge']);
  });

  test('has the same bytes on every run, and others for other options', async () => {
    const source = await makePages(5);
    const imposition = { ...booklet, cropMarks: true, bleed: 3 * mm };
    const { pdf } = await impose(source, imposition, 'a.pdf');
    expect((await impose(source, imposition, 'b.pdf')).pdf).toEqual(pdf);
    const other = await impose(source, { ...imposition, bleed: 2 * mm }, 'a.pdf');
    const identifier = (bytes: Uint8Array): string => open(bytes).getTrailer().get('ID').get(0).toString();
    expect(identifier(other.pdf)).not.toBe(identifier(pdf));
  });

  test('does not claim to be PDF/A where its source is not', async () => {
    const { pdf } = await impose(await makePages(2), booklet, 'a.pdf');
    expect(open(pdf).getTrailer().get('Root').get('Metadata').isNull()).toBe(true);
  });

  test('leaves behind what is not for paper', async () => {
    const source = await makePages(2, (document) => {
      const [first] = document.getPages();
      const link = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], Dest: [first?.ref, 'Fit'] };
      first?.node.set(PDFName.of('Annots'), document.context.obj([link]));
    });
    const { pdf } = await impose(source, booklet, 'a.pdf');
    expect(Buffer.from(pdf).toString('latin1')).not.toContain('/Annot');
  });
});

describe('pages of other programs', () => {
  test('that are turned stand upright', async () => {
    for (const turn of [90, 180, 270]) {
      const source = await makePages(1, (document) => {
        for (const page of document.getPages()) page.setRotation(degrees(turn));
      });
      const upright = open(source).loadPage(0).getBounds();
      const { pdf } = await impose(source, { ...booklet, layout: '2-up' }, 'a.pdf');
      const [[, x = 0, y = 0] = []] = wordsOf(source)[0] ?? [];
      const [[, imposedX = 0, imposedY = 0] = []] = wordsOf(pdf)[0] ?? [];
      const [, , width = 0, height = 0] = open(pdf).loadPage(0).getBounds();
      const margin = [(width - 2 * (upright[2] - upright[0])) / 2 / mm, (height - upright[3] + upright[1]) / 2 / mm];
      expect(Math.abs(imposedX - x - (margin[0] ?? 0))).toBeLessThanOrEqual(1);
      expect(Math.abs(imposedY - y - (margin[1] ?? 0))).toBeLessThanOrEqual(1);
    }
  });

  test('are cut at their trim, and keep the bleed that they have', async () => {
    const source = await makePages(4, (document) => {
      for (const page of document.getPages()) {
        page.setMediaBox(-10 * mm, -10 * mm, 168 * mm, 230 * mm);
        page.setTrimBox(0, 0, 148 * mm, 210 * mm);
        page.setBleedBox(-3 * mm, -3 * mm, 154 * mm, 216 * mm);
      }
    });
    const { pdf, availableBleed } = await impose(source, { ...booklet, bleed: 3 * mm }, 'a.pdf');
    expect(availableBleed / mm).toBeCloseTo(3);
    expect(boxOf(open(pdf).findPage(0), 'TrimBox')).toEqual([3, 3, 299, 213]);
    expect(wordsOf(pdf)[0]?.map(([word, x]) => [word, x])).toEqual([
      ['p4', 13],
      ['p1', 161],
    ]);
  });

  test('of a larger unit are as large as they say', async () => {
    const source = await makePages(2, (document) => {
      for (const page of document.getPages()) page.node.set(PDFName.of('UserUnit'), PDFNumber.of(2));
    });
    const { sheet } = await impose(source, { ...booklet, layout: '2-up' }, 'a.pdf');
    expect(sheet.width / mm).toBeCloseTo(594, -1);
  });

  test('that are read from right to left are bound at the right', async () => {
    const source = await makePages(4, (document) => {
      document.catalog.getOrCreateViewerPreferences().setReadingDirection(ReadingDirection.R2L);
    });
    const { pdf } = await impose(source, booklet, 'a.pdf');
    expect(wordsOf(pdf)[0]?.map(([word, x]) => [word, x > 148])).toEqual([
      ['p1', false],
      ['p4', true],
    ]);
  });

  test('that paint nothing stay blank', async () => {
    const source = await makePages(1, (document) => void document.addPage([148 * mm, 210 * mm]));
    expect(wordsOf((await impose(source, booklet, 'a.pdf')).pdf).flat()).toHaveLength(1);
  });
});

describe('what cannot be imposed is told in one sentence', () => {
  test.each([
    ['no PDF', Buffer.from('Không phải PDF'), /^a\.pdf cannot be read as a PDF/u],
    ['nothing', Buffer.alloc(0), /^a\.pdf cannot be read as a PDF/u],
    ['half a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n<</Type /Catalog'), /^a\.pdf cannot be read as a PDF/u],
  ])('%s', async (_, bytes, sentence) => {
    await expect(impose(bytes, booklet, 'a.pdf')).rejects.toThrow(sentence);
  });

  test('a file that is broken somewhere is imposed or refused, and nothing else', async () => {
    const source = await makePages(3);
    const change = fc.tuple(fc.nat(source.length - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
        const broken = Uint8Array.from(source);
        for (const [at, byte] of changes) broken[at] = byte;
        await impose(broken, booklet, 'a.pdf').catch((error: unknown) => expect(error).toBeInstanceOf(Fault));
      }),
      { numRuns: 300 },
    );
  });

  test('pages of different sizes', async () => {
    const source = await makePages(2, (document) => void document.addPage([210 * mm, 297 * mm]));
    await expect(impose(source, booklet, 'a.pdf')).rejects.toThrow(
      'a.pdf has pages of different sizes, 148 × 210 mm and, on page 3, 210 × 297 mm: impose pages of one size.',
    );
  });

  test('a file behind a password', async () => {
    const document = await PDFDocument.load(await makePages(1));
    document.encrypt({ userPassword: 'x', ownerPassword: 'y' });
    await expect(impose(await document.save(), booklet, 'a.pdf')).rejects.toThrow(/is protected by a password/u);
  });

  test('a creep that would push text over the fold', async () => {
    const imposition = { ...booklet, creep: 2 * mm };
    await expect(impose(await makePages(64), imposition, 'a.pdf')).rejects.toThrow(/innermost pages by 30 mm/u);
  });
});
