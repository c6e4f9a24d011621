import { readFile } from 'node:fs/promises';
import { faces, families, fontFile } from './fonts.ts';
import { readCharacterMap } from './read-character-map.ts';

/** Characters that no page can show and that need no glyph: white space, controls, joiners, variation selectors. */
const needsNone = /[\s\p{Cc}\p{Cf}\p{Variation_Selector}]/u;

/**
 * The characters of `text` for which none of our fonts has a glyph, each once, in order: they would print as a box or,
 * in Be Vietnam Pro, as nothing at all.
 */
export async function missingGlyphs(text: string): Promise<string[]> {
  const characters = new Set(text.normalize('NFC'));
  const covered = await coveredCharacters();
  return [...characters].filter(
    (character) => !needsNone.test(character) && !covered.has(character.codePointAt(0) ?? 0),
  );
}

let covered: Promise<Set<number>> | undefined;

/** All faces of a family have the same characters; the regular one is read, once. */
function coveredCharacters(): Promise<Set<number>> {
  covered ??= Promise.all(
    families.map(async (family) => readCharacterMap(await readFile(fontFile(family, faces[0]?.folder ?? '')))),
  ).then((maps) => new Set(maps.flatMap((map) => [...map])));
  return covered;
}
