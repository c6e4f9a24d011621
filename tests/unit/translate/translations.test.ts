import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { readArticle } from '../../../pipeline/article/read-article.ts';
import { labelSetOf } from '../../../pipeline/localize/label-set.ts';
import { localize } from '../../../pipeline/localize/localize.ts';
import type { View } from '../../../pipeline/localize/view.ts';
import { loadFormat } from '../../../pipeline/render/format.ts';
import { render } from '../../../pipeline/render/render.ts';
import { summarize } from '../../../pipeline/summarize/summarize.ts';
import { type Extracted, extract } from '../../../pipeline/translate/extract.ts';
import { readTranslations } from '../../../pipeline/translate/read-translations.ts';
import { verify } from '../../../pipeline/verify/verify.ts';
import { context } from '../../fixtures/view/context.ts';

const fixtures = 'tests/fixtures/translations';
const folders: string[] = [];
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-translations-'));
  folders.push(folder);
  await cp(fixtures, folder, { recursive: true });
});
afterAll(() => Promise.all(folders.map((each) => rm(each, { recursive: true }))));

const article = (): string => join(folder, 'hop-son-ha.md');
const translation = (locale = 'en'): string => join(folder, `hop-son-ha.${locale}.xlf`);

async function replaceIn(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replaceAll(from, to));
}

async function publishInto(locale: string): Promise<{ view: View; messages: string[] }> {
  const file = await readArticle(article(), context);
  const brief = summarize(file.data.article);
  const translations = await readTranslations(file, brief, [locale], context);
  const view = await localize(file.data.article, brief, locale, context, {}, translations.get(locale));
  return { view, messages: file.messages.map(({ ruleId, reason }) => `${ruleId}: ${reason.replace(folder, '')}`) };
}

async function extractInto(locale: string): Promise<Extracted> {
  return extract((await readArticle(article(), context)).data.article, locale, context);
}

describe('an article with a translation', () => {
  test.each(['en', 'zh-Hans', 'ja', 'ko', 'lo'])('has nothing of its own in Vietnamese in %s', async (locale) => {
    const { view, messages } = await publishInto(locale);
    expect(messages).toEqual([]);
    const content = [
      view.title,
      view.lead,
      ...view.points,
      ...[...view.highlights, ...view.figures].map(({ label }) => label),
      ...[...view.directives, ...view.limitations].flatMap(({ speaker, parts }) => [
        speaker,
        ...parts.flatMap(({ addressee, statements }) => [addressee, ...statements]),
      ]),
      ...view.dates.map(({ event }) => event),
    ];
    expect(content.filter((words) => words?.lang)).toEqual([]);
    expect(view.stillVietnamese).toBeNull();
  });

  test('a text that has changed since stays Vietnamese, and is reported and counted', async () => {
    await replaceIn(article(), 'Tỉnh đã giúp 6.400 hộ', 'Tỉnh mới giúp 6.400 hộ');
    const { view, messages } = await publishInto('en');
    expect(messages[0]).toMatch(
      /^translation-stale: \/hop-son-ha\.en\.xlf: bản dịch ở dòng \d+ làm từ câu gốc đã đổi/u,
    );
    expect(messages.at(-1)).toMatch(/^translation-incomplete: .+: \d+ trong 14 đoạn chưa có bản dịch/u);
    expect(view.points.map(({ text, lang }) => [text.slice(0, 9), lang])).toEqual([
      ['Budget re', null],
      ['Tỉnh mới ', 'vi'],
    ]);
    expect(view.stillVietnamese?.text).toMatch(/^\d passages? (?:is|are) not translated and stays? in Vietnamese$/u);
  });

  test('a text with another number stays Vietnamese, and is reported', async () => {
    await replaceIn(translation(), 'reached VND 2,316.8 billion, 108%', 'reached VND 2,361.8 billion, 108%');
    const { view, messages } = await publishInto('en');
    expect(messages[0]).toMatch(
      /^translation-numbers: .+ thiếu 2\.316,8 tỷ đồng và có 2,361\.8 billion mà câu gốc không có/u,
    );
    expect(view.points[0]).toMatchObject({ lang: 'vi', text: expect.stringContaining('2.316,8 tỷ đồng') });
  });

  test('a file for no locale is reported with the one that is perhaps meant', async () => {
    await cp(translation('zh-Hans'), translation('zh-Hasn'));
    expect((await publishInto('vi')).messages).toEqual([
      'translation-unused: /hop-son-ha.zh-Hasn.xlf: không có ngôn ngữ “zh-Hasn”, có lẽ là “zh-Hans”; tệp này không được dùng.',
    ]);
  });

  test('a file that is not as it should be stops the article', async () => {
    await writeFile(translation(), '<xliff');
    await expect(publishInto('en')).rejects.toThrow(/hop-son-ha\.en\.xlf:1 is not XML as it should be: /u);
  });

  test('a text that is translated twice stops the article', async () => {
    const unit = '<unit id="a"><segment><source>các sở</source><target>bureaus</target></segment></unit></file>';
    await replaceIn(translation(), '</file>', unit);
    await expect(publishInto('en')).rejects.toThrow(/xlf:\d+ has "các sở" again, after line \d+: keep one\.$/u);
  });
});

