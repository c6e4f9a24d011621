import { isUtf8 } from 'node:buffer';
import { Fault } from '../fault.ts';

/** A decoded source file. */
export interface Decoded {
  /** The text, composed (NFC), without a byte order mark. */
  text: string;
  /** Offset in `text` of the first letter that the file holds decomposed; -1 where the file is composed throughout. */
  decomposedAt: number;
}

const largestFile = 32 * 1024 * 1024;

/**
 * Decodes the bytes of a source file, which must be UTF-8, and composes its letters (Unicode normalisation form C).
 * @throws {Fault} where the file is empty, too large, binary or in another encoding.
 */
export function decode(bytes: Buffer, path: string): Decoded {
  if (bytes.length > largestFile)
    throw new Fault(`${path} has ${bytes.length} bytes, more than ${largestFile} can be read: split it into articles.`);
  refuseOtherEncodings(bytes, path);
  const raw = new TextDecoder('utf-8').decode(bytes);
  if (raw.trim() === '') throw new Fault(`${path} is empty: put the article's text into it.`);
  const text = raw.normalize('NFC');
  return { text, decomposedAt: text === raw ? -1 : firstDifference(raw, text) };
}

function refuseOtherEncodings(bytes: Buffer, path: string): void {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || alternatesWithZero(bytes))
    throw new Fault(`${path} is in UTF-16: open it in an editor, save it as UTF-8 and publish it again.`);
  const control = bytes.findIndex(
    (byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c,
  );
  if (control >= 0 || bytes.subarray(0, 5).toString('latin1') === '%PDF-')
    throw new Fault(
      `${path} is a binary file (byte ${Math.max(control, 0)}): save the article as .txt or .md in UTF-8.`,
    );
  if (isUtf8(bytes)) return;
  const offset = firstInvalidByte(bytes);
  const value = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  throw new Fault(
    `${path} is not UTF-8 (byte ${offset} is 0x${value}), perhaps Windows-1258, TCVN3 or VNI: save it as UTF-8 and publish it again.`,
  );
}

/** UTF-16 without a mark: in mostly Latin text every second byte of the beginning is often zero. */
function alternatesWithZero(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 512);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of head.entries()) if (byte === 0) index % 2 === 0 ? even++ : odd++;
  return (even === 0) !== (odd === 0) && even + odd > head.length / 5;
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
