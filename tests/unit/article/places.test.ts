import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArticleBytes } from '../../../pipeline/article/read-article.ts';
import { summarize } from '../../../pipeline/summarize/summarize.ts';
import { docxFile, paragraph, run } from './docx-file.ts';
import { encodeTcvn3, encodeVni } from './legacy-letters.ts';

/** The paragraphs of an article. */
type Lines = string[];

const sentence = fc.constantFrom(
  'Sáng 5/3/2025, thị xã Hồng Lam đưa vào dùng ba xe thư viện, trị giá 4,5 tỷ đồng.',
  'Bà Trần Thị Hạnh, Giám đốc Thư viện thị xã, đề nghị các trường xếp lịch đọc.',
  'Tỷ lệ học sinh mượn sách tăng 12,5% so với quý II/2024; mỗi xe chở hơn 1.200 đầu sách.',
  'Theo Nghị quyết số 18-NQ/TW ngày 25/10/2017, xã có từ 3 đến 5 cán bộ.',
  'Tuy nhiên, đường vào nhiều bản vẫn còn khó khăn; giá 5*3 [1] là R&D, a_b.',
  '"Chúng tôi muốn em nhỏ nào cũng có sách", bà Hạnh nói.',
  '- Diện tích kho sách là 120 m2, bằng 2/3 kho cũ.',
  '1. Ông Lê Văn Nam, Chủ tịch UBND thị xã, yêu cầu hoàn thành trước ngày 30/6.',
);

const paragraphs = fc.array(
  fc.array(sentence, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
  { minLength: 2, maxLength: 8 },
);

const title = 'Thị xã Hồng Lam khai trương thư viện lưu động';
const opening = 'Ba xe thư viện của thị xã bắt đầu phục vụ học sinh các xã xa trung tâm từ hôm nay.';
const plain = (lines: Lines): string => [title, opening, ...lines].join('\n\n');
const markdown = (lines: Lines): string => `# ${[title, opening, ...lines].join('\n\n')}\n`;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Every word in markup of another kind, and blanks of other kinds between. */
function page(lines: Lines): string {
  const tags = ['', 'b', 'a', 'span'];
  const dressed = (line: string): string =>
    line
      .split(' ')
      .map((word, index) => {
        const tag = tags[index % tags.length];
        return tag ? `<${tag}>${escaped(word)}</${tag}>` : escaped(word);
      })
      .join('&nbsp; ');
  return `<h1>${title}</h1><p>${opening}</p><div class="ads">Quảng cáo</div>${lines.map((line) => `<p>${dressed(line)}</p>`).join('\n')}`;
}

function document(lines: Lines): Buffer {
  const cut = (line: string): string =>
    `<w:p>${(line.match(/.{1,7}/gu) ?? []).map((part) => run(part)).join('')}</w:p>`;
  return docxFile({ body: paragraph(title, 'Title') + paragraph(opening) + lines.map(cut).join('') });
}

test.each<[string, string, (lines: Lines) => Buffer]>([
  ['text', 'bai.txt', (lines) => Buffer.from(plain(lines))],
  ['text with other line ends', 'bai.txt', (lines) => Buffer.from(`\ufeff${plain(lines).replaceAll('\n', '\r\n')}`)],
  ['decomposed text', 'bai.txt', (lines) => Buffer.from(plain(lines).normalize('NFD'))],
  ['text in UTF-16', 'bai.txt', (lines) => Buffer.from(`\ufeff${plain(lines)}`, 'utf16le')],
  ['text in TCVN3', 'bai.txt', (lines) => encodeTcvn3(plain(lines))],
  ['text in VNI', 'bai.txt', (lines) => encodeVni(plain(lines))],
  ['Markdown', 'bai.md', (lines) => Buffer.from(markdown(lines))],
  ['decomposed Markdown', 'bai.md', (lines) => Buffer.from(markdown(lines).normalize('NFD'))],
  ['a page', 'bai.html', (lines) => Buffer.from(page(lines))],
  ['a decomposed page', 'bai.html', (lines) => Buffer.from(page(lines).normalize('NFD'))],
  ['a document', 'bai.docx', document],
])(
  'every sentence and fact of %s is what stands at its place, and the same bytes give the same',
  async (_, path, write) => {
    await fc.assert(
      fc.asyncProperty(paragraphs, async (lines) => {
        const bytes = write(lines);
        const { article } = (await readArticleBytes(bytes, path)).data;
        const brief = summarize(article);
        const told = [brief.title, brief.lead, ...brief.sentences, ...brief.quotes, ...brief.directives];
        for (const part of [...told, ...brief.limitations, ...brief.dropped])
          if (part) expect(article.text.slice(part.start, part.end)).toBe(part.text);
        for (const { surface, start, end } of [...brief.figures, ...brief.dates])
          expect(article.text.slice(start, end)).toBe(surface);
        expect(brief.sentences.length).toBeGreaterThan(lines.length);
        expect(summarize((await readArticleBytes(bytes, path)).data.article)).toEqual(brief);
      }),
      { numRuns: 8 },
    );
  },
);
