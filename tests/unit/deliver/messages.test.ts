import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { dkimVerify } from 'mailauth';
import addressparser from 'nodemailer/lib/addressparser';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { deliverySchema } from '../../../pipeline/deliver/delivery-settings.ts';
import { type Addressee, addressBulletin, type Sending } from '../../../pipeline/deliver/message/address-bulletin.ts';
import { encodeDisplayName } from '../../../pipeline/deliver/message/encode-display-name.ts';
import { readBulletin } from '../../../pipeline/deliver/message/read-bulletin.ts';
import { hashBody } from '../../../pipeline/deliver/message/sign-message.ts';
import { readReturnPath } from '../../../pipeline/deliver/return-path.ts';
import { readUnsubscribeToken } from '../../../pipeline/deliver/unsubscribe-token.ts';
import { composed, signingKey } from '../../e2e/send-fixture.ts';

const settings = deliverySchema.parse({
  list: { id: 'bantin.example.org', name: 'Bản tin' },
  returnPath: 'bounces@mail.example.org',
  unsubscribe: { url: 'https://mail.example.org/unsubscribe', mailto: 'unsubscribe@example.org' },
});

const sending: Sending = {
  campaign: 'ban-tin',
  started: Date.parse('2026-11-23T08:00:00Z'),
  sender: 'bantin@example.org',
  settings,
  key: signingKey,
};

const lan = { address: 'lan@example.com', name: 'Nguyễn Thị Lan', locale: 'vi' };

/** The message that a reader gets, and its header with each field unfolded. */
async function messageTo(reader: Addressee, more: Partial<Sending> = {}) {
  const bulletin = readBulletin(Buffer.from(composed('vi', 'Tin')), 'bulletin.vi.eml');
  const outgoing = await addressBulletin(bulletin, { ...sending, ...more })(reader);
  const header = outgoing.header.toString().replace(/\r\n(?=[\t ])/gu, '');
  const fields = header.trimEnd().split('\r\n');
  return { outgoing, bytes: Buffer.concat([outgoing.header, outgoing.body]), fields };
}

describe('addressBulletin', () => {
  it('gives a reader his own message', async () => {
    const { outgoing, fields } = await messageTo(lan);
    const token = /token=([^&>]+)/u.exec(fields.join())?.[1] ?? '';
    expect(fields).toEqual([
      'To: =?UTF-8?B?Tmd1eeG7hW4gVGjhu4sgTGFu?= <lan@example.com>',
      expect.stringMatching(/^Message-ID: <[0-9a-f]{32}@example\.org>$/u),
      `List-Unsubscribe: <https://mail.example.org/unsubscribe?token=${token}&locale=vi>, <mailto:unsubscribe@example.org?subject=unsubscribe%20${token}>`,
      'Date: Mon, 23 Nov 2026 15:00:00 +0700',
      'List-Id: =?UTF-8?B?QuG6o24gdGlu?= <bantin.example.org>',
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      'Auto-Submitted: auto-generated',
      'Content-Language: vi',
      'From: =?UTF-8?B?QuG6o24gdGlu?= <bantin@example.org>',
      'Subject: Tin',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
    ]);
    expect(readUnsubscribeToken(token, signingKey)).toEqual({ list: 'bantin.example.org', address: lan.address });
    expect(readReturnPath(outgoing.from, 'bounces@mail.example.org', signingKey)).toBe(lan.address);
    expect(outgoing.to).toBe(lan.address);
  });

  it('gives the same bytes each time, and other ones to another reader or in another campaign', async () => {
    const { bytes, fields } = await messageTo(lan);
    expect((await messageTo(lan)).bytes.equals(bytes)).toBe(true);
    const ids = [
      fields[1],
      ...(
        await Promise.all([
          messageTo({ ...lan, address: 'mai@example.com' }),
          messageTo(lan, { campaign: 'other' }),
          messageTo(lan, { key: `${signingKey}.` }),
        ])
      ).map((message) => message.fields[1]),
    ];
    expect(new Set(ids).size).toBe(4);
  });

  it('says nothing of unsubscribing where nothing is configured', async () => {
    const { fields } = await messageTo(lan, { settings: deliverySchema.parse({}) });
    expect(fields.filter((field) => /unsubscribe/iu.test(field))).toEqual([]);
  });

  it('writes no line longer than 998 octets, whatever the address', async () => {
    const address = `${'a'.repeat(64)}@${'abcdefgh.'.repeat(20)}example`;
    const { outgoing } = await messageTo({ address, name: 'Ệ'.repeat(200), locale: 'vi' });
    for (const line of outgoing.header.toString().split('\r\n'))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998);
  });
});

