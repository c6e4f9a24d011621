import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../../pipeline/article/article.ts';
import { readArticleBytes } from '../../../pipeline/article/read-article.ts';
import { createClipper } from '../../../pipeline/localize/clip.ts';
import { localizeFigure } from '../../../pipeline/localize/figures.ts';
import { labelSetOf } from '../../../pipeline/localize/label-set.ts';
import { listLocales } from '../../../pipeline/localize/locales.ts';
import { localize } from '../../../pipeline/localize/localize.ts';
import { select } from '../../../pipeline/localize/select.ts';
import { summarize } from '../../../pipeline/summarize/summarize.ts';
import { context } from '../../fixtures/view/context.ts';
import { article, brief } from '../../fixtures/view/working-session.ts';
import { articleOf } from './article-of.ts';

describe('a View', async () => {
  test('says what the article says, on a Vietnamese page', async () => {
    const view = await localize(article, brief, 'vi', context);
    expect(view.title).toEqual({ text: brief.title.text, lang: null });
    expect(view.masthead).toMatchObject({
      issue: 'Số 12',
      date: 'ngày 14 tháng 3 năm 2025',
      classification: 'Lưu hành nội bộ',
    });
    expect(view.people).toHaveLength(9);
    expect(view.directives).toHaveLength(1);
    expect(view.directives[0]?.parts.map(({ addressee }) => addressee?.text)).toEqual([
      'Tỉnh ủy, Ủy ban nhân dân tỉnh',
      'Tỉnh Sơn Hà',
      'Các bộ, ngành',
    ]);
    expect(Object.values(view.omitted).every((omission) => omission === null)).toBe(true);
  });

  test('marks content as Vietnamese on a page of another language', async () => {
    const view = await localize(article, brief, 'en', context);
    expect(view.title.lang).toBe('vi');
    expect(view.people[1]?.titles).toEqual([
      { text: 'member of the Party Central Committee', lang: null },
      { text: 'Minister of Home Affairs', lang: null },
    ]);
    expect(view.documents[0]).toMatchObject({ type: { text: 'Resolution', lang: null }, number: '29-NQ/TW' });
  });

  test('tells what happens when by the calendar, whatever the article tells first', async () => {
    const told = articleOf(
      'Ngày 15/10/2025, hội nghị xúc tiến đầu tư sẽ diễn ra ở Sơn Hà. Ngày 1/9/2025, tuyến xe buýt đầu tiên chạy thử.',
    );
    const { dates } = await localize(told, summarize(told), 'vi', context);
    expect(dates.map(({ date }) => date)).toEqual([
      'Sáng ngày 14 tháng 3 năm 2025',
      'Ngày 01 tháng 9 năm 2025',
      'Ngày 15 tháng 10 năm 2025',
    ]);
  });

  test('keeps a headline whole where labels are cut, up to 160 letters', async () => {
    const { title } = await localize(article, brief, 'vi', context, { labelCharacters: 20 });
    expect(title.text).toBe(article.title.text);
  });

  test('takes a translated title where the editor gives one', async () => {
    const metadata = { ...article.metadata, translations: { en: { title: 'Government team works with Son Ha' } } };
    const view = await localize({ ...article, metadata }, brief, 'en', context);
    expect(view.title).toEqual({ text: 'Government team works with Son Ha', lang: null });
    expect(view.lead?.lang).toBe('vi');
  });

  test('refers each fact to its paragraph and sentence', async () => {
    const view = await localize(article, brief, 'vi', context);
    expect(view.lead?.reference).toBe('1.1');
    const [revenue] = [...view.highlights, ...view.figures].filter(({ label }) => label.text === 'Thu ngân sách');
    expect(revenue).toMatchObject({ reference: '4.2', hedge: { text: 'ước đạt' }, period: { text: 'năm 2024' } });
  });

  test('names the terms that stay Vietnamese', async () => {
    const view = await localize(article, brief, 'en', context);
    expect(view.untranslated.terms).toEqual(expect.arrayContaining(['Sơn Hà', 'Tư lệnh Quân khu']));
    expect(view.untranslated.labels).toEqual([]);
  });

  test.each(await listLocales(context.root))('prints every figure with the value of the Brief: %s', async (locale) => {
    const labelSet = await labelSetOf(context, locale);
    for (const figure of brief.figures) {
      const { quantity } = localizeFigure(figure, brief, labelSet, (text) => text);
      expect(readPrinted(quantity.text, locale), `${figure.surface} as ${quantity.text}`).toBeCloseTo(
        [figure.normalised].flat()[0] ?? Number.NaN,
        6,
      );
    }
  });

  test.each(await listLocales(context.root))('prints any amount with the value of the Brief: %s', async (locale) => {
    const labelSet = await labelSetOf(context, locale);
    const amount = fc.record({
      whole: fc.integer({ min: 1, max: 999 }),
      decimals: fc.constantFrom('', ',5', ',25', ',079'),
      scale: fc.constantFrom('', ' nghìn', ' vạn', ' triệu', ' tỷ', ' nghìn tỷ'),
      unit: fc.constantFrom(' đồng', ' người', ' USD', ' ha'),
    });
    await fc.assert(
      fc.asyncProperty(amount, async ({ whole, decimals, scale, unit }) => {
        const text = `# Tin\n\nMở đầu.\n\nTổng vốn năm nay đạt ${whole}${decimals}${scale}${unit}.\n`;
        const read = summarize((await readArticleBytes(Buffer.from(text), 'tin.md')).data.article);
        const [figure] = read.figures;
        if (!figure) return;
        const { quantity } = localizeFigure(figure, read, labelSet, (words) => words);
        const value = [figure.normalised].flat()[0] ?? Number.NaN;
        expect(readPrinted(quantity.text, locale) / value, `${figure.surface} as ${quantity.text}`).toBeCloseTo(1, 9);
      }),
      { numRuns: 60 },
    );
  });

  test('says how much its limits leave out', async () => {
    const view = await localize(article, brief, 'en', context, { directives: 5, figures: 25, characters: 60 });
    expect(view.omitted.directives).toMatchObject({ count: 13, text: 'and 13 more requests in the original article' });
    expect(view.omitted.directives?.places.slice(0, 3)).toEqual(['7.2', '7.3', '7.4']);
    expect(view.omitted.figures?.text).toBe('and 1 more figure in the original article');
    expect(view.omitted.passages?.count).toBeGreaterThan(0);
  });
});

