import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../pipeline/article/article.ts';
import { readArticle, readArticleBytes } from '../../../pipeline/article/read-article.ts';

const root = fileURLToPath(new URL('../../fixtures/articles/', import.meta.url));
const read = async (name: string): Promise<Article> => (await readArticle(name, { root })).data.article;
const parse = async (text: string, path = 'a.md'): Promise<Article> =>
  (await readArticleBytes(Buffer.from(text), path)).data.article;

/** The blocks as `role: text`, a body block's role being its type. */
function outline({ tree, text }: Article): string[] {
  return tree.children.map((node) => {
    const words = text.slice(node.position?.start.offset, node.position?.end.offset);
    return `${node.data?.role ?? node.type}: ${words.replaceAll(/\s+/gu, ' ').slice(0, 40)}`;
  });
}

describe('a text pasted from a web page', () => {
  test('has its title, lead, captions and strays told apart', async () => {
    expect(outline(await read('pasted.txt'))).toEqual([
      'title: Thị xã Hồng Lam khai trương thư viện lưu',
      'lead: Sáng 5/3/2025, thị xã Hồng Lam đưa vào d',
      'caption: Học sinh chọn sách trên xe thư viện. (Ản',
      'dropped: Học sinh chọn sách trên xe thư viện. (Ản',
      'paragraph: Mỗi xe chở hơn một nghìn đầu sách, phần ',
      'paragraph: Xe dừng ở mỗi trường hai buổi một tuần.',
      'dropped: xe-thu-vien_02.JPG',
      'caption: Các em nhỏ mượn sách trong giờ ra chơi.',
      'paragraph: Bà Trần Thị Hạnh, Giám đốc Thư viện thị ',
      'dropped: Có thể bạn quan tâm',
      'dropped: Ngày hội đọc sách thu hút đông bạn trẻ',
      'dropped: Trường học vùng cao đón phòng máy tính m',
      'paragraph: Vũ Hoàng Mai',
    ]);
  });

  test('lists all that is dropped, with the reason', async () => {
    const { dropped } = await read('pasted.txt');
    expect(dropped.map(({ reason, text }) => `${reason}: ${text}`)).toEqual([
      'repeated caption: Học sinh chọn sách trên xe thư viện. (Ảnh: Mai Chi/Báo Hồng Lam)',
      'image file name: xe-thu-vien_02.JPG',
      'related links: Có thể bạn quan tâm',
      'related links: Ngày hội đọc sách thu hút đông bạn trẻ',
      'related links: Trường học vùng cao đón phòng máy tính mới',
    ]);
  });

  test('gives each picture its caption, credit and file', async () => {
    const { pictures } = await read('pasted.txt');
    expect(pictures).toMatchObject([
      { caption: 'Học sinh chọn sách trên xe thư viện.', credit: 'Mai Chi/Báo Hồng Lam' },
      { caption: 'Các em nhỏ mượn sách trong giờ ra chơi.', file: 'xe-thu-vien_02.JPG' },
    ]);
  });

  test.each([
    ['Xem thêm: Ngày hội đọc sách', 'dropped'],
    ['Ảnh: TTXVN', 'dropped'],
    ['Quang cảnh hội nghị. Ảnh: Minh Đức', 'caption'],
    ['Quang cảnh hội nghị (Ảnh minh họa)', 'caption'],
    ['Ảnh hưởng của bão đã giảm.', 'paragraph'],
    ['Ông nói: “Xem thêm phim là một cách học.”', 'paragraph'],
  ])('%s is %s', async (line, role) => {
    const article = await parse(`Tiêu đề\n\nMở đầu.\n\n${line}\n`, 'a.txt');
    expect(outline(article).at(-1)).toBe(`${role}: ${line.slice(0, 40)}`);
  });

  test('without a headline has no title', async () => {
    const article = await parse('Câu đầu đã là một câu trọn vẹn.\n\nĐoạn sau.\n', 'a.txt');
    expect(article.title.text).toBe('');
    expect(article.lead?.text).toBe('Câu đầu đã là một câu trọn vẹn.');
  });
});

describe('Markdown with front matter', () => {
  test('has its title and lead at their place in the front matter', async () => {
    const article = await read('edited.md');
    const { title, lead, text, metadata } = article;
    expect(metadata).toMatchObject({ date: '2025-03-05', place: 'Hồng Lam' });
    expect(text.slice(title.start, title.end)).toBe('Thị xã Hồng Lam khai trương thư viện lưu động');
    expect(lead?.text.replaceAll(/\s+/gu, ' ')).toBe('Ba xe thư viện bắt đầu phục vụ học sinh các xã xa trung tâm.');
    expect(outline(article).slice(1)).toEqual([
      'title: Thị xã Hồng Lam khai trương thư viện lưu',
      'lead: Ba xe thư viện bắt đầu phục vụ học sinh ',
      'title: # Thị xã Hồng Lam khai trương thư viện l',
      'paragraph: Mỗi xe chở **hơn một nghìn** đầu sách; x',
      'caption: ![Học sinh chọn sách. (Ảnh: Mai Chi)](an',
      'dropped: <!-- Hỏi lại số đầu sách -->',
      'heading: ## Lịch phục vụ',
      'list: - Thứ hai: xã Tân Lập - Thứ tư: xã Tân H',
    ]);
    expect(article.pictures).toMatchObject([{ file: 'anh/xe.jpg', caption: 'Học sinh chọn sách.', credit: 'Mai Chi' }]);
  });

  test.each([
    ['date: 27/7/2025', 'a.md:2: "date" ("27/7/2025") is not accepted: write the day as 2025-07-27.'],
    ['title: Một\ndatee: 2025-07-27', 'a.md:3: "datee" is no known key; did you mean "date"?'],
    ['title: [một, hai]', 'a.md:2: "title" is not accepted'],
    [
      'sourceUrl: "javascript:alert(1)"',
      'a.md:2: "sourceUrl" ("javascript:alert(1)") is not accepted: write an address',
    ],
    ['title: "chưa đóng', 'a.md:2 is not YAML as it should be'],
    [
      'slug: ../../etc',
      'a.md:2: "slug" ("../../etc") is not accepted: must be lower-case ASCII words joined by hyphens',
    ],
  ])('%s is refused with its line', async (yaml, sentence) => {
    await expect(parse(`---\n${yaml}\n---\n\nĐoạn.\n`)).rejects.toThrow(sentence);
  });
});

test('a passage is always the slice of the text at its place', async () => {
  const piece = fc.constantFrom(
    'Một câu.',
    'ảnh.jpg',
    'Chú thích. (Ảnh: A/B)',
    'Tin liên quan',
    '',
    'nửa câu',
    '# Mục',
    '- hạng',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece),
      fc.constantFrom('a.txt', 'a.md'),
      fc.constantFrom('\n', '\r\n'),
      async (lines, path, newline) => {
        const { text, title, lead, dropped } = await parse(`đầu${newline}${lines.join(newline)}`, path);
        for (const passage of [title, ...(lead ? [lead] : []), ...dropped])
          expect(text.slice(passage.start, passage.end)).toBe(passage.text);
      },
    ),
  );
});

test('a text longer than any article is refused', async () => {
  await expect(parse('Thư viện lưu động. '.repeat(250_000), 'a.txt')).rejects.toThrow(
    /^a\.txt has a text of 4750000 characters, more than 4000000 can be read: .*\.$/u,
  );
});
