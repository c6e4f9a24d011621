import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSuppressions, type Suppressions } from '../../../../pipeline/deliver/suppressions.ts';
import { createUnsubscribeHandler } from '../../../../pipeline/deliver/unsubscribe/create-handler.ts';
import { signUnsubscribe, unsubscribeLink } from '../../../../pipeline/deliver/unsubscribe-token.ts';
import { listLocales } from '../../../../pipeline/localize/locales.ts';
import { context } from '../../../fixtures/view/context.ts';

const key = 'a key for the tests, of more than thirty-two signs';
const address = 'an@example.org';
const list = context.config.delivery.list.id;
const oneClick = 'List-Unsubscribe=One-Click';
const said: string[] = [];

let folder = '';
let suppressions: Suppressions;
let server: Server;
let base = '';
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-unsubscribe-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  suppressions = await openSuppressions(join(folder, `${count++}.txt`));
  const progress = (line: string): void => void said.push(line);
  const handle = await createUnsubscribeHandler({ context: { ...context, progress }, key, suppressions });
  server = createServer(handle).listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ngung-nhan`;
  return async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
});

function linkOf(locale = 'vi', signed = { list, address }, secret = key): string {
  return unsubscribeLink(base, signUnsubscribe(signed, secret), locale);
}

function post(link: string, body: string | FormData, type?: string): Promise<Response> {
  return fetch(link, { method: 'POST', body, redirect: 'manual', ...(type && { headers: { 'Content-Type': type } }) });
}

const locales = await listLocales(context.root);

describe('following the link', () => {
  test('shows a page that asks, and changes nothing', async () => {
    for (const method of ['GET', 'HEAD']) {
      const response = await fetch(linkOf(), { method });
      expect(response.status).toBe(200);
      const page = await response.text();
      if (method === 'GET') expect(page).toMatch(/Ngừng gửi Bản tin đến \u2066an@example\.org\u2069\?/u);
    }
    expect(suppressions.size).toBe(0);
  });

  test.each(locales)('shows it in %s', async (locale) => {
    const page = await (await fetch(linkOf(locale))).text();
    expect(page).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`);
    expect(page).toContain(address);
    expect(page).not.toMatch(/\{\{|undefined|unsubscribe:/u);
  });

  test.each([
    ['one that the browser asks for', 'xx', 'fr-CA,de;q=0.8', 'fr'],
    ['the first of the configuration', '../../etc', 'xx', 'vi'],
  ])('shows it in %s where the link names none', async (_, locale, accepted, shown) => {
    const response = await fetch(linkOf(locale), { headers: { 'Accept-Language': accepted } });
    expect(await response.text()).toContain(`<html lang="${shown}"`);
  });

  test('is guarded: no script, no frame, nothing kept, nothing passed on', async () => {
    const { headers } = await fetch(linkOf());
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-.*frame-ancestors 'none'$/u,
    );
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('one click', () => {
  test.each([
    ['as RFC 8058 has it', oneClick, 'application/x-www-form-urlencoded'],
    ['without a type', oneClick, undefined],
    ['with a line end behind it', `${oneClick}\r\n`, 'application/x-www-form-urlencoded'],
  ])('unsubscribes, %s', async (_, body, type) => {
    const response = await post(linkOf(), body, type);
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(/Từ nay Bản tin không gửi đến/u);
    expect(suppressions.find(address)).toMatchObject({ reason: 'unsubscribe' });
  });

  test('unsubscribes in the other encoding of forms', async () => {
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    expect((await post(linkOf(), form)).status).toBe(200);
    expect(suppressions.find(address)?.reason).toBe('unsubscribe');
  });

  test('twice is one line of the list', async () => {
    await Promise.all([post(linkOf(), oneClick), post(linkOf(), oneClick)]);
    expect((await readFile(join(folder, `${count - 1}.txt`), 'utf8')).trimEnd().split('\n')).toHaveLength(1);
  });

  test('by the button of the page does the same', async () => {
    const page = await (await fetch(linkOf())).text();
    const [, name = '', value = ''] = /<input type="hidden" name="([^"]*)" value="([^"]*)">/u.exec(page) ?? [];
    expect((await post(linkOf(), new URLSearchParams({ [name]: value }).toString())).status).toBe(200);
    expect(suppressions.size).toBe(1);
  });
});

describe('nobody is unsubscribed', () => {
  test.each([
    [
      'by a token signed with another key',
      () => linkOf('vi', { list, address }, 'another key, as long as the first one was'),
    ],
    ['by a token of another list', () => linkOf('vi', { list: 'other.example.org', address })],
    ['by a token cut short', () => linkOf().replace(/(token=.{20}).*?&/u, '$1&')],
    ['without a token', () => base],
    ['by a query that is none', () => `${base}?token=%ff%00&token=${'a'.repeat(5000)}`],
  ])('%s', async (_, link) => {
    const asked = await fetch(link());
    expect(asked.status).toBe(404);
    expect(await asked.text()).toContain('Đường dẫn này không dùng được');
    expect((await post(link(), oneClick)).status).toBe(404);
    expect(suppressions.size).toBe(0);
  });

  test.each([
    ['another form', 'List-Unsubscribe=Yes', 400],
    ['an empty form', '', 400],
    ['a form longer than a form can be', `${oneClick}&a=${'a'.repeat(5000)}`, 413],
  ])('by %s', async (_, body, status) => {
    const response = await post(linkOf(), body).catch(() => undefined);
    expect([status, undefined]).toContain(response?.status);
    expect(suppressions.size).toBe(0);
  });

  test('by another method', async () => {
    const response = await fetch(linkOf(), { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, POST');
  });

  test('by a request that ends in the middle', async () => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.write(
      `POST ${linkOf().slice(linkOf().indexOf('/ngung'))} HTTP/1.1\r\nHost: a\r\nContent-Length: 26\r\n\r\nList-Unsub`,
    );
    await once(server, 'request');
    socket.destroy();
    await once(socket, 'close');
    expect((await fetch(linkOf())).status).toBe(200);
    expect(suppressions.size).toBe(0);
  });
});

test('a link leads nowhere else, whatever it holds', async () => {
  for (const more of ['&url=https://evil.example', '&redirect=//evil.example', '&locale=//evil.example']) {
    const response = await fetch(linkOf() + more, { redirect: 'manual' });
    expect(response.status).toBe(200);
    expect(response.headers.get('location')).toBeNull();
    expect(await response.text()).not.toContain('evil');
  }
});

test('an address with markup in it is shown as it is', async () => {
  const hostile = '"<script>"@example.org';
  const page = await (await fetch(linkOf('vi', { list, address: hostile }))).text();
  expect(page).toContain('&quot;&lt;script&gt;&quot;@example.org');
});

test('no token and no address is ever said', () => {
  expect(said.join('\n')).not.toMatch(/token|example\.org/u);
});
