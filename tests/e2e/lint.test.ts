import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, runCli } from './run-cli.ts';

const slips = 'Tin vui\n\nTỉnh  họp về dự án ðược duyệt.\n';
const doubtful = 'Tin vui\n\nTỉnh  họp.\n';

async function article(text: string, name = 'bai.txt'): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'bantin-lint-')), name);
  await writeFile(path, text);
  return path;
}

test('errors end with 1, warnings only with --frail, and --quiet shows errors alone', async () => {
  const path = await article(slips);
  const all = await runCli('lint', path);
  expect([all.exitCode, all.stdout.trim().split('\n').at(-1)]).toEqual([1, '1 article: 1 error, 1 warning, 0 notes.']);
  expect((await runCli('lint', '--quiet', path)).stdout).not.toContain('doubled-spaces');
  const other = await article(doubtful);
  expect((await runCli('lint', other)).exitCode).toBe(0);
  expect((await runCli('lint', '--frail', other)).exitCode).toBe(1);
});

test('a second run says the same as the first, and as one without the cache', async () => {
  const path = await article(slips);
  const runs = [await runCli('lint', '--json', path), await runCli('lint', '--json', path)];
  runs.push(await runCli('lint', '--json', '--no-cache', path));
  expect(new Set(runs.map(({ stdout }) => stdout)).size).toBe(1);
});

test('--fix mends the file in place, through links and with its permissions', async () => {
  const path = await article(slips);
  await chmod(path, 0o640);
  await symlink(path, `${path}.link.txt`);
  const { exitCode, stderr } = await runCli('lint', '--fix', `${path}.link.txt`);
  expect([exitCode, stderr]).toEqual([0, expect.stringContaining('2 mended')]);
  expect(await readFile(path, 'utf8')).toBe('Tin vui\n\nTỉnh họp về dự án được duyệt.\n');
  expect((await stat(path)).mode & 0o777).toBe(0o640);
});

test('standard input is read under a name, and mended to standard output', async () => {
  const json = await runWithInput('# Tin vui\n\nTỉnh **họp** .\n', '--json', '-', '--stdin-path', 'bai.md');
  expect(JSON.parse(json.stdout)).toMatchObject({ path: 'bai.md', messages: [{ start: expect.any(Number) }] });
  const fixed = await runWithInput(slips, '--fix', '-');
  expect(fixed.stdout).toBe('Tin vui\n\nTỉnh họp về dự án được duyệt.\n');
});

test('--explain prints the page of a rule and helps with its name', async () => {
  expect((await runCli('lint', '--explain', 'tone-placement')).stdout).toContain('# tone-placement');
  const wrong = await runCli('lint', '--explain', 'tone-placment');
  expect([wrong.exitCode, wrong.stderr]).toEqual([
    2,
    'There is no rule "tone-placment"; did you mean tone-placement?\n',
  ]);
});

test.each([
  [['-', 'source'], 'Give "-" alone'],
  [['--stdin-path', 'a.md'], '--stdin-path names standard input'],
  [['-', '--stdin-path', 'a.rtf'], 'a.rtf is not an article'],
  [['--reporter', 'xml'], 'There is no reporter "xml"'],
])('wrong usage is said: %s', async (args, expected) => {
  const { exitCode, stderr } = await runCli('lint', ...args);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(expected)]);
});

async function runWithInput(input: string, ...args: string[]): Promise<{ exitCode: number | null; stdout: string }> {
  const child = spawn(process.execPath, ['pipeline/cli.ts', 'lint', ...args], { cwd: root });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stdin.end(input);
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { exitCode, stdout };
}
