import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../pipeline/article/article.ts';
import { listLocales } from '../../../pipeline/localize/locales.ts';
import type { Rendered } from '../../../pipeline/render/render.ts';
import { type Pages, verify } from '../../../pipeline/verify/verify.ts';
import { context } from '../../fixtures/view/context.ts';
import * as session from '../../fixtures/view/working-session.ts';
import { articleFixture, pagesOf, visibleParts } from './pages-of.ts';

const articles: [string, Article][] = [['working-session', session.article]];
for (const file of ['clean.md', 'edited.md', 'pasted.txt']) articles.push([file, await articleFixture(file)]);
const locales = await listLocales(context.root);
const targets = ['briefing-sheet', 'bulletin'].flatMap((format) => locales.map((locale) => ({ format, locale })));

describe('pages that say what the article says', () => {
  test.each(articles)('go out: %s', { timeout: 60_000 }, async (_, article) => {
    for (const { format, locale } of targets)
      for (const step of [0, -1]) {
        const { pages, labelSet } = await pagesOf(article, format, locale, step);
        expect(() => verify(pages, labelSet)).not.toThrow();
      }
  });
});

describe('what the article does not say stops them', () => {
  test.each([
    ['another decimal', 'briefing-sheet', 'vi', 'pdf', '2.316,8', '2.316,9', /2\.316,9 tỷ đồng/u],
    ['another decimal in English', 'bulletin', 'en', 'html', '2,316.8', '2,316.9', /VND 2,316\.9 billion/u],
    ['a lost decimal', 'bulletin', 'en', 'html', '7.35%', '7%', /"7%"/u],
    ['a lost per cent', 'bulletin', 'vi', 'html', '21,08%', '21,08', /21,08, giảm|"21,08"/u],
    ['another scale', 'briefing-sheet', 'vi', 'pdf', '>tỷ đồng<', '>triệu đồng<', /triệu đồng/u],
    ['a scale multiplied wrongly', 'briefing-sheet', 'en', 'pdf', '724,000', '7,240,000', /7,240,000/u],
    ['the number of another fact', 'briefing-sheet', 'vi', 'pdf', '>37<', '>23<', /"23"|23 km/u],
    ['another unit', 'briefing-sheet', 'en', 'pdf', 'km', 'kg', /37/u],
    ['another day', 'briefing-sheet', 'en', 'pdf', '28 February 2025', '27 February 2025', /27 February 2025/u],
    [
      'a date of another fact',
      'briefing-sheet',
      'en',
      'pdf',
      '31 August 2025',
      '28 February 2025',
      /28 February 2025/iu,
    ],
    ['another day of publication', 'bulletin', 'vi', 'txt', 'ngày 14 tháng 3', 'ngày 15 tháng 3', /ngày 15 tháng 3/u],
    ['another day in the margin', 'bulletin', 'en', 'pdf', '"14 March 2025"', '"15 March 2025"', /15 March 2025/u],
    ['another place', 'briefing-sheet', 'vi', 'pdf', '¶4.2', '¶4.3', /./u],
    ['another document', 'bulletin', 'vi', 'txt', '29-NQ/TW', '27-NQ/TW', /27-NQ\/TW/u],
    ['a name in a sentence', 'bulletin', 'vi', 'txt', 'Nguyễn Đức Khải', 'Nguyễn Đức Thịnh', /Nguyễn Đức Thịnh/u],
    ['titles of somebody else', 'briefing-sheet', 'vi', 'pdf', 'Lò Văn Hặc', 'Phạm Quốc Thịnh', /Phó Chủ nhiệm/iu],
    ['a number in words', 'bulletin', 'vi', 'html', 'còn nhiều', 'còn ba nghìn', /ba nghìn/u],
    ['another count of what is left out', 'bulletin', 'vi', 'html', /và (\d+) số liệu/u, 'và 99 số liệu', /99/u],
    ['what is only read aloud', 'bulletin', 'en', 'html', '<h1', '<h1 title="Hanoi 2031"', /Hanoi 2031/u],
  ] as const)('%s', async (_, format, locale, output, from, to, message) => {
    const { pages, labelSet } = await pagesOf(session.article, format, locale);
    expect(() =>
      verify(
        changed(pages, output, (text) => text.replace(from, to)),
        labelSet,
      ),
    ).toThrow(message);
  });

  test('with a sentence that names the file and what to do', async () => {
    const { pages, labelSet } = await pagesOf(session.article, 'bulletin', 'en');
    const invented = changed(pages, 'txt', (text) => text.replace('VND 2,316.8 billion', 'VND 2,317.8 billion'));
    expect(() => verify(invented, labelSet)).toThrow(
      /^source\/son-ha\.md: bulletin\.en\.txt would say ".*2,317\.8 billion.*", which the article does not: .* report it/u,
    );
  });

  test.each(targets)('whichever digit is another one: $format in $locale', async ({ format, locale }) => {
    const made = [
      await pagesOf(session.article, format, locale),
      await pagesOf(articles[1]?.[1] ?? session.article, format, locale),
    ];
    const places = made.flatMap(({ pages, labelSet }) =>
      digitsOf(pages).map((place) => ({ ...place, pages, labelSet })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.integer({ min: 1, max: 9 }), (place, step) => {
        const { pages, labelSet, output, at } = place;
        const digit = (text: string): string => String((Number(text[at]) + step) % 10);
        const invented = changed(pages, output, (text) => text.slice(0, at) + digit(text) + text.slice(at + 1));
        expect(() => verify(invented, labelSet)).toThrow(/which the article does not/u);
      }),
      { numRuns: 150 },
    );
  });
});

function changed(pages: Pages, output: keyof Rendered, change: (text: string) => string): Pages {
  const before = pages.rendered[output] ?? '';
  const after = change(before);
  expect(after, 'the example changes nothing').not.toBe(before);
  return { ...pages, rendered: { ...pages.rendered, [output]: after } };
}

/** Every digit that a reader sees, but for those of addresses. */
function digitsOf({ rendered }: Pages): { output: keyof Rendered; at: number }[] {
  const outputs = Object.entries(rendered) as [keyof Rendered, string][];
  return outputs.flatMap(([output, content]) =>
    visibleParts(content, output).flatMap(({ at, text }) =>
      [...text.matchAll(/\d/gu)].flatMap(({ index }) =>
        /https?:\S*$/u.test(text.slice(0, index)) ? [] : [{ output, at: at + index }],
      ),
    ),
  );
}
