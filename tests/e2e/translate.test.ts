import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from './run-cli.ts';

let folder = '';
const article = (): string => join(folder, 'hop-son-ha.md');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-translate-'));
  await cp('tests/fixtures/translations', folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('translate:extract', () => {
  test('writes a file for each locale and says how much of it is translated', async () => {
    const { exitCode, stdout } = await runCli('translate:extract', article(), '--locale', 'en,fr');
    expect({ exitCode, stdout: stdout.replaceAll(folder, '') }).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(
        /^\S*\/hop-son-ha\.en\.xlf: 14 of 14 segments translated\n\S*\/hop-son-ha\.fr\.xlf: 0 of 14 segments translated\n$/u,
      ),
    });
  });

  test.each([
    [[], 'No locale is given: name those to translate into, as in --locale en.'],
    [['--locale', 'vi'], '"vi" is the articles\' own language: give another locale.'],
    [['--locale', 'xx'], 'There is no locale "xx"; did you mean '],
  ])('%o is refused', async (options, sentence) => {
    const { exitCode, stderr } = await runCli('translate:extract', article(), ...options);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(sentence);
  });
});

test('publishing uses a translation, and makes the pages anew when it has changed', async () => {
  const call = ['publish', article(), '--out', join(folder, 'out'), '--locale', 'en', '--format', 'bulletin'];
  expect((await runCli(...call)).exitCode).toBe(0);
  const text = await readFile(join(folder, 'out/hop-son-ha/bulletin.en.txt'), 'utf8');
  expect(text).toContain('- Budget revenue in 2024 reached VND 2,316.8 billion, 108% of the estimate.');
  expect((await runCli(...call)).stdout).toMatch(/^Nothing has changed/u);
  await rm(join(folder, 'hop-son-ha.en.xlf'));
  expect((await runCli(...call)).stdout).toMatch(/^Published 1 article/u);
  expect(await readFile(join(folder, 'out/hop-son-ha/bulletin.en.txt'), 'utf8')).toContain('- Thu ngân sách năm 2024');
});
