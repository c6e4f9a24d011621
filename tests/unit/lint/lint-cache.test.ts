import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { configurationSchema } from '../../../pipeline/config.ts';
import { openLintCache } from '../../../pipeline/lint/lint-cache.ts';
import { lintSource } from '../../../pipeline/lint/lint-source.ts';

async function project(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'bantin-cache-'));
  for (const folder of ['pipeline/lint', 'pipeline/article']) await mkdir(join(root, folder), { recursive: true });
  await writeFile(join(root, 'pipeline/lint/rule.ts'), '1');
  return root;
}

const bytes = Buffer.from('Tin vui\n\nTỉnh  họp.\n');
const config = configurationSchema.parse({});

it('gives back what an earlier run found, until source, program or configuration change', async () => {
  const root = await project();
  const cache = openLintCache(root, config.lint);
  expect(await cache.find('a.txt', bytes)).toBeUndefined();
  const file = await lintSource({ path: 'a.txt', bytes }, { config }, cache);
  expect(await cache.find('a.txt', bytes)).toEqual(file);
  expect(await cache.find('b.txt', bytes)).toBeUndefined();
  expect(await cache.find('a.txt', Buffer.from('Tin khác'))).toBeUndefined();
  const strict = configurationSchema.parse({ lint: { strict: true } });
  expect(await openLintCache(root, strict.lint).find('a.txt', bytes)).toBeUndefined();
  await writeFile(join(root, 'pipeline/lint/rule.ts'), '2');
  expect(await openLintCache(root, config.lint).find('a.txt', bytes)).toBeUndefined();
});

it('keeps one entry a path and takes a broken one for none', async () => {
  const root = await project();
  const cache = openLintCache(root, config.lint);
  for (const text of ['Một.', 'Hai.', 'Ba.'])
    await cache.keep({ path: 'a.txt', text, messages: [] }, Buffer.from(text));
  const folder = join(root, 'node_modules/.cache/bantin/lint');
  const [entry = '', ...others] = await readdir(folder);
  expect(others).toEqual([]);
  await writeFile(join(folder, entry), '{');
  expect(await cache.find('a.txt', Buffer.from('Ba.'))).toBeUndefined();
});

it('does without a place to write', async () => {
  const root = await project();
  await writeFile(join(root, 'node_modules'), 'in the way');
  await openLintCache(root, config.lint).keep({ path: 'a.txt', text: '', messages: [] }, bytes);
});
