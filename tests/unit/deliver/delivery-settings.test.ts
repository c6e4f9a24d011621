import { describe, expect, it } from 'vitest';
import { deliverySchema } from '../../../pipeline/deliver/delivery-settings.ts';

describe('deliverySchema', () => {
  it('has a default for everything, TLS among it', () => {
    expect(deliverySchema.parse({})).toMatchObject({
      transport: 'smtp',
      smtp: { security: 'starttls', connections: 5 },
    });
  });

  it.each([
    ['a line break in the name of the list', { list: { name: 'Bản tin\r\nBcc: mai@example.com' } }],
    ['a line break in its identifier', { list: { id: 'bantin.example.org\r\nBcc: x' } }],
    ['an identifier that is no name below a domain', { list: { id: 'bantin' } }],
    ['an unsubscribe link without TLS', { unsubscribe: { url: 'http://example.org/unsubscribe' } }],
    ['an unsubscribe address with a field in it', { unsubscribe: { mailto: 'x@example.org?bcc=mai@example.com' } }],
    ['a return path of two', { returnPath: 'a@example.org, b@example.org' }],
    ['a tag in the domain of a signature', { dkim: { domain: 'example.org; t=y', selector: 's' } }],
    ['a time zone that there is not', { zone: 'Asia/Hanoi2' }],
    ['a password', { smtp: { password: 'secret' } }],
    ['a rate of nothing', { rate: { perDomain: { 'example.com': 0 } } }],
  ])('refuses %s', (_, settings) => {
    expect(deliverySchema.safeParse(settings).success).toBe(false);
  });
});
