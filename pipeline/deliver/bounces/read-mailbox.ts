import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../fault.ts';

/** A message of a mailbox as it was stored. */
export interface StoredMessage {
  /** The file, or the file and the number in it, from 1. */
  name: string;
  /** The beginning, where a report says what it has to say. */
  bytes: Uint8Array;
}

/** Octets of a message that are read; what is behind is the rest of the mail that came back. */
export const readLimit = 512 * 1024;

/**
 * Reads the messages of a Maildir (`new` and `cur`), of a folder of messages, of an mbox file (RFC 4155) or of a file
 * that is one message, one after the other and each no further than the limit. Nothing is changed in it.
 * @throws {Fault} exit code 2, where the path cannot be read.
 */
export async function* readMailbox(path: string): AsyncGenerator<StoredMessage> {
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new Fault(`The mailbox ${path} cannot be read (${error.code}): give a Maildir or an mbox file.`, 2);
  });
  if (!stats.isDirectory()) yield* readMbox(path);
  else for (const file of await listFiles(path)) yield { name: file, bytes: await readBeginning(file) };
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && ['new', 'cur'].includes(entry.name));
  const inside = await Promise.all(folders.map(async ({ name }) => listFiles(join(folder, name))));
  const own = folders.length ? [] : entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  return [...own.map(({ name }) => join(folder, name)), ...inside.flat()].sort();
}

async function readBeginning(path: string): Promise<Uint8Array> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(readLimit), 0, readLimit, 0);
  return buffer.subarray(0, bytesRead);
}

async function* readMbox(path: string): AsyncGenerator<StoredMessage> {
  let number = 0;
  let parts: Buffer[] = [];
  let size = 0;
  const take = (): StoredMessage => ({
    name: number > 1 ? `${path}, message ${number}` : path,
    bytes: Buffer.concat(parts),
  });
  for await (const line of readLines(path)) {
    if (line.opensMessage) {
      if (number > 0) yield take();
      number += 1;
      [parts, size] = [[], 0];
      continue;
    }
    if (number === 0) number = 1;
    if (size < readLimit) parts.push(line.bytes.subarray(0, readLimit - size));
    size += line.bytes.length;
  }
  if (number > 0) yield take();
}

interface Line {
  bytes: Buffer;
  /** It is the `From ` line before a message. */
  opensMessage: boolean;
}

/** A line longer than what is read at once comes in pieces, so that none fills the memory. */
async function* readLines(path: string): AsyncGenerator<Line> {
  let rest: Buffer = Buffer.alloc(0);
  let atStart = true;
  let afterBlank = true;
  const toLine = (bytes: Buffer, isWhole: boolean): Line => {
    const opensMessage = atStart && afterBlank && bytes.subarray(0, 5).toString('latin1') === 'From ';
    afterBlank = atStart && isWhole && /^\r?\n$/u.test(bytes.subarray(0, 2).toString('latin1'));
    atStart = isWhole;
    return { bytes, opensMessage };
  };
  for await (const chunk of createReadStream(path)) {
    const data = rest.length ? Buffer.concat([rest, chunk]) : chunk;
    let start = 0;
    for (let end = data.indexOf(10); end >= 0; end = data.indexOf(10, start)) {
      yield toLine(data.subarray(start, end + 1), true);
      start = end + 1;
    }
    rest = data.subarray(start);
    if (rest.length < longestLine) continue;
    yield toLine(rest, false);
    rest = Buffer.alloc(0);
  }
  if (rest.length) yield toLine(rest, false);
}

const longestLine = 64 * 1024;
