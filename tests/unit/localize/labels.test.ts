import { describe, expect, test } from 'vitest';
import { Fault } from '../../../pipeline/fault.ts';
import { checkLabels } from '../../../pipeline/localize/check-labels.ts';
import { glossarySchema } from '../../../pipeline/localize/glossary.ts';
import { labelSetOf, loadLabelSet } from '../../../pipeline/localize/label-set.ts';
import { listLocales } from '../../../pipeline/localize/locales.ts';
import { splitKey } from '../../../pipeline/localize/plural-forms.ts';
import { type Namespaces, readLocale } from '../../../pipeline/localize/read-locale.ts';
import { context } from '../../fixtures/view/context.ts';

const { root } = context;

describe('label sets', async () => {
  const reference = (await readLocale(root, 'vi')).namespaces;
  const expected = Object.entries(reference).flatMap(([namespace, labels]) =>
    Object.keys(labels).map((key) => `${namespace}:${splitKey(key).base}`),
  );

  test.each(await listLocales(root))('%s has every key and plural form, and nothing wrong', async (locale) => {
    const files = await readLocale(root, locale);
    expect(checkLabels(files, reference)).toEqual([]);
    expect((await loadLabelSet(root, locale)).missing).toEqual([]);
  });

  test.each(['fr', 'zh-Hans', 'ru', 'ja', 'ko', 'lo', 'es', 'de'])(
    '%s says that nobody has read it',
    async (locale) => {
      const { needsReview } = (await readLocale(root, locale)).metadata;
      expect(needsReview).toEqual(expect.arrayContaining([...expected, 'glossary:terms', 'glossary:units']));
    },
  );

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

  test('an unknown locale is a fault of the call that names the nearest three', async () => {
    const error = await loadLabelSet(root, 'xx').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Fault);
    expect(error).toMatchObject({
      exitCode: 2,
      message: expect.stringMatching(/"xx"; did you mean "\S+", "\S+" or "\S+"\?/u),
    });
  });

  test.each([
    ['EN', 'en'],
    ['en-gb', 'en-GB'],
    ['en-AU', 'en'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['fr-CA', 'fr'],
    ['zh-CN', 'zh-Hans'],
    ['zh', 'zh-Hans'],
  ])('%s is served by %s', async (tag, locale) => {
    expect((await loadLabelSet(root, tag)).locale).toBe(locale);
  });

  test('a script of its own is not served by another', async () => {
    await expect(loadLabelSet(root, 'ru-Latn')).rejects.toThrow('There is no locale "ru-Latn"');
  });
});

describe('a label file that is not as it should be', () => {
  const reference = {
    body: { keyPoints: 'Điểm chính' },
    mail: { subject: '[Bản tin] {{title}}' },
    omitted: { points_other: 'và {{count}} câu khác' },
  };
  const problems = (namespaces: Namespaces, locale = 'fr'): string[] =>
    checkLabels(
      {
        locale,
        namespaces,
        glossary: glossarySchema.parse({}),
        metadata: { fallback: [], needsReview: [], sources: {} },
      },
      reference,
    );

  test.each([
    [
      { body: { keyPoint: 'Points' } },
      'locales/fr/body.json: "keyPoint" is no key of the Vietnamese labels (meant is perhaps "keyPoints").',
    ],
    [
      { mail: { subject: 'Bulletin {{titel}}' } },
      'locales/fr/mail.json: "subject" has the placeholder {{titel}}, which nothing fills; it takes {{title}}.',
    ],
    [
      { mail: { subject: 'Bulletin' } },
      'locales/fr/mail.json: "subject" lacks the placeholder {{title}}, or has it twice; it takes {{title}}.',
    ],
    [
      { omitted: { points_few: '{{count}}' } },
      'locales/fr/omitted.json: "points_few" has the plural form "few", but fr has only one, many, other.',
    ],
    [
      { body: { keyPoints: '<b>Points</b>' } },
      'locales/fr/body.json: "keyPoints" holds HTML, "<b>", where text belongs.',
    ],
  ])('%o', (namespaces, sentence) => {
    expect(problems(namespaces as Namespaces)).toEqual([sentence]);
  });

  test('a unit in a plural form that the language lacks', () => {
    const glossary = glossarySchema.parse({ units: { hộ: { one: 'household', few: 'households' } } });
    const files = { locale: 'en', namespaces: {}, glossary, metadata: { fallback: [], needsReview: [], sources: {} } };
    expect(checkLabels(files, reference)).toEqual([
      'locales/en/glossary.json: "units.hộ.few" has the plural form "few", but en has only one, other.',
    ]);
  });
});
