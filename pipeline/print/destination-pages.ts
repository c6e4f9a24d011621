import { parseDictionary, referenceTarget } from './pdf-dictionary.ts';
import { dictionaryOf, type PdfFile, readPdf, trailerTarget } from './pdf-file.ts';

/**
 * On which pages, counted from 1, the places lie that links in a document lead to, by their names; Chromium names those
 * alone. Takes a PDF that we or Chromium have written, and throws an Error for any other.
 */
export function destinationPages(pdf: Uint8Array): Map<string, number> {
  const file = readPdf(pdf);
  const catalog = dictionaryOf(file, trailerTarget(file, 'Root'));
  const destinations = catalog.get('Dests');
  if (destinations === undefined) return new Map();
  const target = referenceTarget(destinations);
  const entries = target === undefined ? parseDictionary(destinations) : dictionaryOf(file, target);
  const numbers = new Map(
    pagesBelow(file, referenceTarget(catalog.get('Pages'))).map((page, index) => [page, index + 1]),
  );
  return new Map(
    [...entries].flatMap(([name, value]): [string, number][] => {
      const page = numbers.get(Number(/^\[\s*(\d+) \d+ R/u.exec(value)?.[1]));
      return page === undefined ? [] : [[name, page]];
    }),
  );
}

/** Object numbers of the pages, in order. */
function pagesBelow(file: PdfFile, number: number | undefined): number[] {
  const node = dictionaryOf(file, number);
  const kids = node.get('Kids');
  if (kids === undefined) return number === undefined ? [] : [number];
  return [...kids.matchAll(/(\d+) \d+ R/gu)].flatMap(([, kid]) => pagesBelow(file, Number(kid)));
}
