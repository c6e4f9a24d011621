import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodePdfText, encodePdfText } from '../../../pipeline/print/pdf-text.ts';

it('writes UTF-16BE in hexadecimal', () => {
  expect(encodePdfText('Hộ')).toBe('<FEFF00481ED9>');
});

it.each([
  ['<FEFF00481ED9>', 'Hộ'],
  ['<FEFF 0048\n1ED9>', 'Hộ'],
  ['(Chromium)', 'Chromium'],
  ['(a \\(b\\) \\\\ \\101\\n\\\nc)', 'a (b) \\ A\nc'],
  ['()', ''],
])('reads %j', (value, text) => {
  expect(decodePdfText(value)).toBe(text);
});

it('reads what it writes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(decodePdfText(encodePdfText(text))).toBe(text);
    }),
  );
});
