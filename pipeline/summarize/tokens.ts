import type { Span } from '../article/article.ts';

/** A syllable, number, official number or mark of a text; offsets refer to the whole source. */
export interface Token extends Span {
  text: string;
  lower: string;
  kind: 'word' | 'number' | 'code' | 'mark';
  /** Whether white space stands before it. */
  spaced: boolean;
  /** Whether a word begins with a capital letter. */
  capital: boolean;
}

/**
 * Splits a text into tokens. Digits with their points and commas are one number (`1.779,52`), an official number is
 * one code (`57-NQ/TW`, `30/2020/NĐ-CP`), and letters that follow digits are a word of their own (`64Kbps`).
 * @param offset where the text begins in the source
 */
export function tokenize(text: string, offset: number): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const [surface] = match;
    const { code, number, word } = match.groups ?? {};
    const kind = code ? 'code' : number ? 'number' : word ? 'word' : 'mark';
    tokens.push({
      text: surface,
      lower: surface.toLowerCase(),
      kind,
      start: offset + match.index,
      end: offset + match.index + surface.length,
      spaced: match.index > end || match.index === 0,
      capital: kind === 'word' && isCapital(surface),
    });
    end = match.index + surface.length;
  }
  return tokens;
}

const serial = String.raw`\d{1,6}[a-zđ]?(?:[/-]\d{1,4}){0,2}\s?[/-]\s?`;
const series = String.raw`[A-ZĐƯ]{2,}[\p{L}\d]*(?:[-/.][\p{Lu}\d][\p{L}\d]*)*`;
const pattern = new RegExp(
  [
    `(?<code>(?<![\\p{L}\\d.,/])${serial}${series})`,
    String.raw`(?<number>\d+(?:[.,]\d+)*)`,
    String.raw`(?<word>\p{L}[\p{L}\p{M}\d²³]*)`,
    String.raw`\.{2,}`,
    String.raw`\S`,
  ].join('|'),
  'gu',
);

function isCapital(text: string): boolean {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return first !== first.toLowerCase();
}

/** Whether the words from `index` on are those of a phrase in lower case, syllables apart by single spaces. */
export function matchesAt(tokens: Token[], index: number, phrase: readonly string[]): boolean {
  return phrase.every((syllable, offset) => tokens[index + offset]?.lower === syllable);
}

/** A set of phrases that finds the longest one at a place of the text, or ending before it. */
export interface Phrases {
  /** Number of tokens of the longest phrase that begins at `index`; 0 without one. */
  lengthAt(tokens: Token[], index: number): number;
  /** Number of tokens of the longest phrase that ends right before `index`; 0 without one. */
  lengthBefore(tokens: Token[], index: number): number;
}

/** Prepares phrases (lower case, syllables apart by spaces) for {@link Phrases} look-ups in constant time. */
export function phrases(list: Iterable<string>): Phrases {
  const forward: Branch = new Map();
  const backward: Branch = new Map();
  for (const phrase of list) {
    const syllables = phrase.split(' ');
    grow(forward, syllables);
    grow(backward, syllables.toReversed());
  }
  return {
    lengthAt: (tokens, index) => longestPath(forward, tokens, index, 1),
    lengthBefore: (tokens, index) => longestPath(backward, tokens, index - 1, -1),
  };
}

/** A tree of syllables; the empty string marks the end of a phrase. */
interface Branch extends Map<string, Branch> {}

function grow(root: Branch, syllables: string[]): void {
  let branch = root;
  for (const syllable of syllables) {
    const next: Branch = branch.get(syllable) ?? new Map();
    branch.set(syllable, next);
    branch = next;
  }
  branch.set('', new Map());
}

function longestPath(root: Branch, tokens: Token[], from: number, step: 1 | -1): number {
  let length = 0;
  let branch: Branch | undefined = root;
  for (let count = 1; branch; count++) {
    const token: Token | undefined = tokens[from + step * (count - 1)];
    branch = token && branch.get(token.lower);
    if (branch?.has('')) length = count;
  }
  return length;
}
