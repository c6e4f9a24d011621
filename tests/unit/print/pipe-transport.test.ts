import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { createPipeTransport } from '../../../pipeline/print/pipe-transport.ts';

it('ends each message with a NUL byte', () => {
  const toBrowser = new PassThrough();
  const transport = createPipeTransport(toBrowser, new PassThrough());
  transport.send('{"id":1}');
  transport.send('{"id":2}');
  expect(String(toBrowser.read())).toBe('{"id":1}\0{"id":2}\0');
});

it('puts messages together wherever they were cut, inside a letter too', async () => {
  const fromBrowser = new PassThrough();
  const transport = createPipeTransport(new PassThrough(), fromBrowser);
  const messages: string[] = [];
  const all = new Promise<void>((resolve) => {
    transport.onmessage = (message) => {
      if (messages.push(message) === 3) resolve();
    };
  });
  const bytes = Buffer.from('"hộ nghèo"\0""\0"đồng bào"\0');
  for (const byte of bytes) fromBrowser.write(Buffer.from([byte]));
  await all;
  expect(messages).toEqual(['"hộ nghèo"', '""', '"đồng bào"']);
});

it('tells when the browser has gone, and closes', async () => {
  const [toBrowser, fromBrowser] = [new PassThrough(), new PassThrough()];
  const transport = createPipeTransport(toBrowser, fromBrowser);
  const gone = new Promise<void>((resolve) => {
    transport.onclose = resolve;
  });
  transport.close();
  await Promise.all([gone, toBrowser.destroyed || once(toBrowser, 'close')]);
});
