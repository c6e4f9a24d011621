import { type PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import type { SourceDocument, SourcePage } from './read-pages.ts';

/** What a page needs to be painted; all else (links, tags, thumbnails) is of the file that it comes from. */
const needed = new Set(['Type', 'Parent', 'Resources', 'MediaBox', 'Contents'].map((key) => PDFName.of(key)));

/**
 * Takes the pages over as form XObjects (ISO 32000-1, 8.10), whose coordinates are those of the trimmed page. Gives page
 * number → object; a page that paints nothing has none.
 */
export async function embedPages({ pages }: SourceDocument, document: PDFDocument): Promise<Map<number, PDFRef>> {
  const painted = pages.flatMap((page, index) => (page.page.node.Contents() ? [{ ...page, number: index + 1 }] : []));
  for (const { page } of painted) for (const key of page.node.keys()) if (!needed.has(key)) page.node.delete(key);
  const embedded = await document.embedPages(
    painted.map(({ page }) => page),
    painted.map(boundsOf),
    painted.map(({ matrix }) => matrix),
  );
  for (const page of embedded) await page.embed();
  return new Map(embedded.map(({ ref }, index) => [painted[index]?.number ?? 0, ref]));
}

function boundsOf({ bounds: { x, y, width, height } }: SourcePage) {
  return { left: x, bottom: y, right: x + width, top: y + height };
}