/** Scale words of all locales, the longer ones first; read back without the code that printed them. */
const scaleWords: [RegExp, number][] = [
  [/^(?:nghìn tỷ|trillion|billions? de|billion(?=\sde)|万亿|萬億|兆|조|трлн|Billion|billón|billones)/u, 12],
  [/^(?:tỷ|billion|milliards?|млрд|ຕື້|Milliarden?)/u, 9],
  [/^(?:亿|億|억)/u, 8],
  [/^(?:triệu|millions?|млн|ລ້ານ|Million(?:en)?|millón|millones)/u, 6],
  [/^(?:vạn|万|萬|만)/u, 4],
  [/^(?:nghìn|тыс\.)/u, 3],
];

/** The value of a printed amount, its digits read by the locale's own marks as CLDR gives them. */
function readPrinted(text: string, locale: string): number {
  const printed = text.replaceAll('\u00a0', ' ');
  const digits = /\d[\d.,\u202f ]*(?:\/\d+)?/u.exec(printed.replace(/(?<=\d) (?!\d{3})/gu, '|'));
  if (!digits) return Number.NaN;
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.5);
  const mark = (type: string): string =>
    parts.find((part) => part.type === type)?.value.replace(/[\u00a0\u202f]/u, ' ') ?? '';
  const [over = '', under] = digits[0].split('/');
  if (under) return Number(over) / Number(under);
  const number = Number(over.replaceAll(mark('group'), '').replace(mark('decimal'), '.').trim());
  const rest = printed.slice(digits.index + digits[0].length).replace(/^[|\s]+/u, '');
  const power =
    locale === 'fr' && rest.startsWith('billion') ? 12 : (scaleWords.find(([word]) => word.test(rest))?.[1] ?? 0);
  return number * 10 ** power;
}

describe('a selection', () => {
  test('of 300 syllables holds figures, every explicit request and limitations', () => {
    const { chosen } = select(brief, { syllables: 300 });
    expect(chosen.figures.length).toBeGreaterThanOrEqual(6);
    expect(chosen.directives.filter(({ strength }) => strength === 'explicit')).toHaveLength(3);
    expect(chosen.limitations.length).toBeGreaterThanOrEqual(2);
  });

  test('prints no sentence under two headings, nor the list of those present as a key point', () => {
    const { chosen } = select(brief, {});
    const elsewhere = [...chosen.directives, ...chosen.limitations].map(({ text }) => text);
    expect(chosen.points.filter(({ text }) => elsewhere.includes(text) || text.startsWith('Dự buổi làm việc'))).toEqual(
      [],
    );
  });

  test('keeps the order of the text, but for people, who stand by rank', () => {
    for (const list of Object.values({
      ...select(brief, { figures: 9, directives: 7, syllables: 500 }).chosen,
      people: [],
    })) {
      const starts = (list as Span[]).map(({ start }) => start);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    }
  });
});

describe('cutting', () => {
  test('ends at a word and says so', () => {
    const { clip, count } = createClipper({ characters: 20 });
    expect(clip('Kinh tế của tỉnh phát triển nhanh', 'passage')).toBe('Kinh tế của tỉnh […]');
    expect(count()).toBe(1);
  });

  test('never gives more than was asked for, by more than its mark', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 6, max: 40 }), (text, characters) => {
        const cut = createClipper({ characters }).clip(text, 'passage');
        expect(cut.length).toBeLessThanOrEqual(Math.max(characters + 1, Math.min(text.length, characters)));
      }),
    );
  });
});
