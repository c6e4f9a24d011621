import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { authenticate } from 'mailauth';
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { compose } from '../../pipeline/compose/compose.ts';
import type { Context } from '../../pipeline/context.ts';
import { openCorrespondents } from '../../pipeline/deliver/bounces/open-correspondents.ts';
import { readMailbox } from '../../pipeline/deliver/bounces/read-mailbox.ts';
import { type Finding, takeReports } from '../../pipeline/deliver/bounces/take-reports.ts';
import { sendCampaign } from '../../pipeline/deliver/send-campaign.ts';
import { openSuppressions } from '../../pipeline/deliver/suppressions.ts';
import { localize } from '../../pipeline/localize/localize.ts';
import { loadFormat } from '../../pipeline/render/format.ts';
import { render } from '../../pipeline/render/render.ts';
import { certificate, type ScriptedServer, startServer } from '../e2e/scripted-server.ts';
import { makeSendingPlace, type SendingPlace, signingKey } from '../e2e/send-fixture.ts';
import { context as viewContext } from '../fixtures/view/context.ts';
import * as session from '../fixtures/view/working-session.ts';
import { type Postfix, startPostfix } from './postfix.ts';

const domain = 'bantin.test';
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
/** The last one has letters that need SMTPUTF8 (RFC 6531). */
const readers = ['an', 'binh', 'lò.ánh'];

let postfix: Postfix;
let elsewhere: ScriptedServer;
let place: SendingPlace;
let context: Context;
let html = '';
let txt = '';

