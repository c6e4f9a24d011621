import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticleBytes } from '../../../pipeline/article/read-article.ts';
import { formatNumber } from '../../../pipeline/localize/numbers.ts';
import { summarize } from '../../../pipeline/summarize/summarize.ts';
import { compareNumbers, type NumberConflict } from '../../../pipeline/translate/compare-numbers.ts';
import { writtenNumbers } from '../../../pipeline/translate/written-numbers.ts';

describe('the numbers of a text in its own language', () => {
  test.each([
    ['en', 'VND 1,779.52 billion in 2025', [1_779.52e9, 2025]],
    ['en', '45.5% of 4 million, 12m wide', [45.5, 4e6, 12]],
    ['fr', '1 779,52 milliards de dongs', [1_779.52e9]],
    ['de', '1.779,52 Milliarden Dong, 4,5 Mio.', [1_779.52e9, 4.5e6]],
    ['es', '1.779,52 mil millones', [1_779.52e9]],
    ['ru', '1 779,52 млрд донгов, 45,5 %', [1_779.52e9, 45.5]],
    ['zh-Hans', '17,795.2亿越南盾，即1.77952万亿，65.67万人', [1_779.52e9, 1_779.52e9, 656_700]],
    ['ja', '1兆7,795億2,000万ドン', [1_779.52e9]],
    ['ko', '1조 7,795억 2,000만 동', [1_779.52e9]],
    ['lo', '1.779,52 ຕື້ ດົ່ງ', [1_779.52e9]],
    ['ar', '١٬٧٧٩٫٥٢ مليار دونغ', [1_779.52e9]],
  ])('%s: %s', (locale, text, values) => {
    expect(writtenNumbers(text, locale).map(({ value }) => value)).toEqual(values);
  });

  test.each(['en', 'fr', 'zh-Hans', 'ru', 'ja', 'ko', 'lo', 'es', 'de', 'vi'])(
    '%s: any number is read back',
    (locale) => {
      const number = fc.tuple(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 3 }));
      fc.assert(
        fc.property(number, ([digits, decimals]) => {
          const value = digits / 10 ** decimals;
          const [found, ...others] = writtenNumbers(formatNumber(value, decimals, locale), locale);
          expect(others).toEqual([]);
          expect(found?.value).toBeCloseTo(value, decimals);
        }),
      );
    },
  );
});

describe('a translation against its source', () => {
  const compare = async (source: string, target: string): Promise<NumberConflict | undefined> => {
    const { article } = (await readArticleBytes(Buffer.from(`# Tin\n\nMở đầu.\n\n${source}\n`), 'tin.md')).data;
    const start = article.text.indexOf(source);
    return compareNumbers({ text: source, start, end: start + source.length }, target, 'en', summarize(article));
  };

  test.each([
    ['Thu ngân sách đạt 4,5 tỷ đồng, bằng 108% dự toán.', 'Revenue reached VND 4.5 billion, 108% of the estimate.'],
    ['Tỉnh có 15/17 chỉ tiêu đạt.', 'Of the 17 targets 15 were met.'],
    ['Hội nghị ngày 14/3/2025 nghe 3 ý kiến.', 'On 14 March 2025 the conference heard three speakers.'],
    ['Đại hội lần thứ XIV có hai phiên.', 'The 14th congress had 2 sessions.'],
    ['Từ năm 2020–2025 giảm 1,5–2,0%/năm.', 'From 2020 to 2025 it fell by 1.5 to 2.0% a year.'],
  ])('agrees: %s', async (source, target) => {
    expect(await compare(source, target)).toBeUndefined();
  });

  test.each([
    ['Thu ngân sách đạt 4,5 tỷ đồng.', 'Revenue reached VND 4.5 million.', ['4,5 tỷ đồng'], ['4.5 million']],
    ['Thu ngân sách đạt 108% dự toán.', 'Revenue reached 107% of the estimate.', ['108'], ['107']],
    ['Giải ngân đạt 9% kế hoạch.', 'Disbursement was slow.', ['9'], []],
    ['Tỉnh họp bàn.', 'The province met for 2 days.', [], ['2']],
  ])('is at odds: %s', async (source, target, missing, added) => {
    expect(await compare(source, target)).toEqual({ missing, added });
  });
});
