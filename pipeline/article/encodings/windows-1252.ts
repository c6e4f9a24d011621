/** The bytes 0x80 to 0x9F of Windows-1252; a space is a byte that stands for nothing. Source: WHATWG Encoding Standard. */
const signs = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** The sign of one byte; `undefined` where it has none. */
export function decodeWindows1252(byte: number): string | undefined {
  if (byte < 0x80 || byte > 0x9f) return String.fromCharCode(byte);
  const sign = signs[byte - 0x80];
  return sign === ' ' ? undefined : sign;
}

/** The bytes of a text; `undefined` where it holds a sign without one. */
export function encodeWindows1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isPlain = code < 0x80 || (code > 0x9f && code <= 0xff);
    const index = isPlain ? -1 : signs.indexOf(text[at] ?? ' ');
    if (!isPlain && index < 0) return undefined;
    bytes[at] = isPlain ? code : 0x80 + index;
  }
  return bytes;
}
