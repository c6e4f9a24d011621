import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importArticle } from '../../../pipeline/article/import-article.ts';
import { listSources } from '../../../pipeline/article/list-sources.ts';
import { eachArticle, readArticle } from '../../../pipeline/article/read-article.ts';
import { publishKeys } from '../../../pipeline/cache.ts';
import type { Brief } from '../../../pipeline/summarize/brief.ts';
import { summarize } from '../../../pipeline/summarize/summarize.ts';
import { docxFile, paragraph, picture } from './docx-file.ts';
import { encodeTcvn3, encodeVni } from './legacy-letters.ts';

const fixtures = new URL('../../fixtures/articles/', import.meta.url);
const options = { folder: 'source', force: false, dryRun: false };
const png = Buffer.from('89504e470d0a1a0a', 'hex');

const text = `Thị xã Hồng Lam khai trương thư viện lưu động

Sáng 5/3/2025, thị xã Hồng Lam đưa vào dùng ba xe thư viện, trị giá 4,5 tỷ đồng.

Học sinh chọn sách trên xe. (Ảnh: Mai Chi)
Học sinh chọn sách trên xe. (Ảnh: Mai Chi)

- Mỗi xe chở hơn một nghìn đầu sách,
phần lớn là sách khoa học; *miễn phí* cả năm.

Bà Trần Thị Hạnh đề nghị các trường xếp lịch đọc.

Tin liên quan
Ngày hội đọc sách thu hút đông bạn trẻ
`;

const pages = (await readdir(new URL('pages/', fixtures))).filter((name) => name.endsWith('.html'));

let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'bantin-import-'));
});

afterAll(() => rm(root, { recursive: true, force: true }));

async function write(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
}

async function briefOf(path: string): Promise<Brief> {
  return summarize((await readArticle(path, { root })).data.article);
}

/** Imports an article and gives its brief and that of its import, without their paths. */
async function bothBriefs(path: string): Promise<[unknown, unknown]> {
  const imported = await importArticle(await readArticle(path, { root }), { ...options, force: true }, root);
  const [{ path: _, ...original }, { path: __, ...again }] = [await briefOf(path), await briefOf(imported.markdown)];
  return [original, again];
}

describe('the brief of an import is that of its original', () => {
  test.each(pages)('of the page %s', async (name) => {
    await write({ [`in/${name}`]: await readFile(new URL(`pages/${name}`, fixtures)) });
    const [original, again] = await bothBriefs(`in/${name}`);
    expect(again).toEqual(original);
  });

  test('of a document, with its pictures', async () => {
    const body = [
      paragraph('Thư viện lưu động', 'Title'),
      paragraph('Ba xe thư viện, trị giá 4,5 tỷ đồng, đã lăn bánh.'),
      picture('a.png'),
      paragraph('Xe thư viện. (Ảnh: An)', 'Caption'),
    ];
    await write({ 'in/Bài viết.docx': docxFile({ body: body.join(''), pictures: { 'a.png': png } }) });
    const [original, again] = await bothBriefs('in/Bài viết.docx');
    expect(again).toEqual(original);
    expect(again).toMatchObject({
      images: [{ file: 'bai-viet_files/anh-1.png', caption: 'Xe thư viện.', credit: 'An' }],
    });
    expect(await readFile(join(root, 'source/bai-viet_files/anh-1.png'))).toEqual(png);
  });

  test.each(['clean.md', 'edited.md'])('of %s, which is Markdown already', async (name) => {
    await write({ [`in/${name}`]: await readFile(new URL(name, fixtures)) });
    const [original, again] = await bothBriefs(`in/${name}`);
    expect(again).toEqual(original);
  });

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['decomposed UTF-8', Buffer.from(text.normalize('NFD'))],
    ['TCVN3', encodeTcvn3(text)],
    ['VNI', encodeVni(text)],
  ])('of a text in %s, but for the places: the title becomes front matter', async (_, bytes) => {
    await write({ 'in/van-ban.txt': bytes });
    const [original, again] = (await bothBriefs('in/van-ban.txt')).map(withoutPlaces);
    // What Markdown would take for emphasis is escaped there.
    expect(JSON.parse(JSON.stringify(again).replaceAll('\\\\*', '*'))).toEqual(original);
    expect(original).toMatchObject({
      dropped: [{ reason: 'repeated caption' }, { reason: 'related links' }, { reason: 'related links' }],
    });
  });
});

function withoutPlaces(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, one: unknown) => (key === 'start' || key === 'end' ? undefined : one)));
}