describe('a hostile display name', () => {
  const names = [
    'Lan" <mai@example.com>, "',
    'Lan\\',
    'mai@example.com',
    'Lan, mai@example.com;',
    '<mai@example.com>',
    'Lan (comment) <mai@example.com>',
    'group: a@example.com;',
    '=?UTF-8?B?bWFp?= <mai@example.com>',
    `"${'a'.repeat(150)}`,
    'Nguyễn" <mai@example.com>',
  ];

  it.each(names)('%s names one mailbox, the reader', async (name) => {
    const { bytes, fields } = await messageTo({ ...lan, name });
    const { to, cc, bcc } = await PostalMime.parse(bytes);
    expect(to).toEqual([{ address: lan.address, name: expect.anything() }]);
    expect([cc, bcc]).toEqual([undefined, undefined]);
    expect(addressparser((fields[0] ?? '').slice('To: '.length))).toMatchObject([{ address: lan.address }]);
  });

  it('is never more than one mailbox and one field, whatever it holds', async () => {
    const printable = fc
      .string({ unit: 'grapheme' })
      .filter((name) => name.trim() === name && !/\p{C}|[\u2028\u2029]/u.test(name));
    await fc.assert(
      fc.asyncProperty(printable, async (name) => {
        const { bytes, fields } = await messageTo({ ...lan, name });
        expect(fields).toHaveLength(13);
        const { to } = await PostalMime.parse(bytes);
        expect(to).toMatchObject([{ address: lan.address }]);
      }),
    );
  });
});

describe('encodeDisplayName', () => {
  it('quotes ASCII, and encodes everything else in words of whole characters', () => {
    expect(encodeDisplayName('Lan "Mai" Nguyen')).toBe('"Lan \\"Mai\\" Nguyen"');
    const words = encodeDisplayName('Ủy ban nhân dân thành phố Đà Nẵng và các xã, phường, đặc khu').split('\r\n ');
    expect(words.length).toBeGreaterThan(1);
    for (const word of words) expect(word.length).toBeLessThanOrEqual(75);
    const texts = words.map((word) => Buffer.from(word.slice('=?UTF-8?B?'.length, -2), 'base64').toString());
    expect(texts.join('')).toBe('Ủy ban nhân dân thành phố Đà Nẵng và các xã, phường, đặc khu');
  });
});

describe('readBulletin', () => {
  it.each([
    ['has no end of its header', 'From: a@example.org\r\nSubject: x\r\n'],
    ['has a bare line feed in its header', 'From: a@example.org\r\nSubject: x\nBcc: b@example.org\r\n\r\nx\r\n'],
    ['has a bare carriage return in its body', 'From: a@example.org\r\nSubject: x\r\n\r\nx\r.\r\n'],
    ['has two senders', 'From: a@example.org\r\nFrom: b@example.org\r\nSubject: x\r\n\r\nx\r\n'],
    ['has no subject', 'From: a@example.org\r\n\r\nx\r\n'],
    ['has a line that is no field', 'From: a@example.org\r\nSubject: x\r\nno field\r\n\r\nx\r\n'],
  ])('refuses a file that %s', (_, text) => {
    expect(() => readBulletin(Buffer.from(text), 'x.eml')).toThrow(/x\.eml is no composed bulletin/u);
  });
});

describe('a DKIM signature', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signer = { domain: 'example.org', selector: 's1', key: privateKey };
  const record = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;
  const verify = async (message: Buffer | string) => {
    const { results } = await dkimVerify(message, { resolver: async () => [[record]], strict: true });
    return results;
  };

  it('is verified by another implementation, and covers List-Unsubscribe-Post', async () => {
    const { bytes, fields } = await messageTo(lan, { signer });
    expect(await verify(bytes)).toMatchObject([
      { status: { result: 'pass' }, signingDomain: 'example.org', selector: 's1' },
    ]);
    const names = /h=([^;]+)/u
      .exec(fields[0] ?? '')?.[1]
      ?.replace(/\s/gu, '')
      .split(':');
    for (const name of ['list-unsubscribe-post', 'list-unsubscribe', 'to', 'message-id', 'date'])
      expect(names).toContain(name);
  });

  it('does not outlive a change of the body or of a signed field, nor another sender put on top', async () => {
    const text = (await messageTo(lan, { signer })).bytes.toString();
    const changes = [
      text.replace('List-Unsubscribe=One-Click', 'List-Unsubscribe=Two-Click'),
      text.replace('Subject: Tin', 'Subject: Tin khác'),
      text.replace('lan@example.com>', 'mai@example.com>'),
      text.replace(/\r\n\r\n./u, '\r\n\r\nX'),
      text.replace('Content-Language', 'From: "Bank" <bank@example.net>\r\nContent-Language'),
      text.replace('Content-Language', 'Subject: Win\r\nContent-Language'),
    ];
    for (const change of changes) {
      expect(change).not.toBe(text);
      expect(await verify(change)).not.toMatchObject([{ status: { result: 'pass' } }]);
    }
  });

  it('holds whatever the reader is called', async () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => !/\p{C}|[\u2028\u2029]/u.test(text));
    await fc.assert(
      fc.asyncProperty(name, async (text) => {
        const { bytes } = await messageTo({ ...lan, name: text.trim() }, { signer });
        expect(await verify(bytes)).toMatchObject([{ status: { result: 'pass' } }]);
      }),
      { numRuns: 30 },
    );
  });

  it('hashes a body in relaxed form', () => {
    // The empty body of RFC 6376, 3.4.4.
    expect(hashBody(Buffer.from(''))).toBe('47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=');
    const same = ['a b\r\n', 'a \t b  \r\n\r\n\r\n', 'a b'];
    expect(new Set(same.map((body) => hashBody(Buffer.from(body)))).size).toBe(1);
    expect(hashBody(Buffer.from('a\r\n\r\nb\r\n'))).not.toBe(hashBody(Buffer.from('a\r\nb\r\n')));
  });
});
