import { parseSyllable, spellSyllable } from './syllable.ts';
import { type Tone, withoutTone } from './tone.ts';
import { makeTrie, type Trie } from './trie.ts';

/** The syllables that the model knows, by key: toneless letters and the number of the tone (`hoa1` for `hòa`, `hoà`). */
export interface Lexicon {
  /** Keys of the syllables by id. */
  keys: readonly string[];
  ids: ReadonlyMap<string, number>;
  trie: Trie;
}

/** Makes a lexicon of keys; ids are places in the list, and that of an empty key is none. */
export function makeLexicon(keys: readonly string[]): Lexicon {
  const ids = new Map<string, number>();
  for (let id = 0; id < keys.length; id += 1) if (keys[id]) ids.set(keys[id] as string, id);
  return { keys, ids, trie: makeTrie(keys) };
}

/** The key of a lower-case syllable, whichever letter of it carries the tone; `undefined` for what is no syllable. */
export function keyOf(lower: string): string | undefined {
  const syllable = parseSyllable(lower);
  if (!syllable) return undefined;
  const { letters, tone } = withoutTone(lower);
  return letters + tone;
}

/** Letters and tone of a key. */
export function splitKey(key: string): { letters: string; tone: Tone } {
  return { letters: key.slice(0, -1), tone: Number(key.slice(-1)) as Tone };
}

/** Writes a key as a word: `hoa1` → `hòa` or `hoà`. */
export function spellKey(key: string, style: 'old' | 'new'): string {
  const { letters, tone } = splitKey(key);
  return spellSyllable(letters, tone, style);
}

/** Toneless letters without their diacritics: `đương` → `duong`. */
export function skeleton(letters: string): string {
  let bare = '';
  for (const letter of letters) bare += bareLetters[letter] ?? letter;
  return bare;
}

const bareLetters: Readonly<Record<string, string>> = { ă: 'a', â: 'a', đ: 'd', ê: 'e', ô: 'o', ơ: 'o', ư: 'u' };
