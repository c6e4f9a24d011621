import { referenceTarget } from './pdf-dictionary.ts';
import { dictionaryOf, type PdfFile, trailerTarget } from './pdf-file.ts';

/** Number of pages of a PDF. */
export function countPages(file: PdfFile): number {
  const catalog = dictionaryOf(file, trailerTarget(file, 'Root'));
  return Number(dictionaryOf(file, referenceTarget(catalog.get('Pages'))).get('Count'));
}
