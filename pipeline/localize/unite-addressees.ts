/** Kinds of places that a speech goes on to call by their kind alone. */
const kinds = ['tỉnh', 'thành phố', 'thủ đô', 'huyện', 'thị xã', 'xã', 'phường', 'đặc khu'];

/**
 * Addressee as written → the name under which all that is asked of it stands: a capital at the beginning of a sentence
 * makes no other (`Tỉnh`, `tỉnh`), and a kind of place alone (`tỉnh`) is the one of that kind that is addressed by its
 * name (`tỉnh Điện Biên`), where there is only one.
 */
export function uniteAddressees(written: string[]): Map<string, string> {
  const distinct = [...new Set(written)];
  const names = new Map<string, string>();
  for (const each of distinct) {
    const folded = fold(each);
    const same = distinct.find((other) => fold(other) === folded) ?? each;
    names.set(each, soleNamed(folded, distinct) ?? same);
  }
  return names;
}

function soleNamed(kind: string, addressees: string[]): string | undefined {
  if (!kinds.includes(kind)) return undefined;
  const named = addressees.filter((each) => fold(each).startsWith(`${kind} `) && isName(each.slice(kind.length + 1)));
  return new Set(named.map(fold)).size === 1 ? named[0] : undefined;
}

/** Each of its syllables begins with a capital. */
function isName(words: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}]*(?:[\s-]\p{Lu}[\p{L}\p{M}]*)*$/u.test(words);
}

function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase();
}
