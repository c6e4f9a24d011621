import { Document, type PDFDocument } from 'mupdf';
import { expect } from 'vitest';

/** Opens a PDF for inspection. */
export function openPdf(bytes: Uint8Array): PDFDocument {
  const pdf = Document.openDocument(bytes, 'application/pdf').asPDF();
  if (!pdf) throw new Error('mupdf does not take it for a PDF');
  return pdf;
}

/** The text of all pages, in the order in which they were painted. */
export function textOf(pdf: PDFDocument): string {
  const pages = Array.from({ length: pdf.countPages() }, (_, page) => pdf.loadPage(page).toStructuredText('').asText());
  return pages.join('\n');
}

/** Expects every word of an HTML document's body in a text, in order and in composed letters, whatever its case. */
export function expectWordsInOrder(html: string, text: string): void {
  expect(text).toBe(text.normalize('NFC'));
  const printed = text.toLocaleLowerCase('vi').replaceAll(/\s+/gu, '');
  let from = 0;
  for (const word of wordsOf(html)) {
    const at = printed.indexOf(word, from);
    expect(at, `"${word}" after "${printed.slice(Math.max(0, from - 60), from)}"`).toBeGreaterThanOrEqual(from);
    from = at + word.length;
  }
}

/** The fonts of a PDF: name → whether its file is inside. */
export function fontsOf(pdf: PDFDocument): Map<string, boolean> {
  const fonts = new Map<string, boolean>();
  for (let number = 1; number < pdf.countObjects(); number += 1) {
    const object = pdf.newIndirect(number).resolve();
    if (!object.isDictionary() || String(object.get('Type')) !== '/Font') continue;
    const descendant = object.get('DescendantFonts');
    const descriptor = (descendant.isArray() ? descendant.get(0) : object).get('FontDescriptor');
    fonts.set(object.get('BaseFont').asName(), !descriptor.get('FontFile2').isNull());
  }
  return fonts;
}

/** Tags part words, since whether an element is a line of its own is up to the style sheet. */
function wordsOf(html: string): string[] {
  return html
    .replace(/^.*<body[^>]*>/su, '')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/&#x([0-9a-f]+);/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .toLocaleLowerCase('vi')
    .split(/\s+/u)
    .filter(Boolean);
}

/** The pages on which a character has no glyph, which leaves an empty string in the contents, one for each time. */
export function missingGlyphsOf(pdf: PDFDocument): number[] {
  return Array.from({ length: pdf.countPages() }, (_, index) => index + 1).flatMap((page) => {
    const contents = pdf
      .findPage(page - 1)
      .get('Contents')
      .readStream()
      .asString();
    return Array.from(contents.matchAll(/<> Tj/gu), () => page);
  });
}
