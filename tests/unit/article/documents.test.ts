import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ArticleFile, readArticleBytes } from '../../../pipeline/article/read-article.ts';
import { readSentences } from '../../../pipeline/summarize/read-sentences.ts';
import { type DocxParts, docxFile, paragraph, picture, run, table } from './docx-file.ts';
import { encodeTcvn3, encodeVni } from './legacy-letters.ts';

const read = (parts: DocxParts): Promise<ArticleFile> => readArticleBytes(docxFile(parts), 'bai-viet.docx');

const title = paragraph('Thị xã Hồng Lam khai trương thư viện lưu động', 'Title');
const opening = paragraph('Sáng 5/3/2025, thị xã Hồng Lam đưa vào dùng ba xe thư viện.');
const png = Buffer.from('89504e470d0a1a0a', 'hex');

describe('a Word document becomes Markdown', () => {
  test('with title, headings, pictures with captions, tables and lists of paragraphs', async () => {
    const file = await read({
      body: [
        title,
        opening,
        picture('xe.png'),
        paragraph('Học sinh chọn sách. (Ảnh: Mai Chi)', 'Caption'),
        paragraph('Lịch phục vụ', 'Heading2'),
        table([
          ['Xã', 'Số buổi'],
          ['Tân Lập', '2'],
        ]),
        `<w:p>${run('Mỗi xe chở ')}${run('hơn 1.200', '<w:b/>')}${run(' đầu sách, rộng 20 m')}${run('2', '<w:vertAlign w:val="superscript"/>')}${run('.')}</w:p>`,
      ].join(''),
      pictures: { 'xe.png': png },
    });
    expect(String(file)).toBe(`---
title: Thị xã Hồng Lam khai trương thư viện lưu động
---

Sáng 5/3/2025, thị xã Hồng Lam đưa vào dùng ba xe thư viện.

![](bai-viet_files/anh-1.png)
Học sinh chọn sách. (Ảnh: Mai Chi)

## Lịch phục vụ

| Xã | Số buổi |
| - | - |
| Tân Lập | 2 |

Mỗi xe chở hơn 1.200 đầu sách, rộng 20 m².
`);
    expect(file.data.article.pictures).toMatchObject([
      { file: 'bai-viet_files/anh-1.png', caption: 'Học sinh chọn sách.', credit: 'Mai Chi' },
    ]);
    expect(file.data.extraction?.pictures.get('bai-viet_files/anh-1.png')).toEqual(png);
  });

  test('with tracked changes accepted', async () => {
    const { article } = (
      await read({
        body: `${title}${opening}<w:p>${run('Thị xã chi ')}<w:del w:id="1" w:author="A"><w:r><w:delText>3 tỷ</w:delText></w:r></w:del><w:ins w:id="2" w:author="A">${run('4,5 tỷ đồng')}</w:ins><w:moveFrom w:id="3">${run(' đã bỏ')}</w:moveFrom><w:moveTo w:id="4">${run(' cho dự án')}</w:moveTo>${run('.')}</w:p>`,
      })
    ).data;
    expect(article.text).toContain('Thị xã chi 4,5 tỷ đồng cho dự án.');
    expect(article.text).not.toMatch(/3 tỷ|đã bỏ/u);
  });

  test('with comments left out of the text and listed', async () => {
    const { article } = (
      await read({
        body: `${title}<w:p><w:commentRangeStart w:id="0"/>${run('Mỗi xe chở hơn 1.200 đầu sách.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
        comments: `<w:comment w:id="0" w:author="Thu Lan" w:initials="TL">${paragraph('Hỏi lại số đầu sách')}${paragraph('-- nhé -->')}</w:comment>`,
      })
    ).data;
    expect(article.lead?.text).toBe('Mỗi xe chở hơn 1.200 đầu sách.');
    expect(article.dropped).toMatchObject([{ reason: 'comment', text: 'Thu Lan: Hỏi lại số đầu sách – nhé –>' }]);
    for (const { text, start, end } of article.dropped) expect(article.text.slice(start, end)).toBe(text);
  });

  test('with what was struck out left out of the text and told', async () => {
    const { article } = (
      await read({ body: `${title}${opening}<w:p>${run('Bỏ câu này.', '<w:strike/>')}${run(' Giữ câu này.')}</w:p>` })
    ).data;
    expect(article.text).toContain('\n\nGiữ câu này.\n');
    expect(article.dropped).toMatchObject([{ reason: 'struck out', text: 'Bỏ câu này.' }]);
  });

  test('with deleted paragraphs and rows gone, and cells in their columns where some are merged', async () => {
    const cell = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const deletion = '<w:del w:id="3" w:author="A"/>';
    const { article } = (
      await read({
        body: `${title}${opening}<w:p><w:pPr><w:rPr>${deletion}</w:rPr></w:pPr><w:del w:id="1"><w:r><w:delText>Đoạn bị xóa.</w:delText></w:r></w:del></w:p><w:tbl><w:tr>${cell('Lịch', '<w:gridSpan w:val="2"/>')}${cell('Ghi chú')}</w:tr><w:tr>${cell('Tân Lập', '<w:vMerge w:val="restart"/>')}${cell('2')}${cell('sáng')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('3')}${cell('chiều')}</w:tr><w:tr><w:trPr>${deletion}</w:trPr>${cell('x')}${cell('y')}${cell('z')}</w:tr></w:tbl>`,
      })
    ).data;
    expect(article.text).toContain(
      'ba xe thư viện.\n\n| Lịch | | Ghi chú |\n| - | - | - |\n| Tân Lập | 2 | sáng |\n| | 3 | chiều |\n',
    );
  });

  test('whose headline stands below a letterhead, which is told', async () => {
    const letterhead = `<w:tbl><w:tr><w:tc>${paragraph('UBND THỊ XÃ HỒNG LAM')}</w:tc><w:tc>${paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')}${paragraph('Độc lập - Tự do - Hạnh phúc')}</w:tc></w:tr></w:tbl>`;
    for (const headline of [title, paragraph('Thị xã Hồng Lam khai trương thư viện lưu động')]) {
      const { article } = (await read({ body: letterhead + headline + opening })).data;
      expect(article.title.text).toBe('Thị xã Hồng Lam khai trương thư viện lưu động');
      expect(article.lead?.text).toBe('Sáng 5/3/2025, thị xã Hồng Lam đưa vào dùng ba xe thư viện.');
      expect(article.dropped).toMatchObject([
        {
          reason: 'page furniture',
          text: 'UBND THỊ XÃ HỒNG LAM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
        },
      ]);
    }
  });

  test('with pictures side by side in a table, each with the caption below it', async () => {
    const row = (...cells: string[]): string => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
    const { article } = (
      await read({
        body: `${title}${opening}<w:tbl>${row(picture('a.png'), picture('b.png'))}${row(paragraph('Ảnh trái.'), paragraph('Ảnh phải.'))}</w:tbl>`,
        pictures: { 'a.png': png, 'b.png': png },
      })
    ).data;
    expect(article.pictures).toMatchObject([
      { file: 'bai-viet_files/anh-1.png', caption: 'Ảnh trái.' },
      { file: 'bai-viet_files/anh-2.png', caption: 'Ảnh phải.' },
    ]);
  });

  test('whose decomposed letters are composed, and that is said', async () => {
    const file = await read({ body: (title + opening).normalize('NFD') });
    expect(file.data.article.title.text).toBe('Thị xã Hồng Lam khai trương thư viện lưu động');
    expect(file.messages.map(({ ruleId }) => ruleId)).toContain('nfc');
  });

  test('without any text is refused', async () => {
    await expect(read({ body: '<w:p/>' })).rejects.toThrow(/^bai-viet\.docx holds no text: .*\.$/u);
  });

  test('whose first line is the title where no style says so', async () => {
    const { article } = (await read({ body: paragraph('Thị xã Hồng Lam có thư viện') + opening })).data;
    expect(article.title.text).toBe('Thị xã Hồng Lam có thư viện');
    expect((await read({ body: opening })).data.article.title.text).toBe('');
  });

  test('a centred line in italics below a picture is its caption', async () => {
    const caption = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run('Xe thư viện tại Tân Lập', '<w:i/>')}</w:p>`;
    const { article } = (await read({ body: title + opening + picture('a.png') + caption, pictures: { 'a.png': png } }))
      .data;
    expect(article.pictures).toMatchObject([{ caption: 'Xe thư viện tại Tân Lập' }]);
  });

  test.each([
    ['TCVN3 (ABC)', encodeTcvn3],
    ['VNI', encodeVni],
  ])('typed with %s fonts', async (encoding, encode) => {
    const codes = (text: string): string => encode(text).toString('latin1');
    const file = await read({
      body:
        paragraph(codes('Thị xã Hồng Lam khai trương thư viện lưu động')) +
        paragraph(codes('Sáng nay, thị xã đưa vào dùng ba xe thư viện.')) +
        paragraph('Đoạn này gõ bằng Unicode.'),
    });
    expect(file.data.article.title.text).toBe('Thị xã Hồng Lam khai trương thư viện lưu động');
    expect(file.data.article.lead?.text).toBe('Sáng nay, thị xã đưa vào dùng ba xe thư viện.');
    expect(String(file)).toContain('Đoạn này gõ bằng Unicode.');
    expect(file.messages.map(({ reason }) => reason)).toContainEqual(expect.stringContaining(encoding));
  });
});

test('a sentence of a document stands in the text as its reader sees it, however its runs are cut', async () => {
  const word = fc.constantFrom('thư', 'viện', 'Hồng', 'Lam', '1.200', '4,5%', 'R&D', 'a_b', '[1]', '<', '– “có”');
  const properties = fc.constantFrom('', '<w:b/>', '<w:i/>', '<w:u w:val="single"/>', '<w:color w:val="FF0000"/>');
  const dress = fc.tuple(word, properties, fc.constantFrom(' ', '\u00a0', '  '), fc.boolean());
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(dress, { minLength: 1 }), { minLength: 1, maxLength: 5 }), async (sentences) => {
      const paragraphs = sentences.map((words, index) => {
        const runs = words.map(([text, style, blank, isNew]) => {
          const one = run(blank + text, style);
          return isNew ? `<w:ins w:id="9" w:author="A">${one}</w:ins>` : `${one}<w:proofErr w:type="spellEnd"/>`;
        });
        return `<w:p>${run(`Câu ${index} nói`)}${runs.join('')}${run(' xong.')}</w:p>`;
      });
      const { article } = (await read({ body: title + paragraphs.join('') })).data;
      const found = readSentences(article).filter(({ text }) => text.startsWith('Câu '));
      expect(found.map(({ text }) => text)).toEqual(
        sentences.map((words, index) => `Câu ${index} nói ${words.map(([text]) => text).join(' ')} xong.`),
      );
      for (const { text, start, end } of found) expect(article.text.slice(start, end)).toBe(text);
    }),
    { numRuns: 20 },
  );
});

describe('a document made to harm', () => {
  const refused = (parts: DocxParts): Promise<string> =>
    read(parts).then(
      () => 'read',
      (error: Error) => `${error.name}: ${error.message}`,
    );

  test.each([
    ['an external entity', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'],
    ['entities within entities', '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'],
  ])('is refused for %s', async (_, declaration) => {
    const part = `<?xml version="1.0"?>${declaration}<w:document/>`;
    expect(await refused({ body: '', parts: { 'word/document.xml': part } })).toMatch(
      /^Fault: bai-viet\.docx declares a document type or entities \(word\/document\.xml, byte 21\), .*\.$/u,
    );
    expect(await refused({ body: opening, parts: { 'word/styles.xml': part } })).toMatch(
      /^Fault: .*word\/styles\.xml/u,
    );
  });

  test.each([
    [
      'very many parts',
      Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`x/${at}`, ''])),
      /more than 5000 parts/u,
    ],
    ['very many tags', { 'word/document.xml': '<a/>'.repeat(500_001) }, /more than 500000 tags/u],
  ])('is refused for %s', async (_, parts, words) => {
    const sentence = await refused({ body: opening, parts });
    expect(sentence).toMatch(/^Fault: bai-viet\.docx unpacks to .*\.$/u);
    expect(sentence).toMatch(words);
  });

  /** Writes into the directory of an archive how large a part is once it is unpacked. */
  function state(bytes: Buffer, name: string, size: number, field = 24): Buffer {
    bytes.writeUInt32LE(size, bytes.lastIndexOf(name) - 46 + field);
    return bytes;
  }

  test.each([
    ['a part', 'word/document.xml', 17 * 1024 * 1024, /document\.xml with 17825792 bytes/u],
    ['a picture', 'word/media/a.png', 65 * 1024 * 1024, /more than 67108864 bytes/u],
  ])('is refused before %s is unpacked that comes to very much', async (_, name, size, words) => {
    for (const field of [20, 24]) {
      const bytes = state(docxFile({ body: opening, pictures: { 'a.png': png } }), name, size, field);
      await expect(readArticleBytes(bytes, 'bai-viet.docx')).rejects.toThrow(words);
    }
  });

  test('is refused where a part says it is smaller than it is', async () => {
    const bytes = state(docxFile({ body: title + opening.repeat(50) }), 'word/document.xml', 10);
    await expect(readArticleBytes(bytes, 'bai-viet.docx')).rejects.toThrow(/^bai-viet\.docx is damaged \(.*\): .*\.$/u);
  });

  test.each([
    ['a deep tree of tables', '<w:tbl><w:tr><w:tc>'.repeat(20_000)],
    ['markup that does not end', '<w:p><w:r>'],
  ])('is refused for %s', async (_, body) => {
    expect(await refused({ body })).toMatch(
      /^Fault: bai-viet\.docx is damaged \(.*\): save the article as \.docx again\.$/u,
    );
  });

  test('has tables in each other refused', async () => {
    const body = '<w:tbl><w:tr><w:tc>'.repeat(300) + opening + '</w:tc></w:tr></w:tbl>'.repeat(300);
    expect(await refused({ body: title + body })).toMatch(
      /^Fault: bai-viet\.docx has elements nested deeper than 400, .*\.$/u,
    );
  });

  test('has its macros and embedded objects left where they are', async () => {
    const { article, extraction } = (
      await read({ body: title + opening, parts: { 'word/vbaProject.bin': 'x', 'word/embeddings/a.exe': 'MZ' } })
    ).data;
    expect(article.lead?.text).toBe('Sáng 5/3/2025, thị xã Hồng Lam đưa vào dùng ba xe thư viện.');
    expect(extraction?.pictures.size).toBe(0);
  });

  test('cannot write or read outside of itself by the names of its parts and pictures', async () => {
    const relationship = (id: string, target: string, mode = ''): string =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}"${mode}/>`;
    const linked = (id: string): string => picture(id).replace('r:embed', 'r:link');
    const { article, extraction } = (
      await read({
        body: title + opening + picture('up') + linked('web') + linked('disk'),
        relationships:
          relationship('up', '../../../../etc/passwd.png') +
          relationship('web', 'https://example.org/a.png', ' TargetMode="External"') +
          relationship('disk', 'file:///etc/passwd', ' TargetMode="External"'),
        parts: { '../../evil.md': 'x', '/etc/evil': 'x', 'word/media/../../evil.png': 'x' },
      })
    ).data;
    expect(article.pictures).toEqual([]);
    expect(extraction?.pictures.size).toBe(0);
  });

  test.each([
    ['old or protected', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'is protected, or in the format of old Word'],
    ['no archive', Buffer.from('Chỉ là chữ'), 'is not a Word document (byte 0'],
    ['cut off', docxFile({ body: opening }).subarray(0, 200), 'is damaged ('],
    ['another archive', docxFile({ body: '', parts: {} }).subarray(0, 0), 'is not a Word document'],
  ])('%s is refused in one sentence', async (_, bytes, words) => {
    await expect(readArticleBytes(bytes, 'a.docx')).rejects.toThrow(`a.docx ${words}`);
    await expect(readArticleBytes(bytes, 'a.docx')).rejects.toThrow(/^[^\n]+: [^\n]+\.$/u);
  });
});
