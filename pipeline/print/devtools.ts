import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

/** One end of the DevTools protocol: the browser itself, or one of its pages. */
export interface Session {
  /** Gives the result of a command; rejects where the browser refuses it, does not answer or has gone. */
  send: (method: string, parameters?: object) => Promise<unknown>;
  /** Calls back on each event of this name. */
  on: (event: string, listener: (parameters: unknown) => void) => void;
}

/** A browser at the other end of two pipes. */
export interface DevTools extends Session {
  /** The session of a page. */
  page: (sessionId: string) => Session;
  close: () => void;
}

interface Pending {
  resolve: (result: unknown) => void;
  reject: (reason: Error) => void;
  timer: NodeJS.Timeout;
}

const messageSchema = z.object({
  id: z.int().optional(),
  sessionId: z.string().default(''),
  method: z.string().default(''),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});

/** Milliseconds that a command may take; laying out and printing the longest document takes a few thousand. */
const patience = 60_000;

/**
 * Speaks the DevTools protocol over two pipes of the browser's process: messages in JSON, each ended by a NUL byte.
 * A pipe, unlike a port, is open to nobody else on the machine, and closes with us. Two dozen commands a document are
 * all there is to send, and a library for them takes longer to load than the browser to start.
 */
export function connectDevTools(toBrowser: Writable, fromBrowser: Readable): DevTools {
  const pending = new Map<number, Pending>();
  const listeners = new Map<string, ((parameters: unknown) => void)[]>();
  let count = 0;

  const settle = (id: number, end: (waiting: Pending) => void): void => {
    const waiting = pending.get(id);
    if (!waiting) return;
    clearTimeout(waiting.timer);
    pending.delete(id);
    end(waiting);
  };
  const receive = (message: string): void => {
    const { id, sessionId, method, params, result, error } = messageSchema.parse(JSON.parse(message));
    if (id === undefined) for (const listener of listeners.get(sessionId + method) ?? []) listener(params);
    else settle(id, ({ resolve, reject }) => (error ? reject(new Error(error.message)) : resolve(result)));
  };
  const session = (sessionId: string): Session => ({
    send: (method, parameters = {}) =>
      new Promise((resolve, reject) => {
        if (fromBrowser.destroyed) return reject(new Error('The browser has gone'));
        const id = ++count;
        const giveUp = (): void => settle(id, () => reject(new Error(`The browser does not answer ${method}`)));
        pending.set(id, { resolve, reject, timer: setTimeout(giveUp, patience) });
        const address = sessionId && { sessionId };
        toBrowser.write(`${JSON.stringify({ id, method, params: parameters, ...address })}\0`);
      }),
    on: (event, listener) => {
      const key = sessionId + event;
      listeners.set(key, [...(listeners.get(key) ?? []), listener]);
    },
  });

  fromBrowser.on('data', splitMessages(receive));
  fromBrowser.once('close', () => {
    for (const id of [...pending.keys()]) settle(id, ({ reject }) => reject(new Error('The browser has gone')));
  });
  // A broken pipe is the browser's end, which its 'close' tells.
  fromBrowser.on('error', () => {});
  toBrowser.on('error', () => {});
  const close = (): void => {
    toBrowser.destroy();
    fromBrowser.destroy();
  };
  return { ...session(''), page: session, close };
}

function splitMessages(onMessage: (message: string) => void): (chunk: Buffer) => void {
  let pending: Buffer[] = [];
  return (chunk) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      const message = Buffer.concat([...pending, chunk.subarray(start, end)]).toString('utf8');
      pending = [];
      start = end + 1;
      onMessage(message);
    }
    if (start < chunk.length) pending.push(chunk.subarray(start));
  };
}
