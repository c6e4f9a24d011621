import type { LintDocument, Token } from '../lint-document.ts';
import { makeSpellingText, type SpellingText } from './spelling-text.ts';
import { firstSyllable, idOf, special, type Vocabulary } from './vocabulary.ts';

/** The words of a document for the model, each with the token it comes from. */
export interface ReadText extends SpellingText {
  /** Index in `document.tokens`. */
  tokens: Int32Array;
}

/** Ids of words already met, in the middle of a sentence and at its start. */
export interface KnownIds {
  inside: Map<string, number>;
  initial: Map<string, number>;
}

/** Reads a document as the model was trained to see text. */
export function readText(document: LintDocument, vocabulary: Vocabulary, known: KnownIds): ReadText {
  const { tokens } = document;
  const ids = new Uint16Array(tokens.length);
  const places = new Int32Array(tokens.length);
  const checkable = new Uint8Array(tokens.length);
  const lowers: string[] = [];
  let length = 0;
  let isInitial = true;
  for (const token of tokens) {
    const id = idOfToken(token, isInitial, vocabulary, known);
    if (id < 0) continue;
    if (token.type === 'word') {
      checkable[length] = checkability(token, id, isInitial, document, vocabulary);
      if (length > 0 && checkable[length - 1] === 2 && token.value !== token.lower) checkable[length - 1] = 0;
    }
    ids[length] = id;
    places[length] = token.index;
    lowers.push(token.lower);
    length += 1;
    isInitial = id === special.end;
  }
  const text = makeSpellingText(ids.subarray(0, length), lowers, checkable, vocabulary.size);
  return { ...text, tokens: places.subarray(0, length) };
}

const quotes = '"\'“”‘’«»`';
const ends = '.!?;:…';

/** The id of a token for the model; -1 for spaces and quotation marks, which it does not see. */
function idOfToken({ type, value }: Token, isInitial: boolean, vocabulary: Vocabulary, known: KnownIds): number {
  if (type === 'space') return -1;
  if (type === 'break') return special.end;
  if (type !== 'word') {
    if (consistsOf(value, quotes)) return -1;
    return consistsOf(value, ends) ? special.end : special.mark;
  }
  const remembered = isInitial ? known.initial : known.inside;
  let id = remembered.get(value);
  if (id === undefined) {
    if (remembered.size > 50_000) remembered.clear();
    id = idOf(value, isInitial, vocabulary);
    remembered.set(value, id);
  }
  return id;
}

function consistsOf(value: string, marks: string): boolean {
  for (let at = 0; at < value.length; at += 1) if (!marks.includes(value[at] ?? '')) return false;
  return value !== '';
}

/** Whether a word may be a misspelt syllable: 0 no, 1 yes, 2 yes although it has a capital, which opens a sentence. */
function checkability(
  { value, lower, kind, index }: Token,
  id: number,
  isInitial: boolean,
  document: LintDocument,
  { lexicon }: Vocabulary,
): 0 | 1 | 2 {
  const isSyllable = id >= firstSyllable && id < lexicon.keys.length;
  if (kind !== undefined || !(isSyllable || id === special.foreign || (isInitial && id === special.name))) return 0;
  const isLower = value === lower;
  if (!isLower && !(isInitial && value.slice(1) === lower.slice(1))) return 0;
  if (isHyphen(document, index - 1) || isHyphen(document, index + 1)) return 0;
  if (id < firstSyllable && !isVietnamese(lower)) return 0;
  return isLower ? 1 : 2;
}

/** The place in a text of the word that comes from a token; -1 where the model does not see it. */
export function wordAt({ tokens }: ReadText, token: number): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return tokens[low] === token ? low : -1;
}

function isHyphen({ tokens }: LintDocument, index: number): boolean {
  const value = tokens[index]?.value;
  return value === '-' || value === '–' || value === '/' || value === "'" || value === '’';
}

/** Whether a word has only letters of Vietnamese, and one at least that no other alphabet around here writes. */
function isVietnamese(lower: string): boolean {
  return lower.length <= 8 && lower.length > 1 && vietnamese.test(lower) && marked.test(lower);
}

const marked = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/u;
const vietnamese = /^[a-zăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]+$/u;
