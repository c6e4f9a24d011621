import { describe, expect, test } from 'vitest';
import type { Article } from '../../../pipeline/article/article.ts';
import { readArticleBytes } from '../../../pipeline/article/read-article.ts';
import { Fault } from '../../../pipeline/fault.ts';
import type { Brief } from '../../../pipeline/summarize/brief.ts';
import { summarize } from '../../../pipeline/summarize/summarize.ts';
import { verify } from '../../../pipeline/verify/verify.ts';
import { pagesOf } from '../verify/pages-of.ts';

const body = `Ngày 5/3/2025, thị xã Hồng Lam khai trương thư viện lưu động.

Mỗi xe chở hơn 1.200 đầu sách, phần lớn là sách khoa học và truyện lịch sử. Thị xã chi 4,5 tỷ đồng cho **dự án**, trong đó ngân sách tỉnh hỗ trợ 60%. Lễ khai trương kết thúc lúc trưa. Thư viện có 12 nhân viên và 3 lái xe.

Chủ tịch thị xã Lê Văn Hòa yêu cầu các trường xếp lịch đọc sách mỗi tuần hai buổi. Tuy nhiên, đường vào nhiều bản vẫn còn nhiều khó khăn vào mùa mưa.`;

async function articleOf(edits: string): Promise<Article> {
  const source = `---\ntitle: Thư viện lưu động\ndate: 2025-03-05\nbrief:\n${edits}\n---\n\n${body}\n`;
  return (await readArticleBytes(Buffer.from(source), 'thu-vien.md')).data.article;
}

const briefOf = async (edits: string): Promise<Brief> => summarize(await articleOf(edits));
const notes = (items: Brief['sentences'] | Brief['directives'] | Brief['limitations']) =>
  items.flatMap(({ text, pinned, dropped, reworded }) =>
    pinned || dropped || reworded ? [[text.slice(0, 12), { pinned, dropped, reworded }]] : [],
  );

describe('the front matter', () => {
  test('pins, drops and puts in other words, key points, requests and limitations alike', async () => {
    const brief = await briefOf(`  pin: ["Lễ khai trương kết thúc"]
  drop: ["đường vào nhiều bản"]
  reword:
    - point: yêu cầu các trường xếp lịch
      as: Các trường cần xếp lịch đọc sách mỗi tuần hai buổi.`);
    expect(notes(brief.sentences)).toMatchObject([
      ['Lễ khai trươ', { pinned: true }],
      ['Chủ tịch thị', { reworded: 'Các trường cần xếp lịch đọc sách mỗi tuần hai buổi.' }],
      ['Tuy nhiên, đ', { dropped: true }],
    ]);
    expect(notes(brief.directives)).toMatchObject([
      ['Chủ tịch thị', { reworded: expect.stringMatching(/^Các trường/u) }],
    ]);
    expect(notes(brief.limitations)).toMatchObject([['Tuy nhiên, đ', { dropped: true }]]);
  });

  test('quotes what the sentence reads as, over markup and line breaks', async () => {
    const brief = await briefOf('  pin:\n    - >-\n      4,5 tỷ đồng cho dự án,\n      trong đó');
    expect(notes(brief.sentences)).toMatchObject([['Thị xã chi 4', { pinned: true }]]);
  });

  test.each([
    [
      'no sentence',
      '  pin: ["Mỗi xe chở hơn 1.300 đầu sách"]',
      /^thu-vien\.md:5: "brief\.pin" quotes .* in no sentence \(the nearest begins "Mỗi xe chở hơn 1\.200 đầu sách"\): quote it exactly\.$/u,
    ],
    ['several', '  drop: ["xe"]', /:5: "brief\.drop" quotes "xe", which is in \d sentences: quote more of one\.$/u],
    ['the lead', '  drop: ["khai trương thư viện"]', /of the lead, which is always printed: state another "lead"\.$/u],
    [
      'one sentence twice',
      '  pin: ["Lễ khai trương"]\n  drop: ["kết thúc lúc trưa"]',
      /:6: "brief\.drop" and another key are about .*: drop it, or keep it\.$/u,
    ],
    ['an unknown key', '  hide: ["Lễ"]', /"brief\.hide" is no known key/u],
  ])('that quotes %s is a fault with its line', async (_, edits, message) => {
    await expect(briefOf(edits)).rejects.toThrow(Fault);
    await expect(briefOf(edits)).rejects.toThrow(message);
  });
});

