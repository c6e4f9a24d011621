import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { Fault } from '../../../pipeline/fault.ts';
import { exportLabels } from '../../../pipeline/labels/export-labels.ts';
import { importLabels } from '../../../pipeline/labels/import-labels.ts';
import { listUnusedKeys } from '../../../pipeline/labels/list-unused-keys.ts';
import { measureCoverage } from '../../../pipeline/labels/measure-coverage.ts';
import { loadLabelSet } from '../../../pipeline/localize/label-set.ts';
import { listLocales } from '../../../pipeline/localize/locales.ts';
import { readLocale } from '../../../pipeline/localize/read-locale.ts';
import { context } from '../../fixtures/view/context.ts';

/** A project of its own with the label sets of this one, to spoil them. */
let root = '';
const roots: string[] = [];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'bantin-labels-'));
  roots.push(root);
  await cp(join(context.root, 'locales'), join(root, 'locales'), { recursive: true });
  for (const folder of ['pipeline', 'templates']) await symlink(join(context.root, folder), join(root, folder));
});
afterAll(() => Promise.all(roots.map((each) => rm(each, { recursive: true }))));

async function edit(file: string, from: string, to: string): Promise<void> {
  const path = join(root, 'locales', file);
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
}

describe('coverage', async () => {
  test.each(await listLocales(context.root))('of %s is whole', async (locale) => {
    const { missing, unused, stale, problems } = await measureCoverage(context.root, locale);
    expect({ missing, unused, stale, problems }).toEqual({ missing: [], unused: [], stale: [], problems: [] });
  });

  test('names what is missing, unused, stale and to be reviewed', async () => {
    await edit('ru/omitted.json', '"points_few"', '"points_fewer"');
    await edit('vi/body.json', 'Điểm chính', 'Những điểm chính');
    const { needsReview, ...coverage } = await measureCoverage(root, 'ru');
    expect(coverage).toEqual({
      locale: 'ru',
      own: 104,
      missing: ['omitted:points_few'],
      unused: ['omitted:points_fewer'],
      stale: ['body:keyPoints'],
      problems: [],
    });
    expect(needsReview).toContain('body:keyPoints');
  });

  test('of a regional variant counts only what differs', async () => {
    expect(await measureCoverage(root, 'en-GB')).toMatchObject({ own: 1, missing: [] });
    const { labels, glossary } = await loadLabelSet(root, 'en-GB');
    expect(labels.source.disclaimer).toContain('summarises');
    expect(labels.body.keyPoints).toBe('Key points');
    expect(glossary.units['tổ chức']).toEqual({ one: 'organisation', other: 'organisations' });
    expect(glossary.currencies.đồng).toBe('VND');
  });

  test('tells what no page uses', async () => {
    const reference = (await readLocale(root, 'vi')).namespaces;
    expect(await listUnusedKeys(root, reference)).toEqual([]);
    const more = { ...reference, body: { ...reference.body, keyPoint: 'Điểm' }, formats: { poster: 'Áp phích' } };
    expect(await listUnusedKeys(root, more)).toEqual(['body:keyPoint', 'formats:poster']);
  });
});

