import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import type { ArticleFile } from '../../../pipeline/article/read-article.ts';
import { compose } from '../../../pipeline/compose/compose.ts';
import { localize } from '../../../pipeline/localize/localize.ts';
import { loadFormat } from '../../../pipeline/render/format.ts';
import { render } from '../../../pipeline/render/render.ts';
import { reportMail } from '../../../pipeline/report-mail.ts';
import { context } from '../../fixtures/view/context.ts';
import { article, brief } from '../../fixtures/view/working-session.ts';

const name = 'bulletin.vi.eml';
const format = await loadFormat(context.root, 'bulletin');

/** Of 14 words. */
const sentence = 'Ưu tiên vốn cho các tuyến đường nối vùng sản xuất với cửa khẩu. ';

/** The mail of a bulletin with one point more, of so many words. */
async function mailOf(words: number): Promise<{ name: string; html: string; txt: string; eml: Uint8Array }> {
  const view = await localize(article, brief, 'vi', context, format.fit[0]?.limits);
  const [point] = view.points;
  if (!point) throw new Error('the fixture has no points');
  const heavy = { ...view, points: [point, { ...point, text: sentence.repeat(Math.ceil(words / 14)) }] };
  const { html = '', txt = '' } = render(heavy, format, context.root);
  return { name, html, txt, eml: await compose({ view: heavy, html, txt }, context) };
}

async function messagesOf(mail: Parameters<typeof reportMail>[1]) {
  const file = new VFile({ path: 'tin.md' }) as ArticleFile;
  await reportMail(file, mail);
  return file.messages;
}

describe('the weight of a mail', () => {
  test('of a bulletin of 1,500 words is no message: 20 KB of HTML, 40 KB in all', async () => {
    const words = (txt: string): number => txt.split(/\s+/u).length;
    const mail = await mailOf(1500 - words((await mailOf(0)).txt));
    expect(words(mail.txt)).toBeGreaterThanOrEqual(1500);
    expect(await messagesOf(mail)).toEqual([]);
    expect(Buffer.byteLength(mail.html)).toBeLessThanOrEqual(20 * 1024);
    expect(mail.eml.length).toBeLessThanOrEqual(40 * 1024);
  });

  test('of 80 KB and more is a warning that names the longest section', async () => {
    const mail = await mailOf(4200);
    expect(mail.eml.length).toBeGreaterThan(80 * 1024);
    expect(mail.eml.length).toBeLessThan(100 * 1024);
    expect(await messagesOf(mail)).toMatchObject([
      { ruleId: 'mail-size', fatal: false, reason: expect.stringMatching(/Hãy rút ngắn phần “Điểm chính”/u) },
    ]);
  });

  test('of 100 KB and more is an error that names the longest section', async () => {
    const mail = await mailOf(6000);
    expect(mail.eml.length).toBeGreaterThan(100 * 1024);
    expect(await messagesOf(mail)).toMatchObject([
      { ruleId: 'mail-size', fatal: true, reason: expect.stringMatching(/Gmail cắt bớt.*“Điểm chính”/u) },
    ]);
  });

  test('says the heading as it reads', async () => {
    const html = `<h2 style="">Giá &amp; <b>cung</b></h2>${'a'.repeat(90_000)}<h2>Khác</h2>`;
    expect((await messagesOf({ name, html, txt: '' }))[0]?.reason).toContain('“Giá & cung”');
  });
});

test('what a mail program does not show is a warning with the place where that is described', async () => {
  const messages = await messagesOf({ name, html: '<div style="display: flex; gap: 1rem">Tin</div>', txt: '' });
  expect(messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual(
    Array.from({ length: 3 }, () => ['mail-compatibility', false]),
  );
  expect(messages[0]?.reason).toBe(
    'bulletin.vi.eml: “display:flex” không hiển thị được trong Outlook (Windows); hãy sửa mẫu của thư.',
  );
  expect(messages[0]?.url).toBe('https://www.caniemail.com/features/css-display-flex/');
});