const reworded = (words: string): Promise<Brief> =>
  briefOf(`  reword:\n    - point: Thị xã chi 4,5 tỷ đồng\n      as: ${JSON.stringify(words)}`);

describe('a sentence in other words', () => {
  test.each([
    'Dự án tốn 4,5 tỷ đồng; tỉnh lo 60%.',
    'Dự án của Hồng Lam tốn 4.500 triệu đồng.',
    'Ông Lê Văn Hòa cho biết thư viện có ba lái xe.',
    'Từ ngày 5/3/2025, mỗi xe chở hơn 1.200 đầu sách.',
  ])('may say what the article says: %s', async (words) => {
    await expect(reworded(words)).resolves.toBeDefined();
  });

  test.each([
    ['Dự án tốn 4,6 tỷ đồng.', '4,6 tỷ'],
    ['Dự án tốn 4,5 triệu đồng.', '4,5 triệu'],
    ['Dự án tốn 4,5 tỷ USD.', '4,5 tỷ'],
    ['Ngân sách tỉnh hỗ trợ 60 đồng.', '60'],
    ['Ngân sách tỉnh hỗ trợ 4,5%.', '4,5%'],
    ['Thư viện có bảy lái xe.', 'bảy'],
    ['Ngày 6/3/2025, dự án bắt đầu.', '6/3/2025'],
    ['Ông Lê Văn Hải cho biết dự án tốn 4,5 tỷ đồng.', 'Lê Văn Hải'],
    ['Theo Quyết định số 12/QĐ-UBND, tỉnh hỗ trợ 60%.', '12/QĐ-UBND'],
  ])('may not say more: %s', async (words, unfounded) => {
    await expect(reworded(words)).rejects.toThrow(unfounded);
    await expect(reworded(words)).rejects.toThrow(/^thu-vien\.md:7: .* keep to its own figures, dates and names\.$/u);
  });
});

describe('on the pages', () => {
  test.each(['vi', 'en'])(
    'a pinned sentence is there at the tightest, a dropped one never, other words bear a mark: %s',
    async (locale) => {
      const article = await articleOf(`  pin: ["Lễ khai trương kết thúc", "Thư viện có 12 nhân viên", "Mỗi xe chở"]
  drop: ["đường vào nhiều bản"]
  reword:
    - point: yêu cầu các trường xếp lịch
      as: Các trường cần xếp lịch đọc sách mỗi tuần hai buổi.`);
      for (const format of ['briefing-sheet', 'bulletin'])
        for (const step of [0, -1]) {
          const { pages, labelSet } = await pagesOf(article, format, locale, step);
          for (const page of Object.values<string>(pages.rendered as Record<string, string>)) {
            const text = page.replaceAll(/<style[\s\S]*?<\/style>|<[^>]+>/gu, '').replaceAll(/(?:\s|&nbsp;)+/gu, ' ');
            for (const pinned of ['Lễ khai trương kết thúc', 'Thư viện có 12 nhân viên', 'Mỗi xe chở'])
              expect(text).toContain(pinned);
            expect(text).not.toContain('đường vào nhiều bản');
            expect(text).toContain('mỗi tuần hai buổi. *');
            expect(text).toContain(labelSet.labels.source.reworded);
          }
          expect(() => verify(pages, labelSet)).not.toThrow();
        }
    },
  );

  test('the last check reads other words again, and does not take them from the Brief', async () => {
    const honest = await articleOf('  reword:\n    - point: Thị xã chi\n      as: Dự án tốn 4,5 tỷ đồng.');
    const { pages, labelSet } = await pagesOf(honest, 'bulletin', 'vi');
    const txt = pages.rendered.txt?.replace('Dự án tốn 4,5 tỷ đồng.', 'Dự án tốn 4,6 tỷ đồng.') ?? '';
    expect(() => verify({ ...pages, rendered: { txt } }, labelSet)).toThrow(/4,6 tỷ đồng/u);
    const brief = {
      ...honest.metadata.brief,
      pin: [],
      drop: [],
      reword: [{ point: 'x', as: 'Dự án tốn 4,6 tỷ đồng.' }],
    };
    const forged = { ...honest, metadata: { ...honest.metadata, brief } };
    expect(() => verify({ ...pages, article: forged, rendered: { txt } }, labelSet)).toThrow(/4,6 tỷ đồng/u);
  });
});
