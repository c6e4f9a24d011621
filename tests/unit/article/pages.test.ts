import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ArticleFile, readArticleBytes } from '../../../pipeline/article/read-article.ts';
import { extract } from '../../../pipeline/article/readers/html.ts';
import { readSentences } from '../../../pipeline/summarize/read-sentences.ts';

const folder = new URL('../../fixtures/articles/pages/', import.meta.url);

/** Text enough for a page to be an article. */
const filling = [
  '<p>Sáng nay, thị xã Hồng Lam đưa vào dùng ba xe thư viện, phục vụ học sinh các xã xa trung tâm của thị xã.</p>',
  '<p>Mỗi xe chở hơn một nghìn đầu sách, phần lớn là sách khoa học và truyện lịch sử, do nhân dân đóng góp.</p>',
].join('');

const page = (body: string, head = ''): string =>
  `<html><head><meta charset="utf-8">${head}</head><body><h1>Thị xã có thư viện lưu động</h1>${filling}${body}</body></html>`;

const read = (html: string): Promise<ArticleFile> => readArticleBytes(Buffer.from(html), 'trang.html');
const markdownOf = async (html: string): Promise<string> => String(await read(html));

describe('a saved page becomes the Markdown beside it', () => {
  test.each([
    ['boxes, advertisements and related links within the text', 'portal-boxes'],
    ['a figure that is loaded late, a list and a signature', 'figures-and-list'],
    ['character references for all letters', 'entities'],
    ['Windows-1258, tables for the layout and line breaks for paragraphs', 'windows-1258'],
    ['decomposed letters, a cookie bar and a video', 'decomposed'],
    ['teasers of other articles within the text, and a place before the lead', 'teasers-and-stamp'],
    ['a note in a box, and credits behind a dash', 'notes-in-boxes'],
    ['a quote with its author, and a button that reads aloud', 'quote-and-audio'],
    ['videos with captions', 'videos'],
    ['an album with one caption, and credits in capitals', 'album'],
    ['an author who is a link, and a date between links', 'linked-author'],
    ['tables for the layout, and captions in italics after a break', 'layout-table'],
    ['footnotes, and a line of dashes above them', 'footnotes'],
    ['slides, each with its caption', 'slides'],
    ['line breaks for paragraphs, and a centred picture', 'line-breaks'],
    ['questions and answers, and a table with merged cells and a caption', 'interview'],
    ['headings, a quotation and lists in each other', 'nested-lists'],
    ['no heading, a table of figures and a picture in a table', 'government'],
  ])('%s', async (_, name) => {
    const { markdown } = await extract(await readFile(new URL(`${name}.html`, folder)), `pages/${name}.html`);
    expect(markdown).toBe(await readFile(new URL(`${name}.md`, folder), 'utf8'));
  });

  test('and what was converted is said', async () => {
    const messagesOf = async (name: string): Promise<(string | undefined)[]> => {
      const file = await readArticleBytes(await readFile(new URL(`${name}.html`, folder)), `pages/${name}.html`);
      return file.messages.map(({ ruleId }) => ruleId);
    };
    expect(await messagesOf('windows-1258')).toContain('encoding');
    expect(await messagesOf('decomposed')).toContain('nfc');
  });

  test('with what was left out, why, and where', async () => {
    const { article } = (
      await readArticleBytes(await readFile(new URL('portal-boxes.html', folder)), 'pages/portal-boxes.html')
    ).data;
    expect(article.dropped.map(({ reason }) => reason)).toEqual([
      'related links',
      'advertisement',
      'page furniture',
      'page furniture',
      'share bar',
      'tags',
      'related links',
      'reader comments',
      'page furniture',
    ]);
    for (const { text, start, end } of article.dropped) expect(article.text.slice(start, end)).toBe(text);
    expect(article.pictures).toMatchObject([
      {
        file: 'https://cdn.example.org/2025/xe-thu-vien.jpg',
        caption: 'Học sinh chọn sách trên xe thư viện.',
        credit: 'Mai Chi',
      },
      { file: 'portal-boxes_files/doc-sach.jpg', caption: 'Các em nhỏ đọc sách.', credit: 'Văn Nam' },
    ]);
  });
});

