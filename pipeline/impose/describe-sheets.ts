import {
  type Duplex,
  decodePDFRawStream,
  PDFArray,
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFObjectCopier,
  PDFRawStream,
  PDFString,
  PrintScaling,
  ReadingDirection,
} from '@cantoo/pdf-lib';
import { type PdfDate, pdfDate } from '../print/pdf-date.ts';
import { xmpPacket } from '../print/xmp.ts';
import type { Sides } from './sides.ts';

/** What a file of sheets says of itself besides what its source says. */
export interface SheetsDescription {
  sides: Sides;
  isRightToLeft: boolean;
  /** 32 hexadecimal digits, drawn from all that the file is made of. */
  identifier: string;
}

/**
 * Says in the file how it is to be printed, and of the source's title, author and date what there is. Where the source
 * is PDF/A-2 or PDF/A-3 the sheets are PDF/A-2b (ISO 19005-2): they have its fonts and its output intent, but no tags.
 */
export function describeSheets(document: PDFDocument, source: PDFDocument, description: SheetsDescription): void {
  const { context, catalog } = document;
  const identifier = PDFHexString.of(description.identifier);
  context.trailerInfo.ID = context.obj([identifier, identifier]);
  askPrinter(document, description);
  const entries = entriesOf(source);
  context.trailerInfo.Info = context.register(infoOf(document, entries));
  const intents = source.catalog.lookup(PDFName.of('OutputIntents'));
  if (!isArchive(source) || !(intents instanceof PDFArray)) return;
  catalog.set(PDFName.of('OutputIntents'), PDFObjectCopier.for(source.context, context).copy(intents));
  const { moment, ...names } = entries;
  const packet = xmpPacket({ ...names, creatorTool, producer, date: moment?.xmp, archivePart: 2, isTagged: false });
  const metadata = context.stream(Buffer.from(packet), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(metadata));
}

const creatorTool = 'Bantin';
const producer = 'pdf-lib';

/** Values of `Duplex` (ISO 32000-1, 12.2). */
const duplexOf: Record<Sides, `${Duplex}`> = {
  'one-sided': 'Simplex',
  'two-sided-long-edge': 'DuplexFlipLongEdge',
  'two-sided-short-edge': 'DuplexFlipShortEdge',
};

/** Sheets that were scaled, or turned about the other edge, would not fold where they should. */
function askPrinter({ catalog }: PDFDocument, { sides, isRightToLeft }: SheetsDescription): void {
  const preferences = catalog.getOrCreateViewerPreferences();
  preferences.setDisplayDocTitle(true);
  preferences.setPrintScaling(PrintScaling.None);
  preferences.setPickTrayByPDFSize(true);
  preferences.setDuplex(duplexOf[sides] as Duplex);
  if (isRightToLeft) preferences.setReadingDirection(ReadingDirection.R2L);
}

interface Entries {
  title: string;
  author: string | undefined;
  language: string;
  moment: PdfDate | undefined;
}

function entriesOf(source: PDFDocument): Entries {
  const language = source.catalog.lookup(PDFName.of('Lang'));
  const day = source.getCreationDate();
  return {
    title: source.getTitle() ?? '',
    author: source.getAuthor(),
    language: language instanceof PDFString || language instanceof PDFHexString ? language.decodeText() : 'und',
    moment: day && Number.isFinite(day.getTime()) ? pdfDate(`${day.toISOString().slice(0, 19)}Z`) : undefined,
  };
}

function infoOf({ context }: PDFDocument, { title, author, moment }: Entries): PDFDict {
  const info = context.obj({
    Title: PDFHexString.fromText(title),
    Creator: PDFHexString.fromText(creatorTool),
    Producer: PDFHexString.fromText(producer),
  });
  if (author) info.set(PDFName.of('Author'), PDFHexString.fromText(author));
  for (const key of moment ? ['CreationDate', 'ModDate'] : [])
    info.set(PDFName.of(key), PDFString.of(moment?.info ?? ''));
  return info;
}

/** Only fonts that are inside and colours that mean something, which PDF/A asks for, can be taken over. */
function isArchive({ catalog }: PDFDocument): boolean {
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  if (!(metadata instanceof PDFRawStream)) return false;
  const packet = Buffer.from(decodePDFRawStream(metadata).decode()).toString('utf8');
  return /<pdfaid:part>[23]<|pdfaid:part="[23]"/u.test(packet);
}
