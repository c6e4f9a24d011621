import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../pipeline/article/decode.ts';
import { decodeTcvn3 } from '../../../pipeline/article/encodings/tcvn3.ts';
import { decodeVni } from '../../../pipeline/article/encodings/vni.ts';
import { encodeTcvn3, encodeVni, encodeWindows1258, lettersOfTcvn3, smallLetters } from './legacy-letters.ts';

const sentences = [
  'Sáng 5/3/2025, thị xã Hồng Lam đưa vào dùng ba xe thư viện, phục vụ học sinh các xã xa trung tâm.',
  'Bà Trần Thị Hạnh, Giám đốc Thư viện, cho biết: “Mỗi xe chở hơn 1.200 đầu sách”.',
  'Ông Nguyễn Đức Ưng đề nghị các trường xếp lịch đọc; kỹ sư, y sĩ cũng có thể mượn sách kỹ thuật.',
].map((sentence) => sentence.replaceAll(/[“”]/gu, '"'));
const text = `${sentences.join('\n\n')}\n`;

const encodings = [
  ['Windows-1258', encodeWindows1258],
  ['TCVN3 (ABC)', encodeTcvn3],
  ['VNI', encodeVni],
] as const;

describe.each(encodings)('%s', (encoding, encode) => {
  test('is recognised and converted', () => {
    expect(decode(encode(text), 'a.txt')).toEqual({ text, encoding, decomposedAt: -1 });
  });

  test('is recognised with foreign words, numbers and addresses among the Vietnamese ones', () => {
    const mixed = `${text}Theo Reuters, World Bank và Asian Development Bank hỗ trợ 2,5 triệu USD (https://example.org/wb-2025).\n`;
    expect(decode(encode(mixed), 'a.txt').text).toBe(mixed);
  });

  test('whatever the sentences, they come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 6 }), (lines) => {
        expect(decode(encode(lines.join('\n')), 'a.txt')).toMatchObject({ text: lines.join('\n'), encoding });
      }),
    );
  });
});

describe('every letter comes back as it was', () => {
  const letters = [...smallLetters, ...smallLetters.map((letter) => letter.toUpperCase())];
  const ascii = fc.string({ unit: fc.constantFrom(...'bcdghklmnpqrstvx .,;:()') });

  test('from VNI, small and capital', () => {
    for (const letter of letters) expect(decodeVni(encodeVni(letter))).toBe(letter);
    fc.assert(
      fc.property(fc.array(fc.tuple(ascii, fc.constantFrom(...letters))), (parts) => {
        const words = parts.map(([before, letter]) => `${before}${letter} `).join('');
        expect(decodeVni(encodeVni(words))).toBe(words);
      }),
    );
  });

  test('from TCVN3, as far as it has them', () => {
    for (const letter of lettersOfTcvn3) expect(decodeTcvn3(encodeTcvn3(`a ${letter}`))).toBe(`a ${letter}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(ascii, fc.constantFrom(...smallLetters))), (parts) => {
        // A sentence would open with a capital, which these letters do not have.
        const words = `a ${parts.map(([before, letter]) => `${before.replaceAll('.', '')}${letter} `).join('')}`;
        expect(decodeTcvn3(encodeTcvn3(words))).toBe(words);
      }),
    );
  });

  test('from TCVN3, whose fonts show capitals for the codes of small letters', () => {
    expect(decodeTcvn3(encodeTcvn3('QUYẾT ĐỊNH về việc ĐẦU TƯ'))).toBe('QUYẾT ĐỊNH về việc ĐẦU TƯ');
    expect(decodeTcvn3(encodeTcvn3('CỘNG HÒA XÃ HỘI Ở NƯỚC TA'))).toBe('CỘNG HÒA XÃ HỘI Ở NƯỚC TA');
    const text = 'Ở bản này vui.\n\nÝ kiến ấy hay. “Ắt là” ở đây\nở kia. (Ảnh: Ân)';
    expect(decodeTcvn3(encodeTcvn3(text.replaceAll(/[“”]/gu, '"')))).toBe(text.replaceAll(/[“”]/gu, '"'));
  });
});

describe('UTF-16', () => {
  const big = Buffer.from(text, 'utf16le').swap16();
  test.each([
    ['little-endian with a mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'UTF-16LE'],
    ['little-endian without', Buffer.from(text, 'utf16le'), 'UTF-16LE'],
    ['big-endian with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), big]), 'UTF-16BE'],
    ['big-endian without', big, 'UTF-16BE'],
  ])('%s is converted', (_, bytes, encoding) => {
    expect(decode(bytes, 'a.txt')).toEqual({ text, encoding, decomposedAt: -1 });
  });

  test('a broken character is refused with its byte', () => {
    const bytes = Buffer.concat([Buffer.from('\ufeffMột', 'utf16le'), Buffer.from([0x00, 0xd8, 0x20, 0x00])]);
    expect(() => decode(bytes, 'a.txt')).toThrow('a.txt is in UTF-16, but byte 8 is no character of it');
  });
});

test.each([
  ['TCVN3 (ABC)', encodeTcvn3],
  ['VNI', encodeVni],
] as const)(
  'lines in the codes of %s fonts within a Unicode text are converted, the others stay',
  (encoding, encode) => {
    const codes = (line: string): string => encode(line).toString('latin1');
    const mixed = [
      'Tiêu đề bằng Unicode',
      codes(sentences[0] ?? ''),
      'Le café où il a reçu ses élèves.',
      codes(sentences[1] ?? ''),
    ];
    const expected = ['Tiêu đề bằng Unicode', sentences[0], 'Le café où il a reçu ses élèves.', sentences[1]];
    expect(decode(Buffer.from(mixed.join('\n')), 'a.txt')).toMatchObject({ text: expected.join('\n'), encoding });
  },
);

const french =
  'Le Premier ministre a déclaré que l’économie était entrée, grâce aux réformes engagées, où l’État a reçu des élèves.';
const english =
  'The café’s owner, a naïve fiancé, wrote his résumé in the façade’s shadow — “as if nothing had happened”.';

describe('what is not Vietnamese is not taken for it', () => {
  test.each([
    ['French', french.repeat(5)],
    ['English', english.repeat(5)],
    ['German', 'Über die Straße läuft ein großer, grüner Bär; schöne Grüße aus München, Köln und Nürnberg. '.repeat(5)],
  ])('%s in UTF-8 stays as it is', (_, foreign) => {
    expect(decode(Buffer.from(foreign), 'a.txt')).toEqual({ text: foreign, decomposedAt: -1 });
  });

  test.each([
    ['French', french],
    ['English', english],
  ])('%s in Latin-1 is refused with the byte', (_, foreign) => {
    const plain = foreign.replaceAll('’', "'").replaceAll(/[“”]/gu, '"').replaceAll('—', '-');
    const at = plain.search(/[^\x20-\x7e]/u);
    expect(() => decode(Buffer.from(plain, 'latin1'), 'a.txt')).toThrow(`a.txt is not UTF-8 (byte ${at} is 0x`);
  });

  test('Vietnamese in Unicode is never touched', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sentences, '© 2025 · Báo Hồng Lam × Đài ½', french)), (lines) => {
        const whole = `Mở đầu.\n${lines.join('\n')}`;
        expect(decode(Buffer.from(whole), 'a.txt')).toEqual({ text: whole, decomposedAt: -1 });
      }),
    );
  });
});
