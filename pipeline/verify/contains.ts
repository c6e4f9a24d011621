/**
 * Whether a folded text holds a folded piece as whole words and whole numbers: `9,7` is no part of `19,7` nor of `9,7%`.
 * @param open whether the piece may end within a word, because it was cut there
 */
export function contains(text: string, piece: string, open = false): boolean {
  if (piece === '') return false;
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + piece.length, at + piece.length + 2);
    if (startsWhole(before, piece) && ((open && /\P{N}$/u.test(piece)) || endsWhole(piece, after))) return true;
  }
  return false;
}

function startsWhole(before: string, piece: string): boolean {
  if (/^\d/u.test(piece)) return !/(?:[\p{L}\p{N}]|\d[.,/])$/u.test(before);
  // `3.000đ`: a unit may stand right behind its number.
  return !/^\p{L}/u.test(piece) || !/\p{L}$/u.test(before);
}

function endsWhole(piece: string, after: string): boolean {
  if (/\d$/u.test(piece)) return !/^(?:[\p{L}\p{N}%]|[.,/]\d)/u.test(after);
  return !/[\p{L}\p{N}]$/u.test(piece) || !/^[\p{L}\p{N}]/u.test(after);
}
