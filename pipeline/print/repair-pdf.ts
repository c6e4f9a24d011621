import { pdfDate } from './pdf-date.ts';
import { formatDictionary } from './pdf-dictionary.ts';
import { addObject, dictionaryOf, type PdfFile, readPdf, trailerTarget, writePdf } from './pdf-file.ts';
import { decodePdfText, encodePdfText } from './pdf-text.ts';
import { repairBookmarks } from './repair-bookmarks.ts';
import { xmpPacket } from './xmp.ts';

/** What a file says of itself. */
export interface PdfMetadata {
  title: string;
  /** BCP 47. */
  language: string;
  /** `YYYY-MM-DD`, or with a time and its offset. */
  date: string | null;
  author?: string;
  /** Texts of the headings, in order, as the document has them. */
  headings: string[];
}

const creatorTool = 'Bantin';

/**
 * Gives Chromium's PDF what it lacks and takes out what differs from run to run. Objects are replaced or added, the
 * others, with all that is drawn, keep their bytes; unlike an incremental update nothing of the old ones is left over.
 */
export function repairPdf(pdf: Uint8Array, metadata: PdfMetadata): Uint8Array {
  const file = readPdf(pdf);
  renumberNodes(file);
  repairBookmarks(file, metadata.headings);
  describe(file, metadata);
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

/** Information dictionary, XMP metadata, language, and the title in the window's bar (ISO 14289-1, 7.1 and 7.2). */
function describe(file: PdfFile, { title, language, date, author }: PdfMetadata): void {
  const infoNumber = trailerTarget(file, 'Info');
  const producer = decodePdfText(dictionaryOf(file, infoNumber).get('Producer') ?? '()');
  const moment = date === null ? undefined : pdfDate(date);
  const info = new Map([['Title', encodePdfText(title)]]);
  if (author) info.set('Author', encodePdfText(author));
  info.set('Creator', encodePdfText(creatorTool)).set('Producer', encodePdfText(producer));
  if (moment) info.set('CreationDate', `(${moment.info})`).set('ModDate', `(${moment.info})`);
  file.objects.set(infoNumber, `${formatDictionary(info)}\n`);

  const packet = xmpPacket({ title, author, language, producer, creatorTool, date: moment?.xmp });
  const stream = Buffer.from(packet, 'utf8').toString('latin1');
  const metadataNumber = addObject(
    file,
    `<</Type /Metadata\n/Subtype /XML\n/Length ${stream.length}>> stream\n${stream}\nendstream\n`,
  );
  const catalogNumber = trailerTarget(file, 'Root');
  const catalog = dictionaryOf(file, catalogNumber)
    .set('Lang', encodePdfText(language))
    .set('ViewerPreferences', '<</Type /ViewerPreferences\n/DisplayDocTitle true>>')
    .set('Metadata', `${metadataNumber} 0 R`);
  file.objects.set(catalogNumber, `${formatDictionary(catalog)}\n`);
}
