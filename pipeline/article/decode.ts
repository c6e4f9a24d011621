import { isUtf8 } from 'node:buffer';
import { Fault } from '../fault.ts';
import { convertFontCodes, type Recognised, recogniseEncoding } from './encodings/recognise-encoding.ts';

/** A decoded source file. */
export interface Decoded {
  /** The text, composed (NFC), without a byte order mark. */
  text: string;
  /** Offset in `text` of the first letter that the file holds decomposed; -1 where the file is composed throughout. */
  decomposedAt: number;
  /** What it was converted from; absent where the file is in UTF-8. */
  encoding?: string;
}

/** What is known of a file in markup besides its bytes. */
export interface Markup {
  /** The character set it declares. */
  declared?: string | undefined;
  /** Takes the markup out of a text. */
  visible: (text: string) => string;
}

const largestFile = 32 * 1024 * 1024;

/**
 * Decodes the bytes of a source file and composes its letters (Unicode normalisation form C). UTF-8 and UTF-16 are
 * told by their bytes; Windows-1258, TCVN3 and VNI by their words being Vietnamese syllables.
 * @throws {Fault} where the file is empty, too large, binary or in another encoding.
 */
export function decode(bytes: Buffer, path: string, markup?: Markup): Decoded {
  if (bytes.length > largestFile)
    throw new Fault(`${path} has ${bytes.length} bytes, more than ${largestFile} can be read: split it into articles.`);
  const { text: raw, encoding } = decodeUnicode(bytes, path) ?? decodeOther(bytes, path, markup);
  if (raw.trim() === '') throw new Fault(`${path} is empty: put the article's text into it.`);
  const composed = raw.normalize('NFC');
  const converted = convertFontCodes(composed, markup?.visible);
  const text = converted?.text ?? composed;
  const from = converted?.encoding ?? encoding;
  const decomposedAt = composed === raw || converted ? -1 : firstDifference(raw, composed);
  return { text, decomposedAt, ...(from === undefined ? {} : { encoding: from }) };
}

/** The text where the bytes are UTF-8 or UTF-16. */
function decodeUnicode(bytes: Buffer, path: string): { text: string; encoding?: string } | undefined {
  const wide = wideEncoding(bytes);
  if (wide) return { text: decodeWide(bytes, wide, path), encoding: wide.toUpperCase() };
  const control = bytes.findIndex(
    (byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c,
  );
  if (control >= 0 || bytes.subarray(0, 5).toString('latin1') === '%PDF-')
    throw new Fault(
      `${path} is a binary file (byte ${Math.max(control, 0)}): save the article as .txt, .md, .html or .docx.`,
    );
  return isUtf8(bytes) ? { text: new TextDecoder('utf-8').decode(bytes) } : undefined;
}

function decodeOther(bytes: Buffer, path: string, markup: Markup | undefined): Recognised {
  const recognised = recogniseEncoding(bytes, markup?.declared, markup?.visible);
  if (recognised) return recognised;
  const offset = firstInvalidByte(bytes);
  const value = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  throw new Fault(
    `${path} is not UTF-8 (byte ${offset} is 0x${value}), and no Vietnamese in Windows-1258, TCVN3 or VNI: save it as UTF-8 and try again.`,
  );
}

/** UTF-16 by its mark; without one, in mostly Latin text every second byte of the beginning is often zero. */
function wideEncoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 512);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of head.entries()) if (byte === 0) index % 2 === 0 ? even++ : odd++;
  if ((even === 0) === (odd === 0) || even + odd <= head.length / 5) return undefined;
  return even === 0 ? 'utf-16le' : 'utf-16be';
}

function decodeWide(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be', path: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  const at = text.search(/[\ufffd[\p{Cc}--\s]]/v);
  if (at < 0) return text;
  const mark = bytes.length >= 2 && (bytes[0] ?? 0) >= 0xfe ? 1 : 0;
  throw new Fault(
    `${path} is in UTF-16, but byte ${(at + mark) * 2} is no character of it: save it as UTF-8 and try again.`,
  );
}

function firstInvalidByte(bytes: Buffer): number {
  const replacement = Buffer.from('\ufffd');
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const lossy = decoder.decode(bytes);
  let offset = 0;
  let from = 0;
  for (let at = lossy.indexOf('\ufffd'); at >= 0; at = lossy.indexOf('\ufffd', from)) {
    offset += Buffer.byteLength(lossy.slice(from, at));
    if (!bytes.subarray(offset, offset + 3).equals(replacement)) return offset;
    offset += 3;
    from = at + 1;
  }
  return offset;
}

function firstDifference(raw: string, composed: string): number {
  let at = 0;
  while (raw[at] === composed[at]) at++;
  return at;
}
