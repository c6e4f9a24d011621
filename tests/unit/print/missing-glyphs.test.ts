import { readFile } from 'node:fs/promises';
import { Font } from 'mupdf';
import { describe, expect, it } from 'vitest';
import { families, fontFile, scriptFamilies } from '../../../pipeline/print/fonts.ts';
import { missingGlyphs } from '../../../pipeline/print/missing-glyphs.ts';
import { readCharacterMap } from '../../../pipeline/print/read-character-map.ts';

it.each([
  ['Hộ nghèo được vay 1.446 tỷ đồng – “điểm tựa” № 1…', []],
  ['Ho\u0323\u0302 nghe\u0300o', []],
  ['một\u00a0hai\u202fba\u200bbốn\u2060\ufe0f\n', []],
  ['🏠 nhà ★ བོད་ nhà 🏠', ['🏠', 'བ', 'ོ', 'ད', '་']],
  ['会议 会議 회의 ກອງປະຊຸມ اجتماع', []],
  ['会议 ሰላም 𪚥', ['ሰ', 'ላ', 'ም', '𪚥']],
])('finds in %j what cannot be printed', async (text, missing) => {
  expect(await missingGlyphs(text)).toEqual(missing);
});

describe.each([...families, ...scriptFamilies])('$name', (family) => {
  it.each(family.faces)('has the same characters in $folder, as mupdf reads them', async ({ folder }) => {
    const data = await readFile(fontFile(family, folder));
    const characters = readCharacterMap(data);
    const regular = readCharacterMap(await readFile(fontFile(family, '400Regular')));
    expect([...characters].filter((character) => !regular.has(character))).toEqual([]);
    expect([...regular].filter((character) => !characters.has(character))).toEqual([]);
    const font = new Font(family.name, data);
    const known = Array.from({ length: 0x3000 }, (_, code) => code + 0x20).filter(
      (code) => font.encodeCharacter(code) > 0,
    );
    expect(known.filter((code) => !characters.has(code))).toEqual([]);
    expect([...characters].filter((code) => font.encodeCharacter(code) === 0)).toEqual([]);
  });
});
