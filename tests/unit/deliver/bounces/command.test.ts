import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { run } from '../../../../pipeline/commands/bounces.ts';
import { toReturnPath } from '../../../../pipeline/deliver/return-path.ts';

const key = 'a key for the tests, of more than thirty-two signs';
const fixture = new URL('../../../fixtures/bounces/postfix.eml', import.meta.url);

let root = '';
let output = '';
let mailbox = '';
beforeEach(async () => {
  root = `${await mkdtemp(join(tmpdir(), 'bantin-bounces-'))}/`;
  mailbox = join(root, 'bounces.mbox');
  await writeFile(join(root, 'bantin.yaml'), 'delivery: { returnPath: bounces@example.org }\n');
  const path = toReturnPath('bounces@example.org', 'an@example.org', key);
  await writeFile(mailbox, `From MAILER-DAEMON\n${(await readFile(fixture, 'utf8')).replaceAll('RETURN-PATH', path)}`);
  output = '';
  vi.stubEnv('BANTIN_SIGNING_KEY', key);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    output += text;
    return true;
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

const take = (...args: string[]): Promise<number> =>
  run([mailbox, ...args], { root, signal: new AbortController().signal });
const list = (): Promise<string> => readFile(join(root, 'mailing/suppressions.txt'), 'utf8').catch(() => '');

test('enters what a mailbox holds into the list, and says so', async () => {
  expect(await take()).toBe(0);
  expect(output).toMatch(/^an@example\.org is not written to any more \(bounce\): 5\.1\.1 /u);
  expect(output).toMatch(/1 suppressed, 0 counted, 0 known already, .* 1 addresses are suppressed\.\n$/u);
  expect(await list()).toMatch(/^\S+ bounce an@example\.org 5\.1\.1 .*\[[0-9a-f]{16}\]\n$/u);
});

test('with --dry-run says what it would, and enters nothing', async () => {
  expect(await take('--dry-run')).toBe(0);
  expect(output).toMatch(/\nWould be: 1 suppressed/u);
  expect(await list()).toBe('');
});

test('with --json writes an object a line', async () => {
  await take('--json');
  expect(
    output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { message: mailbox, outcome: 'suppressed', reason: 'bounce', address: 'an@example.org', status: '5.1.1' },
  ]);
});

test('without a mailbox is a fault of the call', async () => {
  await expect(run([], { root, signal: new AbortController().signal })).rejects.toMatchObject({ exitCode: 2 });
});
