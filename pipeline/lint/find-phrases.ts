import type { Token } from './lint-document.ts';

/**
 * Finds a phrase (lower case, one space between words) wherever its words follow each other; starts from the word that
 * the document has least of.
 * @param words the words of the document by their lower-case forms
 */
export function findPhrases(
  tokens: readonly Token[],
  words: ReadonlyMap<string, readonly Token[]>,
  lower: string,
): Token[][] {
  const space = lower.indexOf(' ');
  // Most phrases are of words that the document has not got, and dividing them would be for nothing.
  if (!words.has(space < 0 ? lower : lower.slice(0, space))) return [];
  const phrase = lower.split(' ');
  let rarest: readonly Token[] | undefined;
  let anchor = 0;
  for (let at = 0; at < phrase.length; at += 1) {
    const list = words.get(phrase[at] ?? '');
    if (!list) return [];
    if (!rarest || list.length < rarest.length) [rarest, anchor] = [list, at];
  }
  const found: Token[][] = [];
  for (const { index } of rarest ?? []) {
    const first = index - 2 * anchor;
    if (isPhrase(tokens, first, phrase)) found.push(phrase.map((_, at) => tokens[first + 2 * at] as Token));
  }
  return found;
}

function isPhrase(tokens: readonly Token[], first: number, phrase: readonly string[]): boolean {
  for (let at = 0; at < phrase.length; at += 1) {
    const word = tokens[first + 2 * at];
    if (word?.lower !== phrase[at] || word?.type !== 'word') return false;
    if (at > 0 && tokens[first + 2 * at - 1]?.type !== 'space') return false;
  }
  return true;
}
