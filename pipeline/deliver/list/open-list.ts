import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Transform, type TransformCallback } from 'node:stream';
import { Fault } from '../../fault.ts';

/** Bytes that no row may exceed; the longest one that is in order has less than three thousand. */
export const longestRow = 65_536;

/** A list that can be read: its first line, and all of its bytes, checked as they pass. */
export interface OpenList {
  header: string;
  bytes: Transform;
}

/**
 * Opens a list as UTF-8, with or without a byte order mark, and refuses everything else before anybody is written to:
 * another encoding would garble names, and a line without an end would fill the memory.
 * @throws {Fault} where it cannot be read or is no text in UTF-8; the stream ends with a `Fault` likewise.
 */
export async function openList(path: string): Promise<OpenList> {
  const start = await readStart(path);
  const foreign = recognise(start);
  if (foreign)
    throw new Fault(`${path} is ${foreign}: save it as "CSV UTF-8" from the spreadsheet program, and send that.`);
  const [header = ''] = new TextDecoder().decode(start).split(/\r?\n|\r/u);
  return { header, bytes: createReadStream(path).compose<Transform>(new Check(path)) };
}

async function readStart(path: string): Promise<Buffer> {
  try {
    await using file = await open(path);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(longestRow), 0, longestRow, 0);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const reason = error.code === 'ENOENT' ? 'there is no such file' : String(error.code);
    throw new Fault(
      `The list ${path} cannot be read (${reason}): name another one with --list or "delivery.readers".`,
      2,
    );
  }
}

function recognise(start: Buffer): string | undefined {
  const hex = start.subarray(0, 4).toString('hex');
  if (/^(?:fffe|feff)/u.test(hex)) return 'in UTF-16, not in UTF-8';
  if (hex === '504b0304') return 'a workbook, not a list in CSV';
  if (start.includes(0)) return 'no text, or in UTF-16 without a mark';
  return undefined;
}

/** Passes bytes on that are lines of UTF-8, none of them longer than a row may be. */
class Check extends Transform {
  readonly #path: string;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #line = 1;
  #length = 0;

  constructor(path: string) {
    super();
    this.#path = path;
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    const fault = this.#faultOf(chunk);
    if (fault) done(fault);
    else done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    done(this.#isUtf8() ? null : this.#foreign());
  }

  #faultOf(chunk: Buffer): Fault | undefined {
    if (!this.#isUtf8(chunk)) return this.#foreign();
    for (let start = 0; ; this.#line += 1) {
      const end = chunk.indexOf(10, start);
      this.#length += (end < 0 ? chunk.length : end) - start;
      if (this.#length > longestRow)
        return new Fault(
          `${this.#path}, line ${this.#line} has more than ${longestRow} bytes without a line end: it is no list of readers, or its line ends were lost; save it as CSV anew.`,
        );
      if (end < 0) return undefined;
      start = end + 1;
      this.#length = 0;
    }
  }

  #isUtf8(chunk?: Buffer): boolean {
    try {
      this.#decoder.decode(chunk, { stream: chunk !== undefined });
      return true;
    } catch {
      return false;
    }
  }

  #foreign(): Fault {
    return new Fault(
      `${this.#path} is not in UTF-8 (on line ${this.#line} or soon after it): save it as "CSV UTF-8" from the spreadsheet program, and send that.`,
    );
  }
}
