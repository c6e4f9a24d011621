import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { connectDevTools, type DevTools } from '../../../pipeline/print/devtools.ts';

function connect(): { devTools: DevTools; toBrowser: PassThrough; fromBrowser: PassThrough } {
  const [toBrowser, fromBrowser] = [new PassThrough(), new PassThrough()];
  return { devTools: connectDevTools(toBrowser, fromBrowser), toBrowser, fromBrowser };
}

it('ends each message with a NUL byte, and names the session', () => {
  const { devTools, toBrowser } = connect();
  void devTools.send('Browser.getVersion').catch(() => undefined);
  void devTools
    .page('S')
    .send('Page.enable', { a: 1 })
    .catch(() => undefined);
  expect(String(toBrowser.read()).split('\0')).toEqual([
    '{"id":1,"method":"Browser.getVersion","params":{}}',
    '{"id":2,"method":"Page.enable","params":{"a":1},"sessionId":"S"}',
    '',
  ]);
  devTools.close();
});

it('puts answers together wherever they were cut, inside a letter too, and gives each to its command', async () => {
  const { devTools, fromBrowser } = connect();
  const answers = Promise.all([devTools.send('a'), devTools.send('b')]);
  const bytes = Buffer.from('{"id":2,"result":"hộ nghèo"}\0{"id":7,"result":1}\0{"id":1,"result":"đồng bào"}\0');
  for (const byte of bytes) fromBrowser.write(Buffer.from([byte]));
  expect(await answers).toEqual(['đồng bào', 'hộ nghèo']);
});

it('rejects what the browser refuses, in its words', async () => {
  const { devTools, fromBrowser } = connect();
  const answer = devTools.send('a');
  fromBrowser.write('{"id":1,"error":{"code":-32000,"message":"No page"}}\0');
  await expect(answer).rejects.toThrow('No page');
});

it('tells each session of its own events', async () => {
  const { devTools, fromBrowser } = connect();
  const events: unknown[] = [];
  devTools.page('S').on('Page.event', (event) => events.push(event));
  const answer = devTools.send('a');
  fromBrowser.write('{"method":"Page.event","params":1,"sessionId":"T"}\0');
  fromBrowser.write('{"method":"Page.event","params":2,"sessionId":"S"}\0{"id":1}\0');
  await answer;
  expect(events).toEqual([2]);
});

it('rejects what waits when the browser has gone, and what is sent afterwards', async () => {
  const { devTools } = connect();
  const answer = devTools.send('a');
  devTools.close();
  await expect(answer).rejects.toThrow('The browser has gone');
  await expect(devTools.send('b')).rejects.toThrow('The browser has gone');
});
