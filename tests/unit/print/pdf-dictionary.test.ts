import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatDictionary, parseDictionary, referenceTarget } from '../../../pipeline/print/pdf-dictionary.ts';

it('reads every kind of value as it is written', () => {
  const text = `<</Type /Catalog
/Pages 16 0 R
/MarkInfo <</Type /MarkInfo
/Marked true>>
/Kids [2 0 R <</A [(])]>>]
/Title (a \\) (b) c)/Hex <FE FF>/Count -2/Rect[0 .5 1 2]>> stream`;
  expect(Object.fromEntries(parseDictionary(text))).toEqual({
    Type: '/Catalog',
    Pages: '16 0 R',
    MarkInfo: '<</Type /MarkInfo\n/Marked true>>',
    Kids: '[2 0 R <</A [(])]>>]',
    Title: '(a \\) (b) c)',
    Hex: '<FE FF>',
    Count: '-2',
    Rect: '[0 .5 1 2]',
  });
});

it.each(['', 'stream', '<<', '<</A', '<</A (open>>', '<<(A) 1>>'])('refuses %j', (text) => {
  expect(() => parseDictionary(text)).toThrow();
});

it('reads what it writes', () => {
  const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}$/u);
  const { value } = fc.letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.integer().map(String),
      name.map((text) => `/${text}`),
      fc.nat().map((number) => `${number} 0 R`),
      fc.string().map((text) => `(${text.replace(/[\\()]/gu, '\\$&')})`),
      fc.array(tie('value')).map((values) => `[${values.join(' ')}]`),
      fc.dictionary(name, tie('value')).map((entries) => formatDictionary(new Map(Object.entries(entries)))),
    ),
  }));
  fc.assert(
    fc.property(fc.dictionary(name, value), (entries) => {
      expect(Object.fromEntries(parseDictionary(formatDictionary(new Map(Object.entries(entries)))))).toEqual({
        ...entries,
      });
    }),
  );
});

it('tells a reference from the rest', () => {
  expect(referenceTarget('12 0 R')).toBe(12);
  expect(referenceTarget('12')).toBeUndefined();
  expect(referenceTarget('[12 0 R]')).toBeUndefined();
  expect(referenceTarget(undefined)).toBeUndefined();
});