/** Mail goes out over Postfix: to three mailboxes that it keeps, and to a server elsewhere that knows nobody. */
beforeAll(async () => {
  vi.stubEnv('BANTIN_SIGNING_KEY', signingKey);
  vi.stubEnv('BANTIN_DKIM_KEY', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  elsewhere = await startServer((stage, recipient) => {
    if (stage !== 'recipient') return undefined;
    if (recipient.startsWith('day@')) return { code: 552, answer: '5.2.2 the mailbox is full' };
    return { code: 550, answer: '5.1.1 no such user here' };
  });
  const relay = { host: '127.0.0.1', port: elsewhere.port };
  postfix = await startPostfix({ domain, mailboxes: [...readers, 'bounces'], relay, certificate });
  place = await makeSendingPlace();
  await writeFile(join(place.folder, 'output/ban-tin/bulletin.vi.eml'), await composeBulletin());
  await place.list(
    `name,address\n"Bà Lò Thị Ánh, Vụ 3",an@${domain}\nBình,binh@${domain}\nÁnh,lò.ánh@${domain}\nKhông có,khong-co@noi-khac.test\nĐầy,day@noi-khac.test\n`,
  );
  context = place.context({
    list: { id: `tin.${domain}`, name: 'Bản tin Sơn Hà' },
    returnPath: `bounces@${domain}`,
    unsubscribe: { url: `https://tin.${domain}/thoi`, mailto: `thoi@${domain}` },
    dkim: { domain, selector: 't1' },
    smtp: { host: 'localhost', port: postfix.port, certificate: certificate.path, connections: 2 },
  });
  context.config.mail.from.address = `tin@${domain}`;
  expect(await sendCampaign(place.options(), context)).toBe(0);
}, 60_000);

afterAll(async () => {
  await postfix?.stop();
  await elsewhere?.close();
  await place?.remove();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

async function composeBulletin(): Promise<Uint8Array> {
  const format = await loadFormat(viewContext.root, 'bulletin');
  const view = await localize(session.article, session.brief, 'vi', viewContext, format.fit[0]?.limits);
  const rendered = render(view, format, viewContext.root);
  [html, txt] = [rendered.html ?? '', rendered.txt ?? ''];
  const config = {
    ...viewContext.config,
    mail: { ...viewContext.config.mail, from: { name: 'Bản tin', address: `tin@${domain}` } },
  };
  return compose({ view, html, txt }, { ...viewContext, config });
}

describe('what Postfix delivers', () => {
  test.each(readers)('is one message in the Maildir of %s', async (reader) => {
    const messages = await postfix.messages(reader, 1, AbortSignal.timeout(30_000));
    expect(messages).toHaveLength(1);
    expect((await PostalMime.parse(messages[0] ?? '')).to).toMatchObject([{ address: `${reader}@${domain}` }]);
  });

  test('parses back, with two parsers, to what was composed', async () => {
    const [message = Buffer.alloc(0)] = await postfix.messages('an', 1, AbortSignal.timeout(30_000));
    const one = await PostalMime.parse(message);
    const other = await simpleParser(message, { skipTextToHtml: true, keepCidLinks: true });
    expect(one.subject).toBe(`[Bản tin số 12] ${session.brief.title.text}`);
    expect(one.to).toEqual([{ name: 'Bà Lò Thị Ánh, Vụ 3', address: `an@${domain}` }]);
    expect(one.text?.replaceAll('\r\n', '\n').trim()).toBe(txt.trim());
    expect(one.html?.replaceAll('\r\n', '\n').trim()).toBe(html.trim());
    expect([other.subject, other.text?.trim(), other.html]).toEqual([one.subject, txt.trim(), html]);
    expect(other.to).toMatchObject({ value: [{ name: 'Bà Lò Thị Ánh, Vụ 3', address: `an@${domain}` }] });
  });

  test('carries what providers ask of bulk mail', async () => {
    const [message = Buffer.alloc(0)] = await postfix.messages('an', 1, AbortSignal.timeout(30_000));
    const { headers } = await PostalMime.parse(message);
    const field = (name: string): string | undefined => headers.find(({ key }) => key === name)?.value;
    expect(field('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(field('list-unsubscribe')).toMatch(
      /<https:\/\/tin\.bantin\.test\/thoi\?token=[^>]+>,\s*<mailto:thoi@bantin\.test\?/u,
    );
    expect(field('list-id')).toMatch(/<tin\.bantin\.test>$/u);
    expect(field('auto-submitted')).toBe('auto-generated');
    expect(field('date')).toMatch(/ \+0700$/u);
    expect(field('x-unsent')).toBeUndefined();
  });

  test('has a DKIM signature that is valid, aligned, and covers one-click unsubscribing', async () => {
    const [message = Buffer.alloc(0)] = await postfix.messages('an', 1, AbortSignal.timeout(30_000));
    const key = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64');
    const records: Record<string, string> = {
      [`t1._domainkey.${domain}`]: `v=DKIM1; k=rsa; p=${key}`,
      [`_dmarc.${domain}`]: 'v=DMARC1; p=reject; adkim=s',
    };
    const { dkim, dmarc } = await authenticate(message, {
      ip: '127.0.0.1',
      helo: 'localhost',
      sender: `bounces@${domain}`,
      disableArc: true,
      disableBimi: true,
      resolver: async (name: string, type: string) => {
        if (type === 'TXT' && records[name]) return [[records[name]]];
        throw Object.assign(new Error(`no ${type} of ${name}`), { code: 'ENOTFOUND' });
      },
    });
    expect(dkim.results).toMatchObject([{ signingDomain: domain, status: { result: 'pass', aligned: domain } }]);
    expect(dkim.results[0]?.signingHeaders?.keys).toMatch(/List-Unsubscribe-Post/iu);
    expect(dmarc).toMatchObject({ status: { result: 'pass' } });
  });
});

describe('what comes back from Postfix', () => {
  test('is read: who does not exist is suppressed, whose mailbox is full is counted, and that once', async () => {
    await postfix.messages('bounces', 2, AbortSignal.timeout(30_000));
    const list = await openSuppressions(context.config.delivery.suppressions);
    const recognition = {
      list: context.config.delivery.list.id,
      returnPath: `bounces@${domain}`,
      key: signingKey,
      wasWrittenTo: openCorrespondents(context.config.delivery.ledger),
    };
    const take = async (): Promise<Finding[]> => {
      const options = { recognition, now: () => new Date('2026-11-24'), dryRun: false };
      const findings: Finding[] = [];
      for await (const finding of takeReports(readMailbox(postfix.maildir('bounces')), list, options))
        findings.push(finding);
      return findings;
    };
    const found = (await take()).map(({ outcome, address, status }) => [address, outcome, status]);
    expect(found.sort()).toEqual([
      ['day@noi-khac.test', 'counted', '5.2.2'],
      ['khong-co@noi-khac.test', 'suppressed', '5.1.1'],
    ]);
    expect((await take()).map(({ outcome }) => outcome)).toEqual(['known', 'known']);
    expect(list.find('khong-co@noi-khac.test')).toMatchObject({
      reason: 'bounce',
      detail: expect.stringMatching(/no such user here/u),
    });
    expect(await readFile(context.config.delivery.suppressions, 'utf8')).toMatch(
      /^2026-11-24T\S+ bounce khong-co@noi-khac\.test 5\.1\.1 /mu,
    );
  });
});
