import type { Document } from 'mupdf';

/** The smallest size of type in a document, in points. */
export function smallestSize(document: Document): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (let page = 0; page < document.countPages(); page++) {
    document
      .loadPage(page)
      .toStructuredText('')
      .walk({
        onChar: (_character, _origin, _font, size) => {
          smallest = Math.min(smallest, size);
        },
      });
  }
  return smallest;
}
