import { hash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBulletins } from '../../../pipeline/deliver/find-bulletins.ts';
import type { Manifest } from '../../../pipeline/manifest.ts';

const message = 'Subject: Tin\r\n\r\nTin.\r\n';
const embargo = '2025-07-28T17:00:00+07:00';
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-bulletins-'));
  await mkdir(join(folder, 'so-31'));
  await writeFile(join(folder, 'so-31/issue.vi.eml'), message);
  const key = '0'.repeat(64);
  const file = { path: 'so-31/issue.vi.eml', sha256: hash('sha256', message), bytes: message.length };
  const articles = [{ source: 'source/tin.md', sha256: key, title: 'Tin' }];
  const issue = { name: '31', slug: 'so-31', title: 'Số 31', key, articles, embargo, leftOut: [] };
  const manifest: Manifest = { version: 1, key, articles: [], issues: [{ ...issue, files: [file], messages: [] }] };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
});

afterAll(() => rm(folder, { recursive: true }));

describe('an issue of several articles', () => {
  test('is found by its name, with the embargo of its articles', async () => {
    const { name, source, bulletins, ...found } = await findBulletins('so-31', folder);
    const expected = { name: 'so-31', source: 'source/tin.md --issue="31"', embargo };
    expect({ name, source, embargo: found.embargo }).toEqual(expected);
    expect(bulletins.map(({ format, locale }) => [format, locale])).toEqual([['issue', 'vi']]);
  });

  test('is refused where it is not as it was published', async () => {
    await writeFile(join(folder, 'so-31/issue.vi.eml'), `${message}Thêm.\r\n`);
    await expect(findBulletins('so-31', folder)).rejects.toThrow(/is not as it was published/u);
  });
});
