import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Fault } from '../../../pipeline/fault.ts';
import { labelSetOf, loadLabelSet } from '../../../pipeline/localize/label-set.ts';
import { listLocales } from '../../../pipeline/localize/locales.ts';
import { context } from '../../fixtures/view/context.ts';

const { root } = context;

/** `body:keyPoints`; the plural forms of a key are one key. */
async function keysOf(locale: string): Promise<Set<string>> {
  const folder = join(root, 'locales', locale);
  const keys = new Set<string>();
  for (const file of await readdir(folder)) {
    if (file === 'glossary.json') continue;
    const namespace: Record<string, string> = JSON.parse(await readFile(join(folder, file), 'utf8'));
    for (const key of Object.keys(namespace))
      keys.add(`${file.replace('.json', '')}:${key.replace(/_(?:zero|one|two|few|many|other)$/u, '')}`);
  }
  return keys;
}

async function sources(folder: string): Promise<string> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.(?:ts|hbs)$/u.test(entry.name));
  return (await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')))).join('\n');
}

describe('label sets', async () => {
  const expected = await keysOf('vi');

  test.each(await listLocales(root))('%s has every key and no other', async (locale) => {
    expect(await keysOf(locale)).toEqual(expected);
  });

  test('no key is unused', async () => {
    const code = (await sources('pipeline/localize')) + (await sources('templates'));
    const byValue = /^(?:formats|classification|omitted):/u;
    const unused = [...expected].filter(
      (key) => !byValue.test(key) && !code.includes(key) && !code.includes(`labels.${key.replace(':', '.')}`),
    );
    expect(unused).toEqual([]);
  });

  test('a wrong key does not compile', async () => {
    const { translate, labels } = await labelSetOf(context, 'en');
    // @ts-expect-error there is no such key
    expect(translate('body:keyPoint')).toBe('keyPoint');
    // @ts-expect-error there is no such key
    expect(labels.body.keyPoint).toBeUndefined();
  });

  test('a plural takes the form of its number', async () => {
    const { translate } = await labelSetOf(context, 'en');
    expect(translate('omitted:figures', { count: 1 })).toBe('and 1 more figure in the original article');
    expect(translate('omitted:figures', { count: 2 })).toBe('and 2 more figures in the original article');
  });

  test('an unknown locale is a fault of the call that names those there are', async () => {
    const error = await loadLabelSet(root, 'xx').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Fault);
    expect(error).toMatchObject({ exitCode: 2, message: expect.stringContaining('choose from en, vi') });
  });

  test('the case of a tag does not matter', async () => {
    expect((await loadLabelSet(root, 'EN')).locale).toBe('en');
  });
});
