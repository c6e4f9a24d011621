/** Writes a text string: UTF-16BE behind its byte order mark, in hexadecimal (ISO 32000-1, 7.9.2.2). */
export function encodePdfText(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

/** Reads a text string, hexadecimal or literal, in UTF-16BE or else as Latin-1, which is PDFDocEncoding but for rare signs. */
export function decodePdfText(value: string): string {
  const bytes = value.startsWith('<')
    ? Buffer.from(value.slice(1, -1).replace(/\s/gu, ''), 'hex')
    : literalBytes(value);
  const isUtf16 = bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0;
  return isUtf16 ? bytes.subarray(2).swap16().toString('utf16le') : bytes.toString('latin1');
}

const controls: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function literalBytes(value: string): Buffer {
  const text = value.slice(1, -1).replace(/\\([0-7]{1,3}|\r?\n|[\s\S])/gu, (_, code: string) => {
    if (/^[0-7]/u.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
    return /^\r?\n$/u.test(code) ? '' : (controls[code] ?? code);
  });
  return Buffer.from(text, 'latin1');
}
