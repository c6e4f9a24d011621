import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { run } from '../../../../pipeline/commands/unsubscribe.ts';
import { context } from '../../../fixtures/view/context.ts';

const said: string[] = [];
let listening: PromiseWithResolvers<string>;
beforeEach(() => {
  said.length = 0;
  listening = Promise.withResolvers();
  vi.stubEnv('BANTIN_SIGNING_KEY', 'a key for the tests, of more than thirty-two signs');
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    listening.resolve(/http:\S+/u.exec(String(text))?.[0] ?? '');
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const serve = (args: string[], signal = new AbortController().signal): Promise<number> =>
  run(args, { root: context.root, signal });

test('serves on a port of this machine until it is interrupted, and says no token', async () => {
  const interrupt = new AbortController();
  const served = serve(['--port', '0'], interrupt.signal);
  const address = await listening.promise;
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
  expect((await fetch(`${address}?token=abc.def`)).status).toBe(404);
  interrupt.abort();
  expect(await served).toBe(0);
  expect(said.join('')).toMatch(/^\S+ GET 404\n$/u);
  await expect(fetch(address)).rejects.toThrow();
});

test.each([
  ['a port that is none', ['--port', '80x'], /--port is "80x"/u],
  ['a port beyond all', ['--port', '70000'], /0 to 65535/u],
  ['an address that is not this machine’s', ['--host', '192.0.2.1', '--port', '0'], /cannot be listened on/u],
])('%s is a fault of the call', async (_, args, sentence) => {
  await expect(serve(args)).rejects.toMatchObject({ exitCode: 2, message: expect.stringMatching(sentence) });
});

test('without a key nothing is served', async () => {
  vi.stubEnv('BANTIN_SIGNING_KEY', '');
  await expect(serve(['--port', '0'])).rejects.toMatchObject({ exitCode: 2 });
});
