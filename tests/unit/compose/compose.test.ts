import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { compose } from '../../../pipeline/compose/compose.ts';
import { formatMailDate, startOfDay } from '../../../pipeline/compose/mail-date.ts';
import { Fault } from '../../../pipeline/fault.ts';
import { localize } from '../../../pipeline/localize/localize.ts';
import { loadFormat } from '../../../pipeline/render/format.ts';
import { render } from '../../../pipeline/render/render.ts';
import { context } from '../../fixtures/view/context.ts';
import { article, brief } from '../../fixtures/view/working-session.ts';

const format = await loadFormat(context.root, 'bulletin');
const view = await localize(article, brief, 'vi', context, format.fit[0]?.limits);
const { html = '', txt = '' } = render(view, format, context.root);
const parts = { view, html, txt };

describe('a composed message', async () => {
  const bytes = await compose(parts, context);
  const raw = Buffer.from(bytes).toString('latin1');
  const message = await PostalMime.parse(bytes);

  test('parses back with its text, its HTML and its fields', () => {
    expect(message.subject).toBe(`[Bản tin số 12] ${brief.title.text}`);
    expect(message.from).toMatchObject({ name: 'Bản tin', address: 'bantin@example.org' });
    expect(message.to).toEqual([{ name: 'Bạn đọc Bản tin', address: 'bandoc@example.org' }]);
    expect(message.text?.replaceAll('\r\n', '\n').trim()).toBe(txt.trim());
    expect(message.html?.replaceAll('\r\n', '\n').trim()).toBe(html.trim());
    expect(message.attachments).toEqual([]);
  });

  test('parses back with another parser to the same', async () => {
    const other = await simpleParser(Buffer.from(bytes), { keepCidLinks: true, skipTextToHtml: true });
    expect(other.subject).toBe(message.subject);
    expect(other.from?.value).toEqual([{ name: 'Bản tin', address: 'bantin@example.org' }]);
    expect(other.messageId).toBe(message.messageId);
    expect(other.date?.toISOString()).toBe('2025-03-13T17:00:00.000Z');
    expect(other.text?.trim()).toBe(txt.trim());
    expect(other.html).toBe(html);
  });

  test('cuts no character of the subject in two, so that each encoded word reads by itself (RFC 2047, 5)', () => {
    const words = [...raw.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/gu)].map(([word, text = '']) => ({ word, text }));
    expect(words.length).toBeGreaterThan(3);
    for (const { word, text } of words) {
      expect(word.length).toBeLessThanOrEqual(75);
      expect(() => new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'base64'))).not.toThrow();
    }
  });

  test('offers plain text first and HTML as the better alternative, both in base64', () => {
    expect(raw).toMatch(/^Content-Type: multipart\/alternative;/mu);
    expect([...raw.matchAll(/^Content-Type: (text\/\w+)/gmu)].map(([, type]) => type)).toEqual([
      'text/plain',
      'text/html',
    ]);
    expect(raw.match(/^Content-Transfer-Encoding: base64/gmu)).toHaveLength(2);
  });

  test('opens as a draft of the article’s day', () => {
    expect(raw).toMatch(/^X-Unsent: 1\r$/mu);
    expect(raw).toMatch(/^Date: Fri, 14 Mar 2025 00:00:00 \+0700\r$/mu);
    expect(raw).not.toMatch(/^(?:List-|Bcc)/imu);
  });

  test('keeps its head in ASCII, every line within 998 octets and at most 78 columns of a folded subject', () => {
    const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
    expect(head).toMatch(/^[\t\r\n -~]*$/u);
    expect(raw.split('\r\n').every((line) => line.length <= 998)).toBe(true);
    expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  test('is the same bytes each time, and another message for another content', async () => {
    expect(Buffer.compare(Buffer.from(await compose(parts, context)), Buffer.from(bytes))).toBe(0);
    const other = await PostalMime.parse(await compose({ ...parts, txt: `${txt}.` }, context));
    expect(other.messageId).not.toBe(message.messageId);
    expect(message.messageId).toMatch(/^<[0-9a-f]{32}@example\.org>$/u);
  });
});

