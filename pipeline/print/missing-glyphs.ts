import { readFile } from 'node:fs/promises';
import { type Family, families, fontFile, scriptFamilies } from './fonts.ts';
import { readCharacterMap } from './read-character-map.ts';

/** Characters that no page can show and that need no glyph: white space, controls, joiners, variation selectors. */
const needsNone = /[\s\p{Cc}\p{Cf}\p{Variation_Selector}]/u;

/**
 * The characters of `text` for which none of our fonts has a glyph, each once, in order: they would print as a box or,
 * in Be Vietnam Pro, as nothing at all.
 */
export async function missingGlyphs(text: string): Promise<string[]> {
  let characters = [...new Set(text.normalize('NFC'))].filter((character) => !needsNone.test(character));
  // The families for other scripts are large: they are read only where the others are not enough.
  for (const family of [...families, ...scriptFamilies]) {
    if (!characters.length) return [];
    const covered = await coveredCharacters(family);
    characters = characters.filter((character) => !covered.has(character.codePointAt(0) ?? 0));
  }
  return characters;
}

const known = new Map<Family, Promise<Set<number>>>();

/** All faces of a family have the same characters; the regular one is read, once. */
function coveredCharacters(family: Family): Promise<Set<number>> {
  const covered = known.get(family) ?? readFile(fontFile(family, '400Regular')).then(readCharacterMap);
  known.set(family, covered);
  return covered;
}
