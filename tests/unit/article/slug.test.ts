import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugify } from '../../../pipeline/article/slug.ts';

test.each([
  ['Tỉnh ủy Điện Biên', 'tinh-uy-dien-bien'],
  ['Đường 27/7: “Uống nước, nhớ nguồn”', 'duong-27-7-uong-nuoc-nho-nguon'],
  ['../../etc/passwd', 'etc-passwd'],
  ['新闻', 'article'],
])('%s → %s', (text, slug) => {
  expect(slugify(text)).toBe(slug);
});

test('whatever the text, the slug is a safe ASCII name', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(slugify(text))));
});
