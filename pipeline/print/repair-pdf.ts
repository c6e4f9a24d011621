import { type Attachment, attachFile } from './attach-file.ts';
import { describeLinks, type PageLink } from './describe-links.ts';
import { describePdf, type PdfDescription } from './describe-pdf.ts';
import { pdfDate } from './pdf-date.ts';
import { type PdfFile, writePdf } from './pdf-file.ts';
import { repairBookmarks } from './repair-bookmarks.ts';
import { repairCharacterMaps } from './repair-character-maps.ts';
import { repairContents } from './repair-contents.ts';
import { repairStructure } from './repair-structure.ts';
import { setPageBoxes, type TrimmedPage } from './set-page-boxes.ts';

/** What the document was, as far as Chromium's PDF has lost it. */
export interface PdfSource extends PdfDescription {
  /** Texts of the headings, in order, as the document has them. */
  headings: string[];
  /** In order, as the document has them. */
  links: PageLink[];
  /** Goes into the file, which then is PDF/A-3a instead of PDF/A-2a. */
  attachment?: Attachment | undefined;
  /** Where the page is printed with a bleed. */
  trimmed?: TrimmedPage | undefined;
}

/**
 * Makes Chromium's PDF one of PDF/UA-1 (ISO 14289-1) and PDF/A (ISO 19005), and takes out what differs from run to run.
 * Objects are replaced or added, the others keep their bytes; unlike an incremental update nothing of the old ones is
 * left over. Contents are decoded only to mark what has no tag.
 */
export function repairPdf(file: PdfFile, source: PdfSource): Uint8Array {
  renumberNodes(file);
  repairStructure(file);
  repairBookmarks(file, source.headings);
  describeLinks(file, source.links);
  repairContents(file);
  repairCharacterMaps(file);
  if (source.trimmed) setPageBoxes(file, source.trimmed);
  describePdf(file, source, source.attachment ? 3 : 2);
  if (source.attachment)
    attachFile(file, source.attachment, source.date === null ? undefined : pdfDate(source.date).info);
  // Tab order, attachments and the like are of PDF 1.5 to 1.7; Skia calls its files 1.4.
  file.header = file.header.replace('%PDF-1.4', '%PDF-1.7');
  return writePdf(file);
}

/** Identifiers of structure elements count the nodes that the browser has ever seen: count those of this file. */
function renumberNodes(file: PdfFile): void {
  const identifier = /(?<!\/Alt )\(node(\d+)\)/gu;
  const bodies = [...file.objects].filter(([, body]) => body.includes('(node') && !body.includes('stream\n'));
  const found = new Set(
    bodies.flatMap(([, body]) => [...body.matchAll(identifier)].map(([, digits]) => Number(digits))),
  );
  const ascending = [...found].sort((a, b) => a - b);
  const renumbered = new Map(ascending.map((node, index) => [node, String(index + 1).padStart(8, '0')]));
  for (const [number, body] of bodies) {
    file.objects.set(
      number,
      body.replace(identifier, (_, digits: string) => `(node${renumbered.get(Number(digits))})`),
    );
  }
}
