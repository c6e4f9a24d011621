import { referenceTarget } from './pdf-dictionary.ts';
import { dictionaryOf, readPdf, trailerTarget } from './pdf-file.ts';

/** Number of pages of a PDF that we or Chromium have written. Throws an Error for any other. */
export function countPages(pdf: Uint8Array): number {
  const file = readPdf(pdf);
  const catalog = dictionaryOf(file, trailerTarget(file, 'Root'));
  return Number(dictionaryOf(file, referenceTarget(catalog.get('Pages'))).get('Count'));
}
