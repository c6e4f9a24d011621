import { afterEach, expect, it, vi } from 'vitest';
import { configurationSchema } from '../../../pipeline/config.ts';
import type { Context } from '../../../pipeline/context.ts';
import { findBrowser } from '../../../pipeline/print/find-browser.ts';

afterEach(() => vi.unstubAllEnvs());

function context(browser: object): Context {
  return {
    config: configurationSchema.parse({ browser }),
    root: process.cwd(),
    now: () => new Date(0),
    signal: new AbortController().signal,
    progress: () => {},
  };
}

it('prefers the configured browser, then the one of the environment', async () => {
  vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', '/bin/sh');
  expect(await findBrowser(context({ executablePath: process.execPath }))).toBe(process.execPath);
  expect(await findBrowser(context({}))).toBe('/bin/sh');
});

it('does not go on to another when the configured one is missing', async () => {
  await expect(findBrowser(context({ executablePath: '/nowhere/chrome' }))).rejects.toThrow(
    /"\/nowhere\/chrome" is not a program that can be started/u,
  );
});
