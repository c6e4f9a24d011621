import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeMessage } from '../../../../pipeline/deliver/ipp/decode-message.ts';
import { encodeMessage } from '../../../../pipeline/deliver/ipp/encode-message.ts';
import { type IppMessage, type IppValue, valueTags } from '../../../../pipeline/deliver/ipp/ipp-message.ts';

const request: IppMessage = {
  version: '1.1',
  code: 0x0b,
  id: 7,
  groups: [
    {
      tag: 1,
      attributes: new Map([
        ['attributes-charset', [{ tag: valueTags.charset, value: 'utf-8' }]],
        [
          'requested',
          [
            { tag: valueTags.keyword, value: 'sides' },
            { tag: valueTags.keyword, value: 'media' },
          ],
        ],
      ]),
    },
  ],
  document: Buffer.from('%PDF'),
};

/** As RFC 8010 spells it out, 3.1 and appendix A. */
const bytes = Buffer.concat(
  [
    '0101 000b 00000007 01',
    '47 0012 617474726962757465732d63686172736574 0005 7574662d38',
    '44 0009 726571756573746564 0005 7369646573',
    '44 0000 0005 6d65646961',
    '03 25504446',
  ].map((part) => Buffer.from(part.replaceAll(' ', ''), 'hex')),
);

/** A value in each syntax that is written here. */
const { value } = fc.letrec<{ value: IppValue }>((tie) => {
  const integer = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
  const text = fc.constantFrom(valueTags.text, valueTags.name, valueTags.keyword, valueTags.uri, valueTags.mediaType);
  const name = fc.string({ minLength: 1 });
  const values = fc.array(tie('value'), { minLength: 1, maxLength: 3 });
  return {
    value: fc.oneof(
      { maxDepth: 3 },
      fc.record({ tag: fc.integer({ min: 0x10, max: 0x1f }), value: fc.constant(null) }),
      fc.record({ tag: fc.constantFrom(valueTags.integer, valueTags.enum), value: integer }),
      fc.record({ tag: fc.constant(valueTags.boolean), value: fc.boolean() }),
      fc.record({ tag: fc.constant(valueTags.range), value: fc.tuple(integer, integer) }),
      fc.record({ tag: text, value: fc.string({ unit: 'grapheme' }) }),
      fc.record({ tag: fc.constant(valueTags.octets), value: fc.uint8Array().map((each) => Buffer.from(each)) }),
      fc.record({
        tag: fc.constant(valueTags.collection),
        value: fc.array(fc.tuple(name, values), { maxLength: 3 }).map((entries) => new Map(entries)),
      }),
    ),
  };
});

const attributes = fc
  .array(fc.tuple(fc.string({ minLength: 1 }), fc.array(value, { minLength: 1, maxLength: 3 })), { maxLength: 5 })
  .map((entries) => new Map(entries));

const message: fc.Arbitrary<IppMessage> = fc.record({
  version: fc.constantFrom('1.1' as const, '2.0' as const),
  code: fc.integer({ min: 0, max: 0xffff }),
  id: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  groups: fc.array(fc.record({ tag: fc.constantFrom(1, 2, 4, 5), attributes }), { maxLength: 3 }),
  document: fc.uint8Array().map((each) => Buffer.from(each)),
});

/** The attributes of a group that is given in hexadecimal. */
function groupOf(digits: string): Map<string, IppValue[]> {
  const content = Buffer.from(`04${digits}03`.replaceAll(' ', ''), 'hex');
  const { groups } = decodeMessage(Buffer.concat([bytes.subarray(0, 8), content]));
  return groups[0]?.attributes ?? new Map();
}

describe('an IPP message', () => {
  test('is written and read as the standard says', () => {
    expect(encodeMessage(request)).toEqual(bytes);
    expect(decodeMessage(bytes)).toEqual(request);
  });

  test('is read as it was written', () => {
    fc.assert(
      fc.property(message, (each) => {
        expect(decodeMessage(encodeMessage(each))).toEqual(each);
      }),
    );
  });

  test.each([
    ['as texts', '36 0001 6e 0009 0002 7669 0003 4d6179'],
    ['as texts where the length of both is left out', '36 0001 6e 0002 7669 0003 4d6179'],
  ])('has texts with their language %s', (_, digits) => {
    const value = groupOf(digits);
    expect(value.get('n')).toEqual([{ tag: valueTags.nameWithLanguage, value: 'May' }]);
  });

  test('has numbers of an odd length as bytes, and goes on behind them', () => {
    const values = groupOf('21 0001 6e 0002 0001 22 0001 62 0000 44 0001 6d 0002 6f6b');
    expect(values.get('n')?.[0]?.value).toEqual(Buffer.of(0, 1));
    expect(values.get('m')?.[0]?.value).toBe('ok');
  });

  test('is refused wherever it is cut short', () => {
    for (let end = 0; end < bytes.length - 4; end += 1) {
      expect(() => decodeMessage(bytes.subarray(0, end)), String(end)).toThrow(RangeError);
    }
  });

  test('is refused where a length is wrong or a collection has no end', () => {
    const group = (digits: string) => () => groupOf(digits);
    expect(group('44 0000 0001 6d')).toThrow('belongs to no attribute');
    expect(group('34 0001 6e 0000')).toThrow(RangeError);
    expect(group('34 0001 6e 0000'.concat('4a 0000 0001 6d 34 0000 0000'.repeat(50)))).toThrow('nested too deep');
    expect(group('41 0001 6e ffff 00')).toThrow('cut short');
  });

  test('throws a RangeError or nothing at whatever bytes come', () => {
    const spoilt = message.chain((each) => {
      const sound = encodeMessage(each);
      const change = fc.tuple(fc.nat(sound.length), fc.nat(255));
      return fc.array(change, { maxLength: 4 }).map((changes) => {
        for (const [at, byte] of changes) if (at < sound.length) sound[at] = byte;
        return sound;
      });
    });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), spoilt), (each) => {
        try {
          decodeMessage(each);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});
