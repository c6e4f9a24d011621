import { formatDictionary, parseDictionary } from './pdf-dictionary.ts';
import type { PdfFile } from './pdf-file.ts';
import { decodePdfText, encodePdfText } from './pdf-text.ts';

/** A link of the document. */
export interface PageLink {
  /** Where it leads: a whole address, or `#` and a name within the document. */
  target: string;
  text: string;
}

/**
 * Says on each link annotation what the link says in the text (ISO 14289-1, 7.18.5); where texts for one target differ,
 * the first. One without a text says its target.
 */
export function describeLinks(file: PdfFile, links: PageLink[]): void {
  const texts = new Map(links.toReversed().map(({ target, text }) => [target, text]));
  for (const [number, body] of file.objects) {
    if (!body.startsWith('<</Type /Annot\n/Subtype /Link\n')) continue;
    const annotation = parseDictionary(body);
    const target = targetOf(annotation.get('A'), annotation.get('Dest'));
    annotation.set('Contents', encodePdfText(texts.get(target) || target));
    file.objects.set(number, `${formatDictionary(annotation)}\n`);
  }
}

function targetOf(action: string | undefined, destination: string | undefined): string {
  const address = action && parseDictionary(action).get('URI');
  return address ? decodePdfText(address) : `#${destination?.replace(/^\//u, '') ?? ''}`;
}
