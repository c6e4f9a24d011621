import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { manifestSchema } from '../../pipeline/manifest.ts';
import { hashFolder } from './hash-folder.ts';
import { fontsOf, openPdf } from './read-pdf.ts';
import { runCli } from './run-cli.ts';

let out = '';
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'bantin-looks-'));
});
afterAll(() => rm(out, { recursive: true, force: true }));

const sheet = ['tests/fixtures/articles/clean.md', '--locale', 'vi', '--format', 'briefing-sheet'];

async function publish(...options: string[]): Promise<void> {
  const { exitCode, stderr } = await runCli('publish', ...sheet, '--out', out, ...options);
  expect(exitCode, stderr).toBe(0);
}

async function facesOf(name: string): Promise<string[]> {
  const fonts = fontsOf(openPdf(await readFile(join(out, 'clean', name))));
  return [...new Set([...fonts.keys()].map((font) => font.replace(/^[A-Z]+\+|-.*$/gu, '')))].sort();
}

test('another theme makes the sheet anew', async () => {
  await publish();
  expect(await facesOf('briefing-sheet.vi.pdf')).toEqual(['BeVietnamPro', 'SourceSerif4']);
  await publish('--theme', 'government');
  expect(await facesOf('briefing-sheet.vi.pdf')).toEqual(['Tinos']);
});

test('large print stands beside what is there, which stays as it is', async () => {
  await publish();
  const before = await hashFolder(out);
  await publish('--large');
  const after = await hashFolder(out);
  expect(after['clean/briefing-sheet.vi.pdf']).toBe(before['clean/briefing-sheet.vi.pdf']);
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')));
  const pages = manifest.articles[0]?.files
    .filter(({ pages: count }) => count)
    .map(({ path, pages: count }) => [path, count]);
  expect(pages).toEqual([
    ['clean/briefing-sheet-large.vi.pdf', expect.any(Number)],
    ['clean/briefing-sheet.vi.pdf', expect.any(Number)],
  ]);
});

test('an unknown theme is a fault of the call', async () => {
  const { exitCode, stderr } = await runCli('publish', ...sheet, '--out', out, '--theme', 'pres');
  expect(exitCode).toBe(2);
  expect(stderr).toContain('There is no theme "pres"; choose from government, press');
});
