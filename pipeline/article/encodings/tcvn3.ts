import { decodeWindows1252 } from './windows-1252.ts';

/**
 * The bytes 0xA1 to 0xFE of TCVN3 (“ABC”) in order. Bytes below are those of ASCII and Windows-1252.
 * Source: TCVN 5712:1993, table VN1, whose subset VN3 the ABC fonts are; its capitals with a tone are here, too.
 */
const letters =
  'ĂÂÊÔƠƯĐăâêôơưđẶ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵ';

/** Decodes TCVN3; `undefined` where a byte stands for nothing in it. */
export function decodeTcvn3(bytes: Uint8Array): string | undefined {
  let text = '';
  for (const byte of bytes) {
    const letter = byte < 0xa1 ? decodeWindows1252(byte) : letters[byte - 0xa1];
    if (letter === undefined) return undefined;
    text += letter;
  }
  return text
    .normalize('NFC')
    .replaceAll(/[^\r\n]+/gu, raiseLine)
    .replaceAll(opening, (letter) => letter.toUpperCase());
}

/** A vowel with a tone that opens a sentence or a credit: its capital has no code, it was set in a font for capitals. */
const opening =
  /(?<=(?:^|\n[^\S\n]*\r?\n\s*|[.!?…]["”)]*\s+)["“(]*)[àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]|ả(?<=\(ả)(?=nh:)/gu;

/** The fonts for capitals show capitals for the codes of small letters: among capitals a small letter with a mark is one. */
function raiseLine(line: string): string {
  const plain = line.replaceAll(/[^A-Za-z]/gu, '');
  if (plain.length >= 3 && plain === plain.toUpperCase()) return line.toUpperCase();
  return line.replaceAll(/\p{L}+/gu, raiseWord);
}

function raiseWord(word: string): string {
  const plain = word.replaceAll(/[^A-Za-zĂÂÊÔƠƯĐ]/gu, '');
  return plain.length >= 2 && plain === plain.toUpperCase() ? word.toUpperCase() : word;
}
