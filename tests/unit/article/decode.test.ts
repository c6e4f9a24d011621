import { describe, expect, test } from 'vitest';
import { decode } from '../../../pipeline/article/decode.ts';

const sentence = 'Tỉnh ủy họp bàn việc phòng, chống thiên tai.';

describe('decode', () => {
  test('reads UTF-8, with or without a byte order mark', () => {
    expect(decode(Buffer.from(sentence), 'a.txt')).toEqual({ text: sentence, decomposedAt: -1 });
    expect(decode(Buffer.from(`\ufeff${sentence}`), 'a.txt').text).toBe(sentence);
  });

  test('composes decomposed letters and says where the first one was', () => {
    const decoded = decode(Buffer.from(`Họp ${'Tỉnh ủy'.normalize('NFD')}`), 'a.txt');
    expect(decoded.text).toBe('Họp Tỉnh ủy');
    expect(decoded.text.slice(decoded.decomposedAt)).toBe('ỉnh ủy');
  });

  test.each([
    ['an empty file', Buffer.alloc(0), 'a.txt is empty'],
    ['nothing but blanks', Buffer.from(' \n\t\n'), 'a.txt is empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'a.txt is a binary file'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'a.txt is a binary file'],
    // "Việt" in Windows-1258, but one word says too little.
    [
      'a word in an unknown encoding',
      Buffer.from([0x56, 0x69, 0xea, 0xf2, 0x74, 0x20, 0x4e, 0x61, 0x6d]),
      'byte 2 is 0xEA',
    ],
  ])('refuses %s in one sentence', (_, bytes, words) => {
    expect(() => decode(bytes, 'a.txt')).toThrow(words);
    expect(() => decode(bytes, 'a.txt')).toThrow(/^[^\n]+: [^\n]+\.$/u);
  });

  test('a replacement character that the text really holds is no fault of the encoding', () => {
    const bytes = Buffer.concat([Buffer.from('một \ufffd hai '), Buffer.from([0xff])]);
    expect(() => decode(bytes, 'a.txt')).toThrow('byte 14 is 0xFF');
  });
});
