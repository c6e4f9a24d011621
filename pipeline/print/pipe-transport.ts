import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';

/**
 * Speaks the DevTools protocol over two pipes of the browser's process: messages in JSON, each ended by a NUL byte.
 * A pipe, unlike a port, is open to nobody else on the machine, and closes with us.
 */
export function createPipeTransport(toBrowser: Writable, fromBrowser: Readable): ConnectionTransport {
  const transport: ConnectionTransport = {
    send: (message) => {
      toBrowser.write(`${message}\0`);
    },
    close: () => {
      toBrowser.destroy();
      fromBrowser.destroy();
    },
  };
  const receive = splitMessages((message) => transport.onmessage?.(message));
  fromBrowser.on('data', receive);
  fromBrowser.once('close', () => transport.onclose?.());
  // A broken pipe is the browser's end, which its 'close' tells.
  fromBrowser.on('error', () => {});
  toBrowser.on('error', () => {});
  return transport;
}

function splitMessages(onMessage: (message: string) => void): (chunk: Buffer) => void {
  let pending: Buffer[] = [];
  return (chunk) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      const message = Buffer.concat([...pending, chunk.subarray(start, end)]).toString('utf8');
      pending = [];
      start = end + 1;
      // Each message in a turn of its own: what awaits the first must run before the second arrives.
      setImmediate(() => onMessage(message));
    }
    if (start < chunk.length) pending.push(chunk.subarray(start));
  };
}
