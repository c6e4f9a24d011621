import { keyOf } from '../lint/spelling/lexicon.ts';
import { parseSyllable } from '../lint/spelling/syllable.ts';
import { firstSyllable, idOf, makeVocabulary, special, type Vocabulary } from '../lint/spelling/vocabulary.ts';
import { type Corpus, END_OF_ARTICLE, END_OF_BLOCK } from './read-corpus.ts';

/** Bits of an encoded token above its id. */
export const ID_MASK = 0x1fff;
/** The token continues the word of the one before. */
export const JOINED = 0x2000;
/** The token is a syllable of the lexicon in lower case, or capitalised only because it opens a sentence. */
export const SYLLABLE = 0x4000;

/** A corpus in the ids of a vocabulary. */
export interface EncodedCorpus {
  vocabulary: Vocabulary;
  keys: string[];
  surfaces: string[];
  tokens: Uint16Array;
  /** Where each article begins in `tokens`, and the end. */
  articles: number[];
}

const limits = { syllable: 3, capitalised: 700, foreign: 60 };
const quotes = /^["'“”‘’«»`]+$/u;
const ends = /^(?:[.!?;:…]+|\n|\f)$/u;

/** Builds the vocabulary of a corpus and writes the corpus in its ids; quotation marks are left out. */
export function encodeCorpus({ pieces, stream }: Corpus): EncodedCorpus {
  const counts = new Uint32Array(pieces.length);
  for (const token of stream) counts[token >>> 1] = (counts[token >>> 1] ?? 0) + 1;
  const { keys, surfaces } = chooseEntries(pieces, counts);
  const vocabulary = makeVocabulary(keys, surfaces);
  const { inside, initial } = encodePieces(pieces, vocabulary);
  const tokens = new Uint16Array(stream.length + 2);
  const articles = [0];
  let length = 0;
  let isInitial = true;
  for (const token of stream) {
    const piece = token >>> 1;
    const code: number = (isInitial ? initial : inside)[piece] ?? 0;
    if (code === SKIP) continue;
    tokens[length++] = code | (token & 1 ? JOINED : 0);
    isInitial = (code & ID_MASK) === special.end;
    if (piece === END_OF_ARTICLE) articles.push(length);
  }
  return { vocabulary, keys, surfaces, tokens: tokens.subarray(0, length), articles };
}

const SKIP = 0xffff;

function encodePieces(pieces: readonly string[], vocabulary: Vocabulary) {
  const inside = new Uint16Array(pieces.length);
  const initial = new Uint16Array(pieces.length);
  for (const [piece, surface] of pieces.entries()) {
    inside[piece] = codeOf(surface, false, vocabulary);
    initial[piece] = codeOf(surface, true, vocabulary);
  }
  inside[END_OF_BLOCK] = initial[END_OF_BLOCK] = special.end;
  return { inside, initial };
}

function codeOf(surface: string, isInitial: boolean, vocabulary: Vocabulary): number {
  if (quotes.test(surface)) return SKIP;
  if (ends.test(surface)) return special.end;
  if (!/[\p{L}\p{N}]/u.test(surface)) return special.mark;
  const id = idOf(surface, isInitial, vocabulary);
  return id >= firstSyllable && id < vocabulary.lexicon.keys.length ? id | SYLLABLE : id;
}

/** Frequent syllables, and frequent names and foreign words, each most frequent first, ties by spelling. */
function chooseEntries(pieces: readonly string[], counts: Uint32Array): { keys: string[]; surfaces: string[] } {
  const keys = new Map<string, number>();
  const surfaces: [string, number][] = [];
  for (const [piece, surface] of pieces.entries()) {
    const count = counts[piece] ?? 0;
    const lower = surface.toLowerCase();
    if (!/^\p{L}[\p{L}.]*$/u.test(surface)) continue;
    const key = keyOf(lower);
    if (surface === lower && key !== undefined) keys.set(key, (keys.get(key) ?? 0) + count);
    else if (surface !== lower && count >= limits.capitalised) surfaces.push([surface, count]);
    else if (surface === lower && count >= limits.foreign && !parseSyllable(lower)) surfaces.push([surface, count]);
  }
  const frequent = [...keys].filter(([, count]) => count >= limits.syllable).sort(byCount);
  return { keys: frequent.map(([key]) => key), surfaces: surfaces.sort(byCount).map(([surface]) => surface) };
}

function byCount(one: [string, number], other: [string, number]): number {
  return other[1] - one[1] || (one[0] < other[0] ? -1 : 1);
}
