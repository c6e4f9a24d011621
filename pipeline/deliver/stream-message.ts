import { Readable, type Transform, type TransformCallback } from 'node:stream';
import type { Outgoing } from './message/address-bulletin.ts';

/** Octets handed to the connection at a time. */
const pieceSize = 65_536;

/** The end of a line, and so of a message. */
const lineEnd = 2;

/**
 * A message as a stream for nodemailer to send, which tells when it begins to be read, and when all of it but its end has
 * left; its end waits for what is then returned.
 *
 * nodemailer looks at each octet for lines that begin with a dot, for every reader anew; that is a fifth of all the work.
 * In a body without such lines there is nothing to be found, so all but its last line end is passed on as it is.
 */
export function streamMessage(
  { header, body, isDotless }: Outgoing,
  progress: (last: boolean) => Promise<void>,
): Readable {
  // A field name begins each line of the header, or a space.
  const bytes = Buffer.concat([header, body]);
  const stream = Readable.from(pieces(bytes, progress), { objectMode: false, highWaterMark: 1 });
  if (!isDotless) return stream;
  const pipe = stream.pipe.bind(stream);
  stream.pipe = (escaping, options) => {
    if (isTransform(escaping)) passOn(escaping, bytes.length - lineEnd);
    return pipe(escaping, options);
  };
  return stream;
}

async function* pieces(bytes: Buffer, progress: (last: boolean) => Promise<void>): AsyncGenerator<Buffer> {
  await progress(false);
  const end = bytes.length - lineEnd;
  // In pieces, so that the next one is asked for when the one before has left.
  for (let start = 0; start < end; start += pieceSize) yield bytes.subarray(start, Math.min(end, start + pieceSize));
  yield bytes.subarray(end);
  await progress(true);
}

function isTransform(stream: NodeJS.WritableStream): stream is Transform {
  return '_transform' in stream;
}

/** Lets so many octets pass a transformation as they are. */
function passOn(transform: Transform, count: number): void {
  const original = transform._transform.bind(transform);
  let left = count;
  transform._transform = (chunk: Buffer, encoding: BufferEncoding, done: TransformCallback) => {
    if (left <= 0) return original(chunk, encoding, done);
    left -= chunk.length;
    done(null, chunk);
  };
}
