/** Takes tones and diacritics off, and the stroke of `đ`: `Đắk Lắk` is `Dak Lak`. */
export function withoutMarks(text: string): string {
  let plain = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    plain += unit < 0x80 ? text[at] : plainOf(text[at] ?? '');
  }
  return plain;
}

/** Looked up, as taking characters apart is slow; there are at most 65,536. */
function plainOf(character: string): string {
  const known = plains.get(character);
  if (known !== undefined) return known;
  const plain = character.normalize('NFD').replaceAll(/\p{M}/gu, '').replace('đ', 'd').replace('Đ', 'D');
  plains.set(character, plain);
  return plain;
}

const plains = new Map<string, string>();
