import { formatDictionary, referenceTarget } from './pdf-dictionary.ts';
import { dictionaryOf, type PdfFile, trailerTarget } from './pdf-file.ts';
import { decodePdfText, encodePdfText } from './pdf-text.ts';

/**
 * Gives bookmarks the text of their headings: Chromium loses the space where a heading wraps. A bookmark without a
 * heading of the same letters stays as it is. `headings` are in the order of the document.
 */
export function repairBookmarks(file: PdfFile, headings: string[]): void {
  const outlines = referenceTarget(dictionaryOf(file, trailerTarget(file, 'Root')).get('Outlines'));
  if (outlines === undefined) return;
  let rest = headings;
  const walk = (first: number | undefined): void => {
    for (let number = first; number !== undefined; ) {
      const item = dictionaryOf(file, number);
      const letters = lettersOf(decodePdfText(item.get('Title') ?? '()'));
      const index = rest.findIndex((heading) => lettersOf(heading) === letters);
      const heading = rest[index];
      if (heading !== undefined) {
        rest = rest.slice(index + 1);
        item.set('Title', encodePdfText(heading));
        file.objects.set(number, `${formatDictionary(item)}\n`);
      }
      walk(referenceTarget(item.get('First')));
      number = referenceTarget(item.get('Next'));
    }
  };
  walk(referenceTarget(dictionaryOf(file, outlines).get('First')));
}

/** What is left of a text when wrapping and `text-transform` cannot change it. */
function lettersOf(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00ad\u200b\u2060]+/gu, '')
    .toLowerCase();
}