describe('the pages of a translated article', () => {
  const targets = ['en', 'zh-Hans', 'ja', 'ko', 'lo'].flatMap((locale) =>
    ['briefing-sheet', 'bulletin'].map((name) => ({ locale, name })),
  );

  test.each(targets)('go out, but not with another number: $name in $locale', async ({ locale, name }) => {
    const file = await readArticle(article(), context);
    const brief = summarize(file.data.article);
    const translations = (await readTranslations(file, brief, [locale], context)).get(locale);
    const view = await localize(file.data.article, brief, locale, context, {}, translations);
    const format = await loadFormat(context.root, name);
    const rendered = render(view, format, context.root);
    const labelSet = await labelSetOf(context, locale);
    const pages = { article: file.data.article, view, format, translations };
    expect(() => verify({ ...pages, rendered }, labelSet)).not.toThrow();
    const changed = (rendered.pdf ?? '').replace('108%', '109%');
    expect(changed).not.toBe(rendered.pdf);
    expect(() => verify({ ...pages, rendered: { pdf: changed } }, labelSet)).toThrow(/would say/u);
  });
});

describe('extracting segments', () => {
  test('changes nothing where nothing has changed', async () => {
    const before = await readFile(translation(), 'utf8');
    expect(await extractInto('en')).toMatchObject({ segments: 14, translated: 14, stale: 0, obsolete: 0 });
    expect(await readFile(translation(), 'utf8')).toBe(before);
  });

  test('writes each text once, with its context and what the glossary has of it', async () => {
    expect(await extractInto('fr')).toMatchObject({ segments: 14, translated: 0 });
    const xliff = await readFile(translation('fr'), 'utf8');
    expect(xliff).toContain('trgLang="fr"');
    expect(xliff).toContain('<note category="glossary">thu ngân sách = recettes budgétaires</note>');
    expect(xliff.match(/<source>.+<\/source>/gu)).toHaveLength(14);
    expect(xliff).not.toContain('<target>');
  });

  test('marks what has changed as stale, and says what it was made from', async () => {
    await replaceIn(article(), 'Tỉnh đã giúp 6.400 hộ', 'Tỉnh mới giúp 6.400 hộ');
    expect(await extractInto('en')).toMatchObject({ segments: 14, stale: 2, obsolete: 0 });
    const marked = await readFile(translation(), 'utf8');
    expect(marked).toContain('<segment state="initial" subState="bantin:stale">');
    expect(marked).toContain(
      '<note category="previous-source">Tỉnh đã giúp 6.400 hộ nghèo xóa nhà tạm trong hai năm.</note>',
    );
    expect((await publishInto('en')).view.points[1]?.lang).toBe('vi');
    await replaceIn(translation(), ' state="initial" subState="bantin:stale"', ' state="translated"');
    expect((await publishInto('en')).view.points[1]?.lang).toBeNull();
  });

  test('keeps what the article says no longer, at the end', async () => {
    await replaceIn(article(), 'Tuy nhiên, tiến độ giải ngân vốn đầu tư công còn chậm, mới đạt 9,7% kế hoạch.', '');
    const { obsolete } = await extractInto('en');
    expect(obsolete).toBeGreaterThanOrEqual(1);
    const xliff = await readFile(translation(), 'utf8');
    expect(xliff).toMatch(/translate="no">[\s\S]+at only 9\.7% of the plan/u);
    expect(await extractInto('en')).toMatchObject({ obsolete });
  });
});
