/**
 * Code points that a TrueType font has a glyph for, from its `cmap` table in format 4 or 12 (OpenType 1.9,
 * https://learn.microsoft.com/typography/opentype/spec/cmap). Throws an Error where it has neither.
 */
export function readCharacterMap(font: Buffer): Set<number> {
  const cmap = tableOffset(font, 'cmap');
  const count = font.readUInt16BE(cmap + 2);
  const subtables = Array.from({ length: count }, (_, index) => cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4));
  const wide = subtables.find((offset) => font.readUInt16BE(offset) === 12);
  if (wide !== undefined) return readFormat12(font, wide);
  const narrow = subtables.find((offset) => font.readUInt16BE(offset) === 4);
  if (narrow !== undefined) return readFormat4(font, narrow);
  throw new Error('The font has no character map in format 4 or 12');
}

function tableOffset(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let record = 12; record < 12 + count * 16; record += 16) {
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no table ${tag}`);
}

/** Groups of a first and a last code point and the glyph of the first. */
function readFormat12(font: Buffer, offset: number): Set<number> {
  const characters = new Set<number>();
  const end = offset + 16 + font.readUInt32BE(offset + 12) * 12;
  for (let group = offset + 16; group < end; group += 12) {
    const [first, last, glyph] = [0, 4, 8].map((field) => font.readUInt32BE(group + field));
    if (first === undefined || last === undefined || glyph === undefined) continue;
    for (let character = first; character <= last; character += 1) {
      if (glyph + character - first > 0) characters.add(character);
    }
  }
  return characters;
}

/** Segments of a last and a first code point, a shift of the glyph number and, or, an offset into a list of glyphs. */
function readFormat4(font: Buffer, offset: number): Set<number> {
  const characters = new Set<number>();
  const length = font.readUInt16BE(offset + 6);
  for (let index = 0; index < length; index += 2) {
    const [last, first, shift, range] = [14, 16 + length, 16 + 2 * length, 16 + 3 * length].map((start) =>
      font.readUInt16BE(offset + start + index),
    );
    if (first === undefined || last === undefined || shift === undefined || range === undefined) continue;
    const rangeAt = offset + 16 + 3 * length + index;
    for (let character = first; character <= last && character !== 0xffff; character += 1) {
      const listed = range === 0 ? character : font.readUInt16BE(rangeAt + range + (character - first) * 2);
      if (listed !== 0 && ((listed + shift) & 0xffff) !== 0) characters.add(character);
    }
  }
  return characters;
}
