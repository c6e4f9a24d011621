/**
 * A display name as a header field shows it: quoted (RFC 5322, 3.2.4) where it is ASCII, else encoded words (RFC 2047)
 * of whole characters, none longer than 75 octets. Whatever the name holds, nothing of it is read as an address.
 */
export function encodeDisplayName(name: string): string {
  if (/^[\x20-\x7e]*$/u.test(name) && name.length <= 60) return `"${name.replace(/["\\]/gu, '\\$&')}"`;
  return encodeWords(name).join('\r\n ');
}

/** Octets of text in an encoded word: 75 less `=?UTF-8?B?` and `?=`, as base64. */
const octetsPerWord = 45;

/** Made once, as that takes longer than a name. */
const segmenter = new Intl.Segmenter('vi');

function encodeWords(text: string): string[] {
  const words: string[] = [];
  let word = '';
  for (const { segment } of segmenter.segment(text)) {
    for (const part of Buffer.byteLength(segment) > octetsPerWord ? segment : [segment]) {
      if (Buffer.byteLength(word + part) > octetsPerWord) {
        words.push(word);
        word = '';
      }
      word += part;
    }
  }
  return [...words, word].map((part) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`);
}
