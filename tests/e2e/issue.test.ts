import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Manifest, manifestSchema } from '../../pipeline/manifest.ts';
import { conformanceFaults } from './conformance-faults.ts';
import { hashFolder } from './hash-folder.ts';
import { openPdf } from './read-pdf.ts';
import { runCli } from './run-cli.ts';

const sources = ['source/dien-bien-27-7-2025.md', 'tests/fixtures/articles/clean.md'];
const titles = [
  'Tổng Bí thư Tô Lâm nêu ba nhóm việc với tỉnh Điện Biên',
  'Thị xã Hồng Lam khai trương thư viện lưu động',
  'Hợp tác xã Bản Mây khánh thành xưởng sấy mận',
];
const third = `---
title: ${titles[2]}
date: 2025-07-20
classification: internal
embargo: 2025-07-21T07:00:00+07:00
---

Ngày 20/7/2025, Hợp tác xã Bản Mây khánh thành xưởng sấy mận đầu tiên của xã.

Xưởng có 12 lao động, mỗi ngày sấy 3 tấn mận tươi. Vốn đầu tư của xưởng là 1,8 tỷ đồng.

Chủ nhiệm Hợp tác xã Lò Văn Pâng đề nghị xã sửa sáu ki-lô-mét đường vào xưởng trước mùa mưa năm 2026.
`;

let folder = '';
let out = '';
let paths: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-issue-'));
  out = join(folder, 'out');
  paths = [...sources, join(folder, 'xuong-say.md')];
  await writeFile(paths[2] ?? '', third);
  const { exitCode, stderr, stdout } = await runCli('publish', '--issue', '31/2025', ...paths, '--out', out);
  expect(exitCode, stderr).toBe(0);
  expect(stdout).toMatch(/^Published the issue "Số 31\/2025" of 3 articles, \d+ files, \d+ pages, 0 errors,/u);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function readManifest(): Promise<Manifest> {
  return manifestSchema.parse(JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')));
}

/** Title → page of its bookmark, from 1. */
function bookmarksOf(pdf: ReturnType<typeof openPdf>): Map<string, number> {
  return new Map((pdf.loadOutline() ?? []).map(({ title, page }) => [title ?? '', (page ?? -1) + 1]));
}

describe('an issue', () => {
  test('has a folder of its own and an entry beside the articles', async () => {
    const { articles, issues } = await readManifest();
    expect(articles).toEqual([]);
    const [issue] = issues ?? [];
    expect(issue).toMatchObject({ name: '31/2025', slug: 'so-31-2025', title: 'Số 31/2025', leftOut: [] });
    expect(issue?.embargo).toBe('2025-07-21T07:00:00+07:00');
    expect(issue?.articles.map(({ source, title }) => [source, title])).toEqual(
      paths.map((path, index) => [path, titles[index]]),
    );
    const { 'manifest.json': _, ...files } = await hashFolder(out);
    expect(Object.fromEntries(issue?.files.map(({ path, sha256 }) => [path, sha256]) ?? [])).toEqual(files);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['pdf', 'html', 'txt', 'eml'].map((kind) => `so-31-2025/issue.en.${kind}`)),
    );
  });

  test.each(['issue.vi.pdf', 'issue.en.pdf'])(
    'has the true page of each article in the contents, linked: %s',
    async (name) => {
      const pdf = openPdf(await readFile(join(out, 'so-31-2025', name)));
      const bookmarks = bookmarksOf(pdf);
      const first = pdf.loadPage(0);
      const contents = first.toStructuredText('').asText().replaceAll(/\s+/gu, ' ');
      const links = first.getLinks().filter((link) => !link.isExternal());
      for (const [index, title] of titles.entries()) {
        const page = bookmarks.get(title);
        expect(page, title).toBeGreaterThanOrEqual(1);
        expect(contents).toContain(`${title} ${page}`);
        const link = links[index];
        expect(link && pdf.resolveLink(link) + 1).toBe(page);
      }
      expect([...bookmarks.keys()].filter((title) => titles.includes(title))).toEqual(titles);
    },
  );

  test.each(['issue.vi.pdf', 'issue.en.pdf'])('lacks nothing of PDF/UA and PDF/A: %s', async (name) => {
    expect(conformanceFaults(openPdf(await readFile(join(out, 'so-31-2025', name))))).toEqual([]);
  });

  test('has its articles in the order given, and is marked as the most restricted of them', async () => {
    const text = (await readFile(join(out, 'so-31-2025/issue.vi.txt'), 'utf8')).replaceAll(/\s+/gu, ' ');
    const places = titles.map((title) => text.indexOf(title.toLocaleUpperCase('vi')));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text.slice(0, places[0])).toContain('LƯU HÀNH NỘI BỘ');
    expect(text.slice(0, places[0])).toContain('Cấm phát trước 07 giờ 00, ngày 21 tháng 7 năm 2025');
    expect(text).toMatch(/ngày 28 tháng 7 năm 2025/u);
  });

  test('is not made again when nothing has changed, and is the same elsewhere', async () => {
    const before = (await stat(join(out, 'manifest.json'))).mtimeMs;
    const again = await runCli('publish', '--issue', '31/2025', ...paths, '--out', out);
    expect(again).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^Nothing has changed/u) });
    expect((await stat(join(out, 'manifest.json'))).mtimeMs).toBe(before);
    const elsewhere = join(folder, 'elsewhere');
    await runCli('publish', '--issue=31/2025', ...paths, '--out', elsewhere);
    expect(await hashFolder(elsewhere)).toEqual(await hashFolder(out));
  });

  test('stays as it is when one of its articles is published by itself, and the other way round', async () => {
    const target = join(folder, 'both');
    const run = (...args: string[]) => runCli('publish', '--out', target, '--locale', 'vi', ...args);
    await run(sources[1] ?? '', '--format', 'bulletin');
    const article = await hashFolder(join(target, 'clean'));
    await run('--issue=31', '--format', 'issue', ...sources);
    const issue = await hashFolder(join(target, 'so-31'));
    await run(sources[1] ?? '', '--format', 'bulletin', '--force');
    expect(await hashFolder(join(target, 'clean'))).toEqual(article);
    expect(await hashFolder(join(target, 'so-31'))).toEqual(issue);
    const { stdout } = await run('--issue=31', '--format', 'issue', ...sources);
    expect(stdout).toMatch(/^Nothing has changed: the issue "Số 31" of 2 articles in .*so-31\/ is up to date\.$/mu);
  });
});

