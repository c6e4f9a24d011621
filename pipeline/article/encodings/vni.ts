import { decodeWindows1252 } from './windows-1252.ts';

/**
 * VNI for Windows: a letter with a mark is its plain letter and a sign for the marks, in the case of the letter.
 * Source: the tables of VNI Software Company for its Windows fonts (VNI-Times and others).
 */
const marks: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};

/** Letters with a code of their own; `ơ` and `ư` take the signs of tones. */
const letters: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

/** What each letter may bear: breve and circumflex on `a`, the circumflex on `e` and `o`, a tone on all. */
const bearers: Readonly<Record<string, string>> = {
  a: 'ùøûõïâáàåãäêéèúüë',
  e: 'ùøûõïâáàåãä',
  i: 'ùøûõï',
  o: 'ùøûõïâáàåãä',
  u: 'ùøûõï',
  y: 'ùøûõï',
  ô: 'ùøûõï',
  ö: 'ùøûõï',
};

/** Decodes VNI for Windows; `undefined` where a byte stands for nothing in it. */
export function decodeVni(bytes: Uint8Array): string | undefined {
  let raw = '';
  for (const byte of bytes) {
    const sign = decodeWindows1252(byte);
    if (sign === undefined) return undefined;
    raw += sign;
  }
  let text = '';
  for (let at = 0; at < raw.length; at += 1) {
    const sign = raw[at] ?? '';
    const lower = sign.toLowerCase();
    const mark = (raw[at + 1] ?? '').toLowerCase();
    const letter = letters[lower] ?? lower;
    const isMarked = mark !== '' && (bearers[lower]?.includes(mark) ?? false);
    const form = isMarked ? (letter + marks[mark]).normalize('NFC') : letter;
    text += sign === lower ? form : form.toUpperCase();
    if (isMarked) at += 1;
  }
  return text;
}
