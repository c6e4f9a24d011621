import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../../pipeline/article/article.ts';
import { createClipper } from '../../../pipeline/localize/clip.ts';
import { localize } from '../../../pipeline/localize/localize.ts';
import { select } from '../../../pipeline/localize/select.ts';
import { context } from '../../fixtures/view/context.ts';
import { article, brief } from '../../fixtures/view/working-session.ts';

describe('a View', () => {
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
      'tỉnh Sơn Hà',
      'các bộ, ngành',
    ]);
    expect(Object.values(view.omitted).every((omission) => omission === null)).toBe(true);
  });

  test('marks content as Vietnamese on a page of another language', async () => {
    const view = await localize(article, brief, 'en', context);
    expect(view.title.lang).toBe('vi');
    expect(view.people[1]?.titles).toEqual([
      { text: 'member of the Party Central Committee', lang: null },
      { text: 'Bộ trưởng Bộ Nội vụ', lang: 'vi' },
    ]);
    expect(view.documents[0]).toMatchObject({ type: { text: 'Resolution', lang: null }, number: '29-NQ/TW' });
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

  test.each(['vi', 'en'])('prints every figure with the value of the Brief: %s', async (locale) => {
    const view = await localize(article, brief, locale, context);
    const shown = [...view.highlights, ...view.figures];
    expect(shown).toHaveLength(brief.figures.length);
    for (const [index, figure] of brief.figures.entries()) {
      const own = shown.find(({ label }) => label.text.toLowerCase() === figure.label.toLowerCase());
      expect(
        figure.kind === 'ratio' ? [15] : [figure.value, figure.normalised],
        `${index} ${figure.surface}`,
      ).toContain(readNumber(own?.quantity.number ?? '', locale));
    }
  });

  test('says how much its limits leave out', async () => {
    const view = await localize(article, brief, 'en', context, { directives: 5, figures: 25, characters: 60 });
    expect(view.omitted.directives).toEqual({ count: 13, text: 'and 13 more requests in the original article' });
    expect(view.omitted.figures?.text).toBe('and 1 more figure in the original article');
    expect(view.omitted.passages?.count).toBeGreaterThan(0);
  });
});

function readNumber(printed: string, locale: string): number {
  const plain = locale === 'vi' ? printed.replaceAll('.', '').replace(',', '.') : printed.replaceAll(',', '');
  return Number.parseFloat(plain);
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

  test('keeps the order of the text', () => {
    for (const list of Object.values(select(brief, { figures: 9, directives: 7, syllables: 500 }).chosen)) {
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
