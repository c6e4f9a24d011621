import { pdfDate } from './pdf-date.ts';
import { formatDictionary } from './pdf-dictionary.ts';
import { addObject, dictionaryOf, type PdfFile, trailerTarget } from './pdf-file.ts';
import { formatStream } from './pdf-stream.ts';
import { decodePdfText, encodePdfText } from './pdf-text.ts';
import { srgbProfile } from './srgb-profile.ts';
import { xmpPacket } from './xmp.ts';

/** What a file says of itself. */
export interface PdfDescription {
  title: string;
  /** BCP 47. */
  language: string;
  /** `YYYY-MM-DD`, or with a time and its offset. */
  date: string | null;
  author?: string;
}

const creatorTool = 'Bantin';

/**
 * Information dictionary, XMP metadata, language, title in the window's bar and meaning of the colours
 * (ISO 14289-1, 5, 7.1 and 7.2; ISO 19005-2, 6.2.3 and 6.6).
 */
export function describePdf(
  file: PdfFile,
  { title, language, date, author }: PdfDescription,
  archivePart: 2 | 3,
): void {
  const infoNumber = trailerTarget(file, 'Info');
  const producer = decodePdfText(dictionaryOf(file, infoNumber).get('Producer') ?? '()');
  const moment = date === null ? undefined : pdfDate(date);
  const info = new Map([['Title', encodePdfText(title)]]);
  if (author) info.set('Author', encodePdfText(author));
  info.set('Creator', encodePdfText(creatorTool)).set('Producer', encodePdfText(producer));
  if (moment) info.set('CreationDate', `(${moment.info})`).set('ModDate', `(${moment.info})`);
  file.objects.set(infoNumber, `${formatDictionary(info)}\n`);

  const packet = xmpPacket({
    title,
    author,
    language,
    producer,
    creatorTool,
    date: moment?.xmp,
    archivePart,
    isTagged: true,
  });
  // Not deflated, so that programs without a reader of PDF find it.
  const stream = Buffer.from(packet, 'utf8').toString('latin1');
  const metadata = addObject(
    file,
    `<</Type /Metadata\n/Subtype /XML\n/Length ${stream.length}>> stream\n${stream}\nendstream\n`,
  );
  const catalogNumber = trailerTarget(file, 'Root');
  const catalog = dictionaryOf(file, catalogNumber)
    .set('Lang', encodePdfText(language))
    .set('ViewerPreferences', viewerPreferences(language))
    .set('Metadata', `${metadata} 0 R`)
    .set('OutputIntents', `[${addObject(file, outputIntent(addObject(file, profileStream())))} 0 R]`);
  file.objects.set(catalogNumber, `${formatDictionary(catalog)}\n`);
}

/** ISO 15924; those that are in daily use. */
const rightToLeft = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm']);

/** Pages are upright: sheets are turned on the long edge. Where they are bound is where reading begins. */
function viewerPreferences(language: string): string {
  const isRightToLeft = rightToLeft.has(new Intl.Locale(language).maximize().script ?? '');
  const direction = isRightToLeft ? '\n/Direction /R2L' : '';
  return `<</Type /ViewerPreferences\n/DisplayDocTitle true\n/Duplex /DuplexFlipLongEdge${direction}>>`;
}

let profile: string | undefined;

function profileStream(): string {
  profile ??= formatStream({ dictionary: new Map([['N', '3']]), data: srgbProfile().toString('latin1') });
  return profile;
}

/** Chromium paints in the colours of sRGB without saying so. */
function outputIntent(profileNumber: number): string {
  return `<</Type /OutputIntent
/S /GTS_PDFA1
/OutputConditionIdentifier (sRGB IEC61966-2.1)
/Info (sRGB IEC61966-2.1)
/DestOutputProfile ${profileNumber} 0 R>>
`;
}
