import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashFolder } from './hash-folder.ts';
import { runCli } from './run-cli.ts';

const article = 'tests/fixtures/articles/clean.md';
let folder = '';
let out = '';
let published: Record<string, string> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-faults-'));
  out = join(folder, 'out');
  const { exitCode, stderr } = await runCli('publish', article, '--out', out, '--locale', 'vi');
  expect(exitCode, stderr).toBe(0);
  published = await hashFolder(out);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const utf8 = 'Tiêu đề bài\n\nMột đoạn văn ngắn về thị xã Hồng Lam.\n';

describe('what an editor can get wrong is said in one sentence, and earlier output stays', () => {
  test.each([
    ['an empty file', 'rong.txt', Buffer.alloc(0), 1, /rong\.txt is empty: put the article's text into it\.$/u],
    [
      'a binary file',
      'anh.txt',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]),
      1,
      /anh\.txt is a binary file .*: save .*\.$/u,
    ],
    [
      'UTF-16 that is cut',
      'utf16.txt',
      Buffer.from(`\ufeff${utf8}\ud800`, 'utf16le'),
      1,
      /utf16\.txt is in UTF-16, but byte 104 is no character of it: save it as UTF-8.*\.$/u,
    ],
    [
      'an encoding of other languages',
      'latin1.txt',
      Buffer.from('Les élèves ont reçu des bibliothèques très utiles.', 'latin1'),
      1,
      /latin1\.txt is not UTF-8 \(byte 4 is 0xE9\), and no Vietnamese in Windows-1258, TCVN3 or VNI: .*\.$/u,
    ],
    [
      'another language',
      'english.txt',
      Buffer.from('The town has opened three mobile libraries for its pupils this morning. '.repeat(3)),
      1,
      /english\.txt does not seem to be Vietnamese: [\d.]+% .*, more than 50%: .*\.$/u,
    ],
    [
      'a page without an article',
      'trang.html',
      Buffer.from('<nav><a href="/">Trang chủ</a></nav>'),
      1,
      /trang\.html shows no article: .*\.$/u,
    ],
    ['a damaged document', 'hong.docx', Buffer.from('PK\x03\x04'), 1, /hong\.docx is damaged \(.*\): .*\.$/u],
    [
      'a protected document',
      'khoa.docx',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      1,
      /khoa\.docx is protected, or .*: save it as \.docx without a password\.$/u,
    ],
    [
      'other words with another number',
      'loi.md',
      Buffer.from(
        `---\ntitle: Bài\nbrief:\n  reword:\n    - point: có ba xe\n      as: Thư viện có 4 xe.\n---\n\n${utf8}\nThư viện có ba xe.\n`,
      ),
      1,
      /loi\.md:6: "brief\.reword" says "4", which the article does not: .*\.$/u,
    ],
    [
      'a translation with another number',
      'dich.md',
      Buffer.from(`---\ntitle: Ba xe\ntranslations: { vi: { title: Năm 2031 có 4 xe } }\n---\n\n${utf8}`),
      1,
      /dich\.md: \S+\.vi\.\S+ would say "Năm 2031 có 4 xe", which the article does not: .*\.$/u,
    ],
    [
      'a date that is none',
      'ngay.md',
      Buffer.from(`---\ntitle: Bài\ndate: mai\n---\n\n${utf8}`),
      1,
      /ngay\.md:3: "date" \("mai"\) is not accepted: write the day as 2025-07-27\.$/u,
    ],
  ])('%s', async (_, name, bytes, exitCode, sentence) => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    const ended = await runCli('publish', path, '--out', out, '--locale', 'vi');
    expect(ended.exitCode).toBe(exitCode);
    expect(sentences(ended.stderr)).toEqual([expect.stringMatching(sentence)]);
    expect(await hashFolder(out)).toEqual(published);
  });

  test.each([
    ['a missing path', ['source/khong-co.md'], /source\/khong-co\.md does not exist.*: check the path\.$/u],
    ['an unknown locale', [article, '--locale', 'xx'], /There is no locale "xx"; did you mean .*\? Choose from .*$/u],
    ['an unknown format', [article, '--format', 'buletin'], /There is no format "buletin"; .*bulletin/u],
    ['an unknown option', [article, '--locals', 'vi'], /Unknown option '--locals'.*: see --help\.$/u],
    ['a file of another kind', ['package.json'], /package\.json is not an article: .*\.$/u],
  ])('%s', async (_, args, sentence) => {
    const ended = await runCli('publish', ...args, '--out', out);
    expect(ended.exitCode).toBe(2);
    expect(sentences(ended.stderr)).toEqual([expect.stringMatching(sentence)]);
    expect(await hashFolder(out)).toEqual(published);
  });

  test('an output folder below a file', async () => {
    const blocked = join(folder, 'blocked');
    await writeFile(blocked, '');
    const ended = await runCli('publish', article, '--out', join(blocked, 'out'), '--locale', 'vi');
    expect(ended.exitCode).toBe(2);
    expect(ended.stderr).toMatch(/cannot be written \(a file is in the way of a folder\): .* --out\.$/mu);
  });

  test.skipIf(process.getuid?.() === 0)(
    'an output folder that may not be written (the superuser may write anywhere)',
    async () => {
      await chmod(out, 0o555);
      const ended = await runCli('publish', 'tests/fixtures/articles/edited.md', '--out', out, '--locale', 'vi');
      await chmod(out, 0o755);
      expect(ended.exitCode).toBe(2);
      expect(ended.stderr).toMatch(/cannot be written \(you may not write there\): .*\.$/mu);
      expect(await hashFolder(out)).toEqual(published);
    },
  );

  test('an unknown command', async () => {
    const ended = await runCli('publsh');
    expect(ended.exitCode).toBe(2);
    expect(ended.stderr).toMatch(
      /^"publsh" is no command: use one of (?:[a-z:]+, )+publish, (?:[a-z:]+, )+[a-z:]+\.$/mu,
    );
  });
});

function sentences(stderr: string): string[] {
  return stderr.split('\n').filter((line) => line !== '');
}