describe('a sentence of a page stands in the text as its reader sees it', () => {
  const word = fc.constantFrom(
    'thư',
    'viện',
    'Hồng',
    'Lam',
    '1.200',
    '4,5%',
    'R&D',
    '5*',
    'a_b',
    '[1]',
    '#2',
    'x|y',
    '<',
    '~',
  );
  const dress = fc.constantFrom(
    (text: string) => text,
    (text: string) => `<b>${text}</b>`,
    (text: string) => `<a href="https://example.org/"><em>${text}</em></a>`,
    (text: string) => `<span style="color:red" onclick="x()">${text}</span>`,
    (text: string) => `<span class="share keyword"><a class="related" href="/x">${text}</a></span>`,
    (text: string) => text.normalize('NFD'),
    (text: string) => text.replaceAll(/[^\0-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`),
    (text: string) => `\u00ad${text}<!-- x -->\u200b`,
  );
  const space = fc.constantFrom(' ', '\n  ', '&nbsp;', ' \u00a0\t');
  const sentence = fc.array(fc.tuple(word, dress, space), { minLength: 1, maxLength: 12 });

  test('whatever markup, character references and blanks stand inside it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sentence, { minLength: 1, maxLength: 5 }), async (sentences) => {
        const lines = sentences.map((words, index) => {
          const inner = words.map(
            ([text, dressed, blank]) => blank + dressed(text.replaceAll('&', '&amp;').replace('<', '&lt;')),
          );
          return `<p>Câu ${index} nói${inner.join('')} xong.</p>`;
        });
        const shown = sentences.map(
          (words, index) => `Câu ${index} nói ${words.map(([text]) => text).join(' ')} xong.`,
        );
        const { article } = (await read(page(lines.join('')))).data;
        const found = readSentences(article).filter(({ text }) => text.startsWith('Câu '));
        expect(found.map(({ text }) => text)).toEqual(shown);
        for (const { text, start, end } of found) expect(article.text.slice(start, end)).toBe(text);
      }),
      { numRuns: 20 },
    );
  });
});

test('only what Markdown would take for markup is escaped', async () => {
  const text = await markdownOf(
    page('<p>Giá 5*3*2 là 30, *không* phải 20; mục [1], a_b_c, R&amp;D, 1 &lt; 2.</p><p>- Thưa ông.</p>'),
  );
  expect(text).toContain('Giá 5\\*3\\*2 là 30, \\*không* phải 20; mục [1], a_b_c, R&D, 1 < 2.\n\n\\- Thưa ông.');
});

test('whatever the page, the same bytes give the same text, and it reads the same when it is read again', async () => {
  const piece = fc.constantFrom(
    '<p>Một câu.</p>',
    '<div class="ads">x</div>',
    '<ul><li>một<li>hai</ul>',
    '<table><tr><td>a<td>b<tr><td>c|d<td>*e*</table>',
    '<figure><img src="a.jpg"><figcaption>Chú thích. Ảnh: An</figcaption></figure>',
    '<h2># Mục</h2>',
    '<p>- gạch<br>+ cộng<br>1. số</p>',
    '<blockquote>> trích',
    '<b><p>lẫn</b></p>',
    '&lt;!-- x --&gt;',
    '<p>---</p>',
    '<pre>  mã\n\n\tkhác</pre>',
    '<p>`x` **y** [z](u) ![a](b)</p>',
    '<h1></h1>',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      const html = page(pieces.join('\n'));
      const first = (await read(html)).data.article;
      expect((await read(html)).data.article).toEqual(first);
      const { path: _, ...again } = (await readArticleBytes(Buffer.from(first.text), 'trang.md')).data.article;
      expect({ path: 'trang.html', ...again }).toEqual(first);
    }),
    { numRuns: 25 },
  );
});

describe('a page made to harm', () => {
  test('has its scripts, handlers, styles and hidden lines left out', async () => {
    const text = await markdownOf(
      page(
        '<script>alert(1)</script><p onclick="alert(2)">Đoạn <b onmouseover="x">thật</b>.</p><style>p{}</style>' +
          '<p style="display: none">Dòng ẩn.</p><p hidden>Dòng giấu.</p><template><p>Khuôn.</p></template>' +
          '<svg><script>alert(3)</script></svg><object data="x.swf"></object><a href="javascript:alert(4)">Bấm vào</a>',
      ),
    );
    expect(text).toContain('Đoạn thật.');
    expect(text).not.toMatch(/alert|javascript|ẩn|giấu|Khuôn|swf/u);
  });

  test.each([
    ['elements in each other', '<div>'.repeat(5_000)],
    ['inline elements in each other', '<b><i>'.repeat(5_000)],
    ['lists in each other', '<ul><li>'.repeat(5_000)],
    ['tables in each other', '<table><tr><td>'.repeat(5_000)],
    ['elements below hundreds of others', '<div>'.repeat(300) + '<br>'.repeat(20_000)],
  ])('is refused where thousands of %s', async (_, body) => {
    await expect(read(page(body))).rejects.toThrow(/^trang\.html has elements nested deeper than 400, .*\.$/u);
  });

  test('is refused where it has more elements than any article', async () => {
    await expect(read(page('<br>'.repeat(100_001)))).rejects.toThrow(
      /^trang\.html has more than 100000 elements: .*\.$/u,
    );
  });

  test('cannot have the title of its window or empty elements taken for text', async () => {
    const text = await markdownOf(page('<title>Tiêu đề cửa sổ</title><p>Một <span></span> <i> </i> <b>câu</b>.</p>'));
    expect(text).toContain('\n\nMột câu.\n');
    expect(text).not.toContain('cửa sổ');
  });

  test('gains nothing by declaring entities: HTML knows none of its own', async () => {
    const bomb = '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>';
    expect(await markdownOf(bomb + page('<p>Cười &b; thôi.</p>'))).toContain('Cười &b; thôi.');
  });

  test('cannot name a file outside its folder', async () => {
    const { article } = (
      await read(
        page(
          [
            '../../../etc/passwd.png',
            '/etc/shadow.png',
            'file:///root/a.png',
            'C:\\x\\b.png',
            '..%2f..%2fc.png',
            '\\\\host\\d.png',
          ]
            .map((src) => `<figure><img src="${src}"><figcaption>Hình.</figcaption></figure>`)
            .join(''),
        ),
      )
    ).data;
    for (const { file } of article.pictures) expect(file).toMatch(/^trang_files\/[a-z]+\.png$/u);
    // What begins with the letter of a drive is taken for an address of an unknown kind.
    expect(article.pictures).toHaveLength(5);
  });

  test('has pictures of other schemes left out, and dots shown until a picture comes', async () => {
    const { article } = (
      await read(
        page(
          '<img src="javascript:alert(1)"><img src="ftp://x/a.jpg"><img src="data:text/html;base64,PHA+"><img src="data:image/png;base64,iVBORw0K">',
        ),
      )
    ).data;
    expect(article.pictures).toEqual([]);
  });

  test('cannot end a comment that says what was left out, nor give the linter orders', async () => {
    const { article } = (
      await read(
        page(
          '<div class="ads">bantin-disable --&gt; <p>Chen vào</p> --&gt;</div><!-- bantin-disable --><p>Sau cùng.</p>',
        ),
      )
    ).data;
    expect(article.text).not.toMatch(/<!-- bantin/u);
    expect(article.text.match(/<!--/gu)?.length).toBe(article.text.match(/-->/gu)?.length);
    expect(article.dropped).toMatchObject([{ reason: 'advertisement', text: 'bantin-disable –>\nChen vào\n–>' }]);
  });

  test('cannot write keys into the front matter', async () => {
    const html = page('', '<meta property="og:site_name" content="Báo&#10;slug: x&#10;---&#10;">').replace(
      'Thị xã có thư viện lưu động',
      'Tiêu đề: "một" \'hai\' # ba\n---\nslug: ../../x',
    );
    const { article } = (await read(html)).data;
    expect(article.title.text).toBe('Tiêu đề: "một" \'hai\' # ba --- slug: ../../x');
    expect(article.metadata).toEqual({ title: article.title.text, source: 'Báo slug: x ---' });
  });
});

test('a page without an article is refused', async () => {
  await expect(read('<html><body><nav><a href="/">Trang chủ</a></nav></body></html>')).rejects.toThrow(
    /^trang\.html shows no article: .*\.$/u,
  );
});

test.each([
  ['<p style="text-align:right"><em>Bài, ảnh: </em><b>Lê Tân</b></p>', 'Lê Tân'],
  ['<p style="text-align:right">Ảnh: Mai Chi</p>', undefined],
  ['<div class="author">Tác giả: Lê Tân le.tan@example.org</div>', 'Lê Tân'],
  ['<div class="author">Thứ tư, 05/03/2025</div>', undefined],
  ['<div class="quote-author">Bà Hạnh</div>', undefined],
])('of %s the author is %s', async (line, author) => {
  expect((await read(page(line))).data.article.metadata.byline).toBe(author);
});

test('polls and posts of social networks are no part of the text', async () => {
  const { article } = (
    await read(
      page(
        '<div class="poll"><h4>Bạn thích gì?</h4><ul><li>Sách</li></ul></div><p>Đoạn cuối.</p><blockquote class="twitter-tweet"><p>Một dòng trên mạng.</p></blockquote>',
      ),
    )
  ).data;
  expect(article.dropped.map(({ reason, text }) => `${reason}: ${text}`)).toEqual([
    'page furniture: Bạn thích gì?\nSách',
    'embedded media: Một dòng trên mạng.',
  ]);
});

test('of several headings, the title is the one that the window bears', async () => {
  const logo =
    '<head><title>Thị xã có thư viện lưu động - Báo Hồng Lam</title></head><h1>Báo điện tử thị xã Hồng Lam</h1>';
  const { article } = (await read(`${logo}<h1>Thị xã có thư viện lưu động</h1>${filling}`)).data;
  expect(article.title.text).toBe('Thị xã có thư viện lưu động');
});

test('pictures beside each other, alone, in a table and with the line below are figures', async () => {
  const { article } = (
    await read(
      page(
        '<p><img src="a.jpg"><img src="b.jpg"></p><p>Một đoạn.</p><div class="photo"><img src="c.jpg"></div><p class="caption">Dưới ảnh.</p><table><tr><td><img src="d.jpg"></td></tr></table><p>Đoạn khác.</p><figure><img src="e.jpg"><figcaption>Xe mới.<span>Nguồn: <a href="/x">Báo Hồng Lam</a></span></figcaption></figure>',
      ),
    )
  ).data;
  expect(article.pictures).toMatchObject([
    { file: 'trang_files/a.jpg', caption: '' },
    { file: 'trang_files/b.jpg', caption: '' },
    { file: 'trang_files/c.jpg', caption: 'Dưới ảnh.' },
    { file: 'trang_files/d.jpg', caption: '' },
    { file: 'trang_files/e.jpg', caption: 'Xe mới.', credit: 'Báo Hồng Lam' },
  ]);
});

test('a picture that lies in the page itself is at hand under the name that the text gives it', async () => {
  const picture = Buffer.alloc(40_000, 7);
  const html = page(
    `<figure><img src="data:image/jpeg;base64,${picture.toString('base64')}"><figcaption>Cầu mới.</figcaption></figure>`,
  );
  const { article, extraction } = (await read(html)).data;
  expect(article.pictures).toMatchObject([{ file: 'trang_files/anh-1.jpg', caption: 'Cầu mới.' }]);
  expect(picture.equals(extraction?.pictures.get('trang_files/anh-1.jpg') ?? Buffer.of())).toBe(true);
});