describe('pictures', () => {
  const page = (src: string): string =>
    `<h1>Thư viện lưu động</h1><p>Ba xe thư viện, trị giá 4,5 tỷ đồng, đã lăn bánh sáng nay.</p><figure><img src="${src}"><figcaption>Xe thư viện ở Tân Lập.</figcaption></figure>`;

  test.each([
    ['as a browser saves them', 'Trang một_files/xe.jpg', 'Trang một_files/xe.jpg'],
    ['by the name of their address', 'https://cdn.example.org/2025/xe%20moi.jpg?w=680', 'Trang một/xe moi.jpg'],
    ['in a folder of pictures', 'https://cdn.example.org/xe-anh.jpg', 'anh/xe-anh.jpg'],
  ])('are found beside the article %s, and copied', async (_, src, place) => {
    await write({ 'in/Trang một.html': page(src), [`in/${place}`]: png });
    const file = await readArticle('in/Trang một.html', { root });
    const [found] = file.data.article.pictures;
    expect(found?.file).toMatch(/^(?:trang-mot_files|anh)\/xe[\w -]*\.jpg$/u);
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['extracted']);
    const { pictures } = await importArticle(file, { ...options, force: true }, root);
    expect(pictures).toEqual([`source/${found?.file}`]);
    expect(await readFile(join(root, `source/${found?.file}`))).toEqual(png);
    await rm(join(root, 'in', place));
  });

  test.each([
    ['on the web', 'https://cdn.example.org/khong-co.jpg', 'ở trên mạng, không được tải về'],
    ['not there', 'khong-co.jpg', 'Không có tệp ảnh “trang-hai_files/khong-co.jpg”'],
    ['a link to elsewhere', 'lien-ket.jpg', 'Không có tệp ảnh “trang-hai_files/lien-ket.jpg”'],
  ])('%s are not used, and that is said', async (_, src, words) => {
    await write({ 'in/trang-hai.html': page(src), 'secret.jpg': png, 'in/trang-hai_files/x.txt': '' });
    await symlink(join(root, 'secret.jpg'), join(root, 'in/trang-hai_files/lien-ket.jpg')).catch(() => {});
    const file = await readArticle('in/trang-hai.html', { root });
    expect(file.messages.at(-1)).toMatchObject({ ruleId: 'picture', reason: expect.stringContaining(words) });
    expect((await importArticle(file, { ...options, dryRun: true }, root)).pictures).toEqual([]);
  });

  test('outside the project are not used until they are imported', async () => {
    await write({ 'outside/bai.html': page('xe.jpg'), 'outside/bai_files/xe.jpg': png });
    const inner = { root: join(root, 'in') };
    const file = await readArticle(join(root, 'outside/bai.html'), inner);
    expect(file.messages.at(-1)).toMatchObject({
      ruleId: 'extracted',
      reason: expect.stringContaining('nằm ngoài dự án'),
    });
    await importArticle(file, options, inner.root);
    expect((await readArticle('source/bai.md', inner)).messages).toEqual([]);
  });

  test('are part of what the cache hashes', async () => {
    await write({ 'in/trang-ba.html': page('xe.jpg'), 'in/trang-ba_files/xe.jpg': png });
    for (const folder of ['pipeline', 'templates', 'locales']) await mkdir(join(root, folder), { recursive: true });
    const key = (): string | undefined =>
      publishKeys(root, ['in/trang-ba.html'], []).articles.get('in/trang-ba.html')?.outputs;
    const before = key();
    expect(key()).toBe(before);
    await write({ 'in/trang-ba_files/xe.jpg': Buffer.concat([png, png]) });
    expect(key()).not.toBe(before);
  });
});

test('an import that was edited is not written over, unless it is asked for', async () => {
  await write({ 'in/sua.txt': 'Tiêu đề\n\nĐoạn một.\n' });
  const file = await readArticle('in/sua.txt', { root });
  expect((await importArticle(file, options, root)).markdown).toBe('source/sua.md');
  await importArticle(file, options, root);
  await write({ 'source/sua.md': '# Đã sửa\n' });
  await expect(importArticle(file, options, root)).rejects.toThrow(
    /^source\/sua\.md is there already and differs: .*\.$/u,
  );
  expect(await readFile(join(root, 'source/sua.md'), 'utf8')).toBe('# Đã sửa\n');
  await importArticle(file, { ...options, force: true }, root);
  expect(await readFile(join(root, 'source/sua.md'), 'utf8')).toBe('---\ntitle: Tiêu đề\n---\n\nĐoạn một.\n');
  expect(await readdir(join(root, 'source'))).not.toContainEqual(expect.stringContaining('.tmp'));
});

test('where one import stands in the way of another, the others go on', async () => {
  await write({ 'in/mot.txt': text, 'in/hai.txt': text, 'source/mot.md': '# Đã sửa\n' });
  const imported: string[] = [];
  const exitCode = await eachArticle(['in/mot.txt', 'in/hai.txt'], { root }, async (file) => {
    imported.push((await importArticle(file, options, root)).markdown);
  });
  expect([exitCode, imported]).toEqual([1, ['source/hai.md']]);
});

test('a numbered paragraph of a text becomes an item of a list, without a backslash in its sentence', async () => {
  await write({ 'in/so.txt': 'Tiêu đề\n\n1. Bà Hạnh đề nghị xếp lịch.\n\n- Thưa bà.\n' });
  const { markdown } = await importArticle(await readArticle('in/so.txt', { root }), options, root);
  expect((await briefOf(markdown)).sentences.map(({ text }) => text)).toEqual([
    'Bà Hạnh đề nghị xếp lịch.',
    '- Thưa bà.',
  ]);
});

test('in a folder, extensions count in either case, and files of systems and of Word not', async () => {
  await write({
    'names/A.HTML': '',
    'names/b.htm': '',
    'names/C.DOCX': '',
    'names/~$C.DOCX': '',
    'names/._a.html': '',
  });
  expect(await listSources([join(root, 'names')], root)).toEqual(['names/A.HTML', 'names/C.DOCX', 'names/b.htm']);
  await write({ 'names/TRANG.HTM': await readFile(new URL('pages/album.html', fixtures)) });
  expect((await readArticle('names/TRANG.HTM', { root })).data.article.pictures).toHaveLength(3);
});

test('in a folder, the import takes the place of its original', async () => {
  await write({ 'both/Bài A.html': '', 'both/bai-a.md': '', 'both/b.docx': '', 'both/c.txt': '' });
  expect(await listSources([join(root, 'both')], root)).toEqual(['both/b.docx', 'both/bai-a.md', 'both/c.txt']);
});
