import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseAddress } from '../../../pipeline/deliver/normalise-address.ts';
import { parseAddress } from '../../../pipeline/deliver/parse-address.ts';
import { readReturnPath, toReturnPath } from '../../../pipeline/deliver/return-path.ts';
import { readUnsubscribeToken, signUnsubscribe, unsubscribeLink } from '../../../pipeline/deliver/unsubscribe-token.ts';

const key = 'a key of tests, longer than 32 characters';

/** Addresses as readers have them. */
const address = fc
  .tuple(fc.stringMatching(/^[A-Za-z0-9_+=-]{1,20}$/u), fc.stringMatching(/^[A-Za-z][a-z0-9]{0,15}$/u))
  .map(([local, domain]) => `${local}@${domain}.example`);

describe('normaliseAddress', () => {
  it.each([
    ['Lan.Nguyen@Example.COM', 'lan.nguyen@example.com'],
    ['  lan@example.com ', 'lan@example.com'],
    ['lan@bücher.example', 'lan@xn--bcher-kva.example'],
    ['lan@XN--BCHER-KVA.example', 'lan@xn--bcher-kva.example'],
    ['lan@example.com.', 'lan@example.com'],
    ['lan@ｅｘａｍｐｌｅ。com', 'lan@example.com'],
    ['nguye\u0302\u0303n@example.com', 'nguy\u1ec5n@example.com'],
    ['NGUYỄN@example.com', 'nguyễn@example.com'],
  ])('%s is compared as %s', (given, expected) => {
    expect(normaliseAddress(given)).toBe(expected);
  });

  it('does not cut a domain as a URL would', () => {
    expect(normaliseAddress('lan@example.com/x')).toBe('lan@example.com/x');
    expect(normaliseAddress('lan@%65xample.com')).toBe('lan@%65xample.com');
  });

  it('gives a form that it does not change again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normaliseAddress(`${text}@example.com`);
        expect(normaliseAddress(once)).toBe(once);
      }),
    );
  });
});

describe('parseAddress', () => {
  it('reads an address with its domain in ASCII and its local part as it stands', () => {
    expect(parseAddress('Lan.Nguyen@Bücher.example')).toEqual({
      address: 'Lan.Nguyen@xn--bcher-kva.example',
      normalised: 'lan.nguyen@xn--bcher-kva.example',
      domain: 'xn--bcher-kva.example',
      isInternational: false,
    });
    expect(parseAddress('nguyễn@example.com')).toMatchObject({ isInternational: true, address: 'nguyễn@example.com' });
  });

  it.each([
    ['lan', 'no @'],
    ['@example.com', 'nothing before'],
    ['lan@', 'nothing after'],
    ['lan@example.com,mai@example.com', 'more than one @'],
    ['lan@example.com, mai', 'no domain'],
    ['Lan <lan@example.com>', 'before the @'],
    ['lan@example.com\r\nBcc: mai@example.com', 'line break'],
    ['lan\r\n@example.com', 'line break'],
    ['lan@exam\nple.com', 'no domain'],
    ['"lan mai"@example.com', 'before the @'],
    ['lan..mai@example.com', 'a dot before'],
    ['lan@example', 'no dot'],
    ['lan@[192.0.2.1]', 'no domain'],
    ['lan@192.0.2.1', 'IP address'],
    ['lan@127.1', 'IP address'],
    ['lan@-example.com', 'no domain'],
    ['lan@exa_mple.com', 'no domain'],
    ['lan@example.com/x', 'no domain'],
    ['lan\u200b@example.com', 'before the @'],
    ['lan\u202e@example.com', 'before the @'],
    [`${'a'.repeat(65)}@example.com`, '64 octets'],
    [`lan@${'a'.repeat(64)}.com`, 'no domain'],
    [`lan@${'abcdefgh.'.repeat(30)}com`, '254 octets'],
  ])('refuses %j: %s', (given, reason) => {
    expect(parseAddress(given)).toEqual({ fault: expect.stringContaining(reason) });
  });

  it('never accepts what holds a control character, a space or an angle bracket', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('\r', '\n', '\0', ' ', '<', '>', ',', ';', '"', '(', ':', '\u2028', '\ufeff'),
        fc.string(),
        (before, hostile, after) => {
          expect(parseAddress(`${before}${hostile}${after}@example.com`)).toHaveProperty('fault');
          expect(parseAddress(`lan@${before}${hostile}${after}.com`)).toHaveProperty('fault');
        },
      ),
    );
  });
});