describe('an article that is refused', () => {
  const wrong = '---\ntitle: Hội nghị bàn về ðường sá\ndate: 2025-03-05\n---\n\nHội nghị đã họp.\n';
  const run = async (...args: string[]) => {
    const path = join(folder, 'sai.md');
    await writeFile(path, wrong);
    const target = join(folder, 'refused');
    return { target, path, ...(await runCli('publish', ...args, path, '--out', target, '--locale', 'vi')) };
  };

  test('is named, and the issue is not written without it', async () => {
    const { target, path, exitCode, stderr, stdout } = await run('--issue=1', sources[1] ?? '');
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain(`${path}: stopped by 1 error; mend it or publish with --force.`);
    expect(stderr).toMatch(/^The issue was not written, for it would lack .*sai\.md: mend what is said above/mu);
    await expect(stat(target)).rejects.toThrow('ENOENT');
  });

  test('is left out where the editor says so, and the issue made again each time', async () => {
    for (const _ of [1, 2]) {
      const { target, path, exitCode, stdout } = await run(
        '--issue=1',
        '--partial',
        '--format',
        'issue',
        sources[1] ?? '',
      );
      expect({ exitCode, stdout }).toEqual({
        exitCode: 1,
        stdout: expect.stringMatching(/^Published .*, 1 left out,/u),
      });
      const { issues } = manifestSchema.parse(JSON.parse(await readFile(join(target, 'manifest.json'), 'utf8')));
      expect(issues?.[0]).toMatchObject({ leftOut: [path], articles: [{ source: sources[1] }] });
    }
  });
});

describe('a call that is wrong', () => {
  test.each([
    [['--issue', '--format', 'bulletin', ...sources], /^The format "bulletin" takes one article/u],
    [['--format', 'issue', ...sources], /^The format "issue" takes several articles: publish them with --issue/u],
    [['--partial', ...sources], /^--partial is for an issue/u],
  ])('%s', async (args, sentence) => {
    const { exitCode, stderr } = await runCli('publish', ...args, '--out', join(folder, 'wrong'));
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringMatching(sentence) });
  });
});

test('an issue without a name has the number that its articles share, or the newest date', async () => {
  const run = (...args: string[]) => runCli('publish', '--issue', ...args, '--dry-run', '--locale', 'vi', '--json');
  const slugOf = ({ stdout }: { stdout: string }): string => JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '').slug;
  expect(slugOf(await run(sources[0] ?? '', '--format', 'issue'))).toBe('so-30');
  expect(slugOf(await run(...paths, '--format', 'issue'))).toBe('ban-tin-2025-07-28');
});
