import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticleBytes } from '../../../pipeline/article/read-article.ts';

const text = `Thị xã Hồng Lam khai trương thư viện lưu động

Sáng nay, thị xã Hồng Lam đưa vào dùng ba xe thư viện, phục vụ học sinh các xã xa trung tâm. Mỗi xe chở hơn một nghìn
đầu sách, phần lớn là sách khoa học và truyện lịch sử. Theo bà Trần Thị Hạnh, Giám đốc Thư viện thị xã, các trường được
xếp lịch đọc sách mỗi tuần hai buổi; những điểm trường lẻ được phục vụ vào cuối tuần.`;

const english = `The town of Hong Lam has opened three library buses that serve pupils of the communes far from its centre.
Each bus carries more than one thousand books, most of them about science and history.`;

const read = (content: string): Promise<unknown> => readArticleBytes(Buffer.from(content), 'a.txt');

/** The tones of a text, each moved on to another word. */
function moveTones(content: string, by: number): string {
  const marks = content.normalize('NFD').match(/[\u0300-\u0303\u0306\u0309\u031b\u0323]/gu) ?? [];
  let at = by;
  return content
    .normalize('NFD')
    .replaceAll(/[\u0300-\u0303\u0306\u0309\u031b\u0323]/gu, () => marks[at++ % marks.length] ?? '')
    .normalize('NFC');
}

describe('an article is refused with the share and the limit', () => {
  test.each([
    [
      'in another language',
      english,
      /^a\.txt does not seem to be Vietnamese: \d[\d.]*% of its words .*more than 50%: .*\.$/u,
    ],
    [
      'without diacritics',
      text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd'),
      /^a\.txt has no Vietnamese diacritics: only 0% of its words bear one, less than 30%: .*\.$/u,
    ],
    [
      'with scrambled diacritics',
      moveTones(text, 1),
      /^a\.txt has scrambled diacritics: \d[\d.]*% of the words that bear one .*more than 8%: .*\.$/u,
    ],
  ])('%s', async (_, content, sentence) => {
    await expect(read(content)).rejects.toThrow(sentence);
  });

  test('with the diacritics moved by any number of words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (by) => {
        await expect(read(moveTones(text, by))).rejects.toThrow(/% of .* more than/u);
      }),
    );
  });
});

test.each([
  ['as it should be', text],
  ['with foreign names and a slip', `${text} Ông John Smith (World Bank) và bà Müller dự nghành sách.`],
  ['with addresses', `${text} Xem https://example.org/library-buses-of-hong-lam/schedule.html, thu@example.org.`],
  ['too short to judge', 'Library bus'],
])('an article %s is read', async (_, content) => {
  await expect(read(content)).resolves.toBeDefined();
});