describe('signUnsubscribe', () => {
  it('gives a token that says list and address, the same for every way of writing the address', () => {
    const token = signUnsubscribe({ list: 'bantin.example.org', address: 'Lan@Example.com' }, key);
    expect(token).toBe(signUnsubscribe({ list: 'bantin.example.org', address: 'lan@example.COM' }, key));
    expect(readUnsubscribeToken(token, key)).toEqual({ list: 'bantin.example.org', address: 'lan@example.com' });
  });

  it('is read back whatever the address', () => {
    fc.assert(
      fc.property(address, (reader) => {
        const token = signUnsubscribe({ list: 'a.example', address: reader }, key);
        expect(readUnsubscribeToken(token, key)).toEqual({ list: 'a.example', address: normaliseAddress(reader) });
      }),
    );
  });

  it('is not accepted with another key, another address, cut off, or with anything changed', () => {
    const token = signUnsubscribe({ list: 'bantin.example.org', address: 'lan@example.com' }, key);
    const other = signUnsubscribe({ list: 'bantin.example.org', address: 'mai@example.com' }, key);
    expect(readUnsubscribeToken(token, `${key}.`)).toBeUndefined();
    expect(readUnsubscribeToken(`${other.split('.')[0]}.${token.split('.')[1]}`, key)).toBeUndefined();
    for (const wrong of ['', '.', token.slice(0, -1), `${token}A`, ` ${token}`, `${'A'.repeat(2000)}.${token}`])
      expect(readUnsubscribeToken(wrong, key)).toBeUndefined();
    fc.assert(
      fc.property(fc.nat(token.length - 2), fc.constantFrom(...'Ab0-_.'), (place, letter) => {
        const changed = `${token.slice(0, place)}${letter}${token.slice(place + 1)}`;
        expect(changed === token || readUnsubscribeToken(changed, key) === undefined).toBe(true);
      }),
    );
  });

  it('stands in the query of the link', () => {
    const link = new URL(unsubscribeLink('https://mail.example.org/unsubscribe?a=b', 'TOKEN', 'zh-Hans'));
    expect([...link.searchParams]).toEqual([
      ['a', 'b'],
      ['token', 'TOKEN'],
      ['locale', 'zh-Hans'],
    ]);
  });
});

describe('toReturnPath', () => {
  const base = 'bounces@mail.example.org';

  it('says which reader a bounce is of', () => {
    const path = toReturnPath(base, 'Lan@Example.com', key);
    expect(path).toMatch(/^bounces\+lan=example\.com=[0-9a-f]{12}@mail\.example\.org$/u);
    expect(readReturnPath(path, base, key)).toBe('lan@example.com');
    expect(readReturnPath(path.toUpperCase(), base, key)).toBe('lan@example.com');
  });

  it('is read back whatever the address', () => {
    fc.assert(
      fc.property(address, (reader) => {
        const path = toReturnPath(base, reader, key);
        expect(path.lastIndexOf('@')).toBeLessThanOrEqual(64);
        expect(path === base || readReturnPath(path, base, key) === normaliseAddress(reader)).toBe(true);
      }),
    );
  });

  it('is the plain address where the reader does not fit or is not ASCII', () => {
    expect(toReturnPath(base, `${'a'.repeat(60)}@example.com`, key)).toBe(base);
    expect(toReturnPath(base, 'nguyễn@example.com', key)).toBe(base);
  });

  it('tells nothing when it is forged or of another domain', () => {
    const path = toReturnPath(base, 'lan@example.com', key);
    expect(readReturnPath(path.replace('lan', 'mai'), base, key)).toBeUndefined();
    expect(readReturnPath(path.replace('mail.', 'other.'), base, key)).toBeUndefined();
    expect(readReturnPath(base, base, key)).toBeUndefined();
    expect(readReturnPath('<>', base, key)).toBeUndefined();
  });
});
