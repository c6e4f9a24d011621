import { hash } from 'node:crypto';
import { formatDictionary, type PdfDictionary, parseDictionary, referenceTarget } from './pdf-dictionary.ts';

/** A PDF taken apart at the seams of its objects; all texts are bytes as Latin-1. */
export interface PdfFile {
  /** What stands before the first object. */
  header: string;
  /** Number → what stands between `obj` and `endobj`, streams included, in the order of the file. */
  objects: Map<number, string>;
  /** Greatest number of an object. */
  last: number;
  trailer: PdfDictionary;
}

/**
 * Reads a PDF as Skia writes it: objects of generation 0, none in object streams, one cross-reference table.
 * Throws an Error for any other.
 */
export function readPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text.slice(-64))?.[1] ?? Number.NaN);
  if (!text.startsWith('xref', start)) throw new Error('This is not a PDF with one cross-reference table');
  const trailerStart = text.indexOf('trailer', start);
  const offsets = readOffsets(text.slice(start, trailerStart));
  const objects = new Map<number, string>();
  for (const [index, [number, offset]] of offsets.entries()) {
    const end = text.lastIndexOf('endobj', offsets[index + 1]?.[1] ?? start);
    const opening = `${number} 0 obj\n`;
    if (!text.startsWith(opening, offset)) throw new Error(`The PDF has no object ${number} at ${offset}`);
    objects.set(number, text.slice(offset + opening.length, end));
  }
  return {
    header: text.slice(0, offsets[0]?.[1] ?? 0),
    objects,
    last: Math.max(...objects.keys()),
    trailer: parseDictionary(text.slice(trailerStart + 'trailer'.length)),
  };
}

/** Puts the file together again, with a new cross-reference table and an identifier drawn from its content alone. */
export function writePdf({ header, objects, last, trailer }: PdfFile): Uint8Array {
  const size = last + 1;
  const identifier = '0'.repeat(32);
  const entries = new Map([...trailer, ['Size', String(size)], ['ID', `[<${identifier}> <${identifier}>]`]]);
  const offsets = new Map<number, number>();
  let length = header.length;
  for (const [number, body] of objects) {
    offsets.set(number, length);
    length += opening(number).length + body.length + closing.length;
  }
  const end = `${crossReferenceTable(offsets, size)}trailer\n${formatDictionary(entries)}\nstartxref\n${length}\n%%EOF\n`;
  const bytes = Buffer.allocUnsafe(length + end.length);
  let at = bytes.write(header, 0, 'latin1');
  for (const [number, body] of objects)
    for (const part of [opening(number), body, closing]) at += bytes.write(part, at, 'latin1');
  bytes.write(end, at, 'latin1');
  const digest = hash('sha256', bytes.subarray(0, length)).slice(0, 32).toUpperCase();
  for (let place = bytes.indexOf(identifier, length); place >= 0; place = bytes.indexOf(identifier, place))
    bytes.write(digest, place, 'latin1');
  return bytes;
}

const closing = 'endobj\n';

function opening(number: number): string {
  return `${number} 0 obj\n`;
}

/** The dictionary of object `number`. Throws an Error where there is none. */
export function dictionaryOf(file: PdfFile, number: number | undefined): PdfDictionary {
  const body = number === undefined ? undefined : file.objects.get(number);
  if (body === undefined) throw new Error(`The PDF has no object ${number}`);
  return parseDictionary(body);
}

/** Number of the object that the trailer's `key` (Root, Info) points to. Throws an Error where there is none. */
export function trailerTarget(file: PdfFile, key: 'Root' | 'Info'): number {
  const target = referenceTarget(file.trailer.get(key));
  if (target === undefined) throw new Error(`The PDF's trailer has no ${key}`);
  return target;
}

/** Adds an object and returns its number. */
export function addObject(file: PdfFile, body: string): number {
  file.last += 1;
  file.objects.set(file.last, body);
  return file.last;
}

/** Number and offset of the objects in use, in the order of the file; entries have fixed columns (ISO 32000-1, 7.5.4). */
function readOffsets(table: string): [number, number][] {
  const offsets: [number, number][] = [];
  let number = 0;
  for (const line of table.split('\n')) {
    const kind = line[17];
    if (kind === 'n' && line.startsWith('00000', 11)) offsets.push([number, Number(line.slice(0, 10))]);
    if (kind === undefined) number = Number.parseInt(line, 10);
    else number += 1;
  }
  return offsets.sort(([, a], [, b]) => a - b);
}

/** One section, each entry 20 bytes long (ISO 32000-1, 7.5.4). */
function crossReferenceTable(offsets: Map<number, number>, size: number): string {
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  return `xref\n0 ${size}\n${rows.join('')}`;
}
