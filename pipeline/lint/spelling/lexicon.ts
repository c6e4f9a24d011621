import { parseSyllable, spellSyllable } from './syllable.ts';
import { type Tone, withoutTone } from './tone.ts';

/** The syllables that the model knows, by key: toneless letters and the number of the tone (`hoa1` for `hòa`, `hoà`). */
export interface Lexicon {
  /** Keys of the syllables by id. */
  keys: readonly string[];
  ids: ReadonlyMap<string, number>;
  /** Ids of the syllables of the same bare letters. */
  bySkeleton: ReadonlyMap<string, readonly number[]>;
  /** Ids of the syllables that fit a key with `*` for one of its letters; indexed on first use. */
  likePattern(pattern: string): readonly number[];
}

/** Makes a lexicon of keys; ids are places in the list. */
export function makeLexicon(keys: readonly string[]): Lexicon {
  const ids = new Map<string, number>();
  const bySkeleton = new Map<string, number[]>();
  for (const [id, key] of keys.entries()) {
    if (key === '') continue;
    ids.set(key, id);
    const bare = skeleton(key.slice(0, -1));
    const same = bySkeleton.get(bare);
    if (same) same.push(id);
    else bySkeleton.set(bare, [id]);
  }
  let patterns: ReadonlyMap<string, readonly number[]> | undefined;
  const likePattern = (pattern: string): readonly number[] => {
    patterns ??= indexPatterns(keys);
    return patterns.get(pattern) ?? none;
  };
  return { keys, ids, bySkeleton, likePattern };
}

const none: readonly number[] = [];

function indexPatterns(keys: readonly string[]): Map<string, number[]> {
  const patterns = new Map<string, number[]>();
  for (const [id, key] of keys.entries()) {
    for (let at = 0; at + 1 < key.length; at += 1) {
      const pattern = `${key.slice(0, at)}*${key.slice(at + 1)}`;
      const same = patterns.get(pattern);
      if (same) same.push(id);
      else patterns.set(pattern, [id]);
    }
  }
  return patterns;
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
