import { createHash } from 'node:crypto';
import { formatDictionary } from './pdf-dictionary.ts';
import { addObject, dictionaryOf, type PdfFile, trailerTarget } from './pdf-file.ts';
import { formatStream } from './pdf-stream.ts';
import { encodePdfText } from './pdf-text.ts';

/** A file inside a PDF. */
export interface Attachment {
  /** ASCII. */
  name: string;
  mediaType: string;
  /** One line for the reader. */
  description: string;
  content: string;
}

/**
 * Puts a file into the PDF as the data that it was made from (ISO 19005-3, 6.8 and annex E).
 * @param modified in the PDF's spelling; left out where it is not known
 */
export function attachFile(file: PdfFile, attachment: Attachment, modified: string | undefined): void {
  const { name, mediaType, description, content } = attachment;
  const bytes = Buffer.from(content, 'utf8');
  const checksum = createHash('md5').update(bytes).digest('hex');
  const parameters = new Map([
    ['Size', String(bytes.length)],
    ['CheckSum', `<${checksum}>`],
  ]);
  if (modified) parameters.set('ModDate', `(${modified})`);
  const dictionary = new Map([
    ['Type', '/EmbeddedFile'],
    ['Subtype', `/${mediaType.replaceAll('/', '#2F')}`],
    ['Params', formatDictionary(parameters)],
  ]);
  const stream = addObject(file, formatStream({ dictionary, data: bytes.toString('latin1') }));
  const specification = new Map([
    ['Type', '/Filespec'],
    ['F', `(${name})`],
    ['UF', encodePdfText(name)],
    ['Desc', encodePdfText(description)],
    ['AFRelationship', '/Source'],
    ['EF', `<</F ${stream} 0 R\n/UF ${stream} 0 R>>`],
  ]);
  const reference = `${addObject(file, `${formatDictionary(specification)}\n`)} 0 R`;
  const catalogNumber = trailerTarget(file, 'Root');
  const catalog = dictionaryOf(file, catalogNumber)
    .set('AF', `[${reference}]`)
    .set('Names', `<</EmbeddedFiles <</Names [${encodePdfText(name)} ${reference}]>>>>`);
  file.objects.set(catalogNumber, `${formatDictionary(catalog)}\n`);
}
