import { unzipSync, zipSync } from 'fflate';
import { Fault } from '../../fault.ts';

/**
 * Takes out of a Word document the parts that make its text and pictures, and packs them anew: macros, embedded objects
 * and whatever else lies in it are never looked at. Sizes are limited before anything is unpacked.
 * @throws {Fault} where the file is no Word document, is damaged, protected, too large, or declares entities.
 */
export function openPackage(bytes: Buffer, path: string): Buffer {
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0')
    throw new Fault(`${path} is protected, or in the format of old Word (.doc): save it as .docx without a password.`);
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK')
    throw new Fault(`${path} is not a Word document (byte 0 begins no archive): save the article as .docx again.`);
  if (bytes.length > most.whole) throw tooLarge(path, `more than ${most.whole} bytes`);
  const parts = unpack(bytes, path);
  if (!Object.keys(parts).some((name) => /^word\/document\d*\.xml$/u.test(name)))
    throw new Fault(`${path} holds no Word document (word/document.xml is missing): save the article as .docx again.`);
  for (const [name, part] of Object.entries(parts)) if (isXml(name)) refuseDangerousXml(part, name, path);
  return Buffer.from(zipSync(parts, { level: 0, mtime: new Date(1980, 0, 1) }));
}

const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[\w.-]{1,100}\.xml|word\/_rels\/[\w.-]{1,100}\.rels|word\/media\/[\w .-]{1,100})$/u;

const most = { entries: 5_000, xml: 16 * 1024 * 1024, whole: 64 * 1024 * 1024, elements: 500_000 };

function unpack(bytes: Buffer, path: string): Record<string, Uint8Array> {
  let entries = 0;
  let whole = 0;
  try {
    return unzipSync(bytes, {
      filter({ name, size: packed, originalSize }) {
        entries += 1;
        if (entries > most.entries) throw tooLarge(path, `more than ${most.entries} parts`);
        if (!wanted.test(name)) return false;
        // What is stored without compression has its packed size, whatever it says of the other.
        const size = Math.max(packed, originalSize);
        whole += size;
        if (isXml(name) && size > most.xml) throw tooLarge(path, `${name} with ${size} bytes`);
        if (whole > most.whole) throw tooLarge(path, `more than ${most.whole} bytes`);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Fault) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Fault(`${path} is damaged (${reason}): save the article as .docx again.`, 1, { cause: error });
  }
}

function tooLarge(path: string, what: string): Fault {
  return new Fault(`${path} unpacks to ${what}, more than an article has: copy the article into a new document.`);
}

function isXml(name: string): boolean {
  return /\.(?:xml|rels)$/u.test(name);
}

/** Word writes neither document types nor entities; whoever does means harm. */
function refuseDangerousXml(part: Uint8Array, name: string, path: string): void {
  const text = Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1');
  const at = text.search(/<!(?:DOCTYPE|ENTITY)/iu);
  if (at >= 0)
    throw new Fault(
      `${path} declares a document type or entities (${name}, byte ${at}), which Word never writes: copy the text into a new document.`,
    );
  let elements = 0;
  for (let next = text.indexOf('<'); next >= 0; next = text.indexOf('<', next + 1)) elements += 1;
  if (elements > most.elements) throw tooLarge(path, `${name} with more than ${most.elements} tags`);
}