test('names of people that need quotes and names of domains that need encoding come back as they were', async () => {
  const from = { name: 'Bộ phận "Tin", Bản tin', address: 'tin@bảntin.vn' };
  const to = { name: 'Lò Thị Ánh; Vụ 3 <thư>', address: 'lò.ánh@example.org' };
  const config = { ...context.config, mail: { ...context.config.mail, from, to } };
  const message = await PostalMime.parse(await compose(parts, { ...context, config }));
  expect(message.from).toMatchObject({ name: from.name, address: 'tin@xn--bntin-v11b.vn' });
  expect(message.to).toEqual([to]);
});

test.each([
  ['2025-03-14T01:02:03Z', 'Asia/Ho_Chi_Minh', 'Fri, 14 Mar 2025 08:02:03 +0700'],
  ['2025-03-14T20:00:00Z', 'Asia/Ho_Chi_Minh', 'Sat, 15 Mar 2025 03:00:00 +0700'],
  ['2025-07-01T00:00:00Z', 'America/St_Johns', 'Mon, 30 Jun 2025 21:30:00 -0230'],
  ['2025-01-01T00:00:00Z', 'UTC', 'Wed, 01 Jan 2025 00:00:00 +0000'],
])('the moment %s in %s is dated %s', (moment, zone, field) => {
  expect(formatMailDate(new Date(moment), zone)).toBe(field);
});

test.each([
  ['2025-03-14', 'Asia/Ho_Chi_Minh', 'Fri, 14 Mar 2025 00:00:00 +0700'],
  ['2025-03-30', 'Europe/Berlin', 'Sun, 30 Mar 2025 00:00:00 +0100'],
  ['2025-10-26', 'Europe/Berlin', 'Sun, 26 Oct 2025 00:00:00 +0200'],
])('the day %s in %s begins at %s', (day, zone, field) => {
  expect(formatMailDate(startOfDay(day, zone), zone)).toBe(field);
});

test('an article without a date gives a draft without one', async () => {
  const document = { ...view.document, date: null };
  const raw = Buffer.from(await compose({ ...parts, view: { ...view, document } }, context)).toString('latin1');
  expect(raw).not.toMatch(/^Date:/mu);
});

test('a PDF goes along as an attachment with an ASCII name', async () => {
  const message = await PostalMime.parse(await compose({ ...parts, pdf: Buffer.from('%PDF-1.7') }, context));
  expect(message.attachments).toMatchObject([{ filename: 'son-ha.pdf', mimeType: 'application/pdf' }]);
});

test.each(['Tin\r\nBcc: moi-nguoi@example.org', 'Tin\nX: 1', 'Tin\u0000'])(
  'a header is not broken into: %j',
  async (subject) => {
    const hostile = { ...view, mail: { ...view.mail, subject } };
    await expect(compose({ ...parts, view: hostile }, context)).rejects.toBeInstanceOf(Fault);
  },
);

test('a title of several lines is one line of the subject', async () => {
  const title = { ...brief.title, end: brief.title.end + 'Sáng 14/3'.length + 2 };
  const broken = await localize(article, { ...brief, title }, 'vi', context);
  const message = await PostalMime.parse(await compose({ ...parts, view: broken }, context));
  expect(message.subject).toBe(`[Bản tin số 12] ${brief.title.text} Sáng 14/3`);
});

test('its foot says where to write to for being left out, where that is configured', async () => {
  const config = {
    ...context.config,
    delivery: { ...context.config.delivery, unsubscribe: { mailto: 'thoi@example.org' } },
  };
  const asking = await localize(article, brief, 'ar', { ...context, config }, format.fit[0]?.limits);
  const rendered = render(asking, format, context.root);
  expect(rendered.html).toContain('<a href="mailto:thoi@example.org?subject=unsubscribe"');
  expect(rendered.txt).toMatch(/: thoi@example\.org$/mu);
  expect(html).not.toContain('subject=unsubscribe');
});
