/** Syllables by their letters, so that those that differ in a letter are found without trying the alphabet. */
export interface Trie {
  /** For each node the node that each letter leads to; 0 for none. */
  children: Uint16Array;
  /** For each node the id of the syllable that ends there, by tone; 0 for none. */
  ids: Uint16Array;
}

const letters = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
/** Places of a node in `children`: one for each letter, the first for what is none. */
const width = letters.length + 1;
const tones = 6;
const codes = new Uint8Array(0x200);
for (const [at, letter] of [...letters].entries()) codes[letter.charCodeAt(0)] = at + 1;

/** Puts keys (toneless letters and the number of the tone) together; ids are places in the list, an empty key is skipped. */
export function makeTrie(keys: readonly string[]): Trie {
  let size = 1;
  for (const key of keys) size += Math.max(0, key.length - 1);
  const children = new Uint16Array(size * width);
  const ids = new Uint16Array(size * tones);
  let count = 1;
  for (const [id, key] of keys.entries()) {
    if (key === '') continue;
    let node = 0;
    for (let at = 0; at < key.length - 1; at += 1) {
      const slot = node * width + codeOf(key, at);
      if (children[slot] === 0) children[slot] = count++;
      node = children[slot] ?? 0;
    }
    ids[node * tones + Number(key.at(-1))] = id;
  }
  return { children, ids };
}

/** The node after a letter of a word; -1 where none is. */
export function step({ children }: Trie, node: number, word: string, at: number): number {
  return node < 0 ? -1 : children[node * width + codeOf(word, at)] || -1;
}

/** The id of the syllable that the rest of a word, from `at` on, and a tone lead to from a node; 0 for none. */
export function idOfRest(trie: Trie, node: number, word: string, at: number, tone: number): number {
  let end = node;
  for (let next = at; next < word.length && end >= 0; next += 1) end = step(trie, end, word, next);
  return end < 0 ? 0 : (trie.ids[end * tones + tone] ?? 0);
}

/** The letters that lead on from a node, each with the node it leads to. */
export function childrenOf({ children }: Trie, node: number): { letter: string; child: number }[] {
  const found: { letter: string; child: number }[] = [];
  for (let code = 1; code < width; code += 1) {
    const child = children[node * width + code] ?? 0;
    if (child > 0) found.push({ letter: letters[code - 1] ?? '', child });
  }
  return found;
}

/** Calls back for each syllable that ends at a node. */
export function eachTone({ ids }: Trie, node: number, visit: (tone: number, id: number) => void): void {
  for (let tone = 0; tone < tones; tone += 1) {
    const id = ids[node * tones + tone] ?? 0;
    if (id > 0) visit(tone, id);
  }
}

function codeOf(word: string, at: number): number {
  return codes[word.charCodeAt(at)] ?? 0;
}