describe('exchange with translators', () => {
  test.each(['ru', 'zh-Hans', 'en-GB', 'ar'])('%s comes back as it was', async (locale) => {
    const before = await contents(locale);
    await importLabels(await exportLabels(locale, root, root), root);
    expect(await contents(locale)).toEqual(before);
  });

  test('a translation that was read is no longer to be reviewed, and knows what it was made from', async () => {
    const path = await exportLabels('fr', root, root);
    await replaceUnit(path, 'body.keyPoints', (unit) =>
      unit
        .replace('state="translated"', 'state="reviewed"')
        .replace(/<target>.*<\/target>/u, '<target>Essentiel</target>'),
    );
    await importLabels(path, root);
    const { namespaces, metadata } = await readLocale(root, 'fr');
    expect(namespaces.body?.keyPoints).toBe('Essentiel');
    expect(metadata.needsReview).not.toContain('body:keyPoints');
    expect(metadata.needsReview).toContain('body:figures');
    expect((await measureCoverage(root, 'fr')).stale).toEqual([]);
  });

  test('an older export makes a label stale', async () => {
    const path = await exportLabels('fr', root, root);
    await edit('vi/body.json', 'Điểm chính', 'Những điểm chính');
    await importLabels(path, root);
    expect((await measureCoverage(root, 'fr')).stale).toEqual(['body:keyPoints']);
  });

  test('a new locale is exported empty, and is whole once it is translated', async () => {
    await mkdir(join(root, 'locales/sv'));
    await writeFile(join(root, 'locales/sv/locale.json'), '{ "fallback": ["en"] }\n');
    const path = join(root, await exportLabels('sv', '.', root));
    const xliff = await readFile(path, 'utf8');
    expect(xliff).not.toContain('<target>');
    const filled = xliff.replaceAll(/<source>(.*)<\/source>/gu, '$&<target>$1</target>');
    await writeFile(path, filled);
    await importLabels(path, root);
    expect(await measureCoverage(root, 'sv')).toMatchObject({ missing: [], unused: [], stale: [], problems: [] });
  });

  test.each([
    [
      '<target>Points clés</target>',
      '<target>Points {{x}}</target>',
      /it would make .*"keyPoints" has the placeholder/u,
    ],
    ['id="body.keyPoints"', 'id="body.keyPoint"', /fr\.xlf:\d+ "body\.keyPoint" is no label: export the file anew\.$/u],
    ['trgLang="fr"', 'trgLang="de"', /is into "de" but named for "fr"/u],
  ])('%s → %s is refused, and nothing is written', async (from, to, sentence) => {
    const before = await contents('fr');
    const path = await exportLabels('fr', root, root);
    const text = await readFile(path, 'utf8');
    expect(text).toContain(from);
    await writeFile(path, text.replace(from, to));
    await expect(importLabels(path, root)).rejects.toThrow(sentence);
    expect(await contents('fr')).toEqual(before);
  });
});

describe('a label file that is not as it should be gives one sentence with its file and key', () => {
  test.each([
    ['fr/body.json', '"keyPoints": ', '"keyPoints" ', /^locales\/fr\/body\.json is not JSON .*line 2.*\.$/u],
    ['fr/body.json', '"keyPoints"', '"keyPoint"', /^locales\/fr\/body\.json: "keyPoint" is no key .*"keyPoints"\)\.$/u],
    [
      'fr/mail.json',
      '{{title}}',
      '{{titre}}',
      /^locales\/fr\/mail\.json: "subject" has the placeholder \{\{titre\}\}/u,
    ],
    [
      'fr/omitted.json',
      'points_many',
      'points_few',
      /^locales\/fr\/omitted\.json: "points_few" has the plural form "few"/u,
    ],
    ['fr/body.json', 'Points clés', '<b>Points</b>', /^locales\/fr\/body\.json: "keyPoints" holds HTML, "<b>"/u],
    [
      'fr/body.json',
      '"Points clés"',
      '["Points"]',
      /^locales\/fr\/body\.json: "keyPoints" must be a text, not \["Points"\]\.$/u,
    ],
    ['fr/body.json', 'Points clés', ' ', /^locales\/fr\/body\.json: "keyPoints" is empty\.$/u],
    [
      'fr/locale.json',
      '"fallback"',
      '"fallbacks"',
      /^locales\/fr\/locale\.json: "fallbacks" is no known key; did you mean "fallback"\?\.?$/u,
    ],
    [
      'fr/locale.json',
      '"en"',
      '"xx"',
      /^locales\/fr\/locale\.json: "fallback" names "xx", which is no folder of locales\/\.$/u,
    ],
    [
      'fr/glossary.json',
      '"plus de"',
      '"plus de {{x}}"',
      /^locales\/fr\/glossary\.json: "hedges\.hơn" has the placeholder \{\{x\}\}/u,
    ],
    ['fr/glossary.json', '"million",', '3,', /^locales\/fr\/glossary\.json: "scales\.6\.one" .*string/u],
  ])('%s with %s as %s', async (file, from, to, sentence) => {
    await edit(file, from, to);
    const error = await loadLabelSet(root, 'fr').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Fault);
    expect(error).toMatchObject({ exitCode: 2, message: expect.stringMatching(sentence) });
    expect(String(error).split('\n')).toHaveLength(1);
  });
});

async function contents(locale: string): Promise<unknown> {
  const { namespaces, glossary, metadata } = await readLocale(root, locale);
  return { namespaces, glossary, metadata };
}

async function replaceUnit(path: string, id: string, change: (unit: string) => string): Promise<void> {
  const text = await readFile(path, 'utf8');
  const unit = text.match(new RegExp(`<unit id="${id}">[\\s\\S]*?</unit>`, 'u'))?.[0] ?? '';
  expect(unit).not.toBe('');
  await writeFile(path, text.replace(unit, change(unit)));
}
