import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { manifestSchema } from '../../pipeline/manifest.ts';
import { hashFolder } from './hash-folder.ts';
import { runCli } from './run-cli.ts';

const article = 'tests/fixtures/articles/clean.md';
let folder = '';
let out = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-publish-'));
  out = join(folder, 'out');
  const { exitCode, stderr, stdout } = await runCli('publish', article, '--out', out);
  expect(exitCode, stderr).toBe(0);
  expect(stdout).toMatch(/^Published 1 article, 12 files, \d+ pages, 0 errors, 0 warnings, \d+\.\d s, into .+\/\.$/mu);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const expected = [
  'clean/brief.json',
  'clean/briefing-sheet.en.pdf',
  'clean/briefing-sheet.vi.pdf',
  'clean/bulletin.en.eml',
  'clean/bulletin.en.html',
  'clean/bulletin.en.pdf',
  'clean/bulletin.en.txt',
  'clean/bulletin.vi.eml',
  'clean/bulletin.vi.html',
  'clean/bulletin.vi.pdf',
  'clean/bulletin.vi.txt',
  'clean/lint.json',
  'manifest.json',
];

describe('publish', () => {
  test('writes both formats in both locales, and nothing else', async () => {
    expect(Object.keys(await hashFolder(out))).toEqual(expected);
  });

  test('records every file with its hash, size and pages', async () => {
    const manifest = manifestSchema.parse(JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')));
    const [entry] = manifest.articles;
    expect(entry).toMatchObject({ source: article, slug: 'clean' });
    const { 'manifest.json': _, ...files } = await hashFolder(out);
    expect(Object.fromEntries(entry?.files.map(({ path, sha256 }) => [path, sha256]) ?? [])).toEqual(files);
    for (const { path, bytes, pages } of entry?.files ?? []) {
      expect((await stat(join(out, path))).size).toBe(bytes);
      expect(pages !== undefined && pages >= 1 && pages <= 2).toBe(path.endsWith('.pdf'));
    }
  });

  test('makes the same bytes in another folder', async () => {
    const other = join(folder, 'other');
    expect((await runCli('publish', article, '--out', other)).exitCode).toBe(0);
    expect(await hashFolder(other)).toEqual(await hashFolder(out));
  });

  test('leaves everything alone when nothing has changed', async () => {
    const before = (await stat(join(out, 'manifest.json'))).mtimeMs;
    const { exitCode, stdout } = await runCli('publish', article, '--out', out);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: expect.stringMatching(/^Nothing has changed: /u) });
    expect((await stat(join(out, 'manifest.json'))).mtimeMs).toBe(before);
  });

  test('mends a file of an earlier run that was changed by hand', async () => {
    const before = await hashFolder(out);
    await writeFile(join(out, 'clean/bulletin.vi.txt'), 'sửa tay');
    expect((await runCli('publish', article, '--out', out)).exitCode).toBe(0);
    expect(await hashFolder(out)).toEqual(before);
  });

  test('with --dry-run says what it would write and writes nothing', async () => {
    const nowhere = join(folder, 'nowhere');
    const { exitCode, stdout } = await runCli('publish', article, '--out', nowhere, '--dry-run', '--locale', 'vi');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^clean\/briefing-sheet\.vi\.pdf \([12] pages?\)$/mu);
    expect(stdout).toMatch(/^Would publish 1 article, 7 files/mu);
    await expect(stat(nowhere)).rejects.toThrow('ENOENT');
  });

  test('with --json gives one object a line and nothing else on stdout', async () => {
    const { stdout } = await runCli('publish', article, '--out', join(folder, 'json'), '--json', '--locale', 'vi');
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ path: article, status: 'published', slug: 'clean' });
  });

  test('a lint error stops the article, --force publishes it', async () => {
    const path = join(folder, 'sai.md');
    await writeFile(path, '---\ntitle: Hội nghị bàn về ðường sá\ndate: 2025-03-05\n---\n\nHội nghị đã họp.\n');
    const target = join(folder, 'forced');
    const stopped = await runCli('publish', path, '--out', target, '--locale', 'vi');
    expect(stopped.exitCode).toBe(1);
    expect(stopped.stderr).toMatch(/sai\.md: stopped by 1 error; mend it or publish with --force\.$/mu);
    await expect(stat(target)).rejects.toThrow('ENOENT');
    expect((await runCli('publish', path, '--out', target, '--locale', 'vi', '--force')).exitCode).toBe(0);
    expect(Object.keys(await hashFolder(target))).toContain('sai/briefing-sheet.vi.pdf');
  });

  test('a changed article leaves nothing of its earlier version behind', async () => {
    const path = join(folder, 'doi.md');
    const target = join(folder, 'changed');
    const write = (words: string): Promise<void> =>
      writeFile(path, `---\ntitle: Hội nghị bàn về đường sá\ndate: 2025-03-05\n---\n\n${words}\n`);
    await write('Hội nghị đã họp.');
    await runCli('publish', path, '--out', target, '--locale', 'vi,en', '--format', 'bulletin');
    await write('Hội nghị đã họp xong.');
    await runCli('publish', path, '--out', target, '--locale', 'vi', '--format', 'bulletin');
    expect(Object.keys(await hashFolder(target)).filter((name) => name.includes('.en.'))).toEqual([]);
  });

  test('two sources with one slug do not overwrite each other', async () => {
    const { exitCode, stderr } = await runCli('publish', article, article.replace('tests', './tests'), '--out', out);
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    const twin = join(folder, 'clean.txt');
    await writeFile(twin, 'Tiêu đề\n\nMột đoạn.\n');
    const clash = await runCli('publish', article, twin, '--out', join(folder, 'clash'), '--locale', 'vi');
    expect(clash.exitCode).toBe(1);
    expect(clash.stderr).toMatch(/would both be written to "clean": state another slug/u);
  });
});
