import type { LintDocument, Token } from '../lint-document.ts';
import { addresses } from '../person-names.ts';
import { checked, makeSpellingText, type SpellingText } from './spelling-text.ts';
import { parseLetters } from './syllable.ts';
import { isVowel, withoutTone } from './tone.ts';
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
      if (length > 0 && checkable[length - 1] === checked.initial && token.value !== token.lower)
        checkable[length - 1] = 0;
    }
    ids[length] = id;
    places[length] = token.index;
    lowers.push(token.lower);
    length += 1;
    isInitial = id === special.end;
  }
  const forms = checkCapitals(tokens, places, ids.subarray(0, length), lowers, checkable, vocabulary);
  const text = makeSpellingText(ids.subarray(0, length), lowers, checkable, vocabulary.size, forms);
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

/** Whether a word may be a misspelt syllable by itself: one of {@link checked}, or 0. */
function checkability(
  { value, lower, kind, index }: Token,
  id: number,
  isInitial: boolean,
  document: LintDocument,
  { lexicon }: Vocabulary,
): number {
  const isSyllable = id >= firstSyllable && id < lexicon.keys.length;
  if (kind !== undefined || !(isSyllable || id === special.foreign || (isInitial && id === special.name))) return 0;
  const isLower = value === lower;
  if (!isLower && !(isInitial && value.slice(1) === lower.slice(1))) return 0;
  if (isHyphen(document, index - 1) || isHyphen(document, index + 1)) return 0;
  if (id < firstSyllable && !isVietnamese(lower)) return isLower && wantsMarks(lower) ? checked.toneless : 0;
  return isLower ? checked.small : checked.initial;
}

/** Marks capitals between small letters, which open a phrase (`vì Hiếp pháp`), and gives the ids with theirs in small letters. */
function checkCapitals(
  tokens: readonly Token[],
  places: Int32Array,
  ids: Uint16Array,
  lowers: readonly string[],
  checkable: Uint8Array,
  vocabulary: Vocabulary,
): Uint16Array {
  const forms = ids.slice();
  const isSmall = (id: number): boolean => id >= firstSyllable && id < vocabulary.lexicon.keys.length;
  for (let at = 1; at < ids.length; at += 1) {
    if (ids[at] !== special.name || checkable[at] || !isSmall(ids[at + 1] ?? 0)) continue;
    if ((!isSmall(ids[at - 1] ?? 0) && ids[at - 1] !== special.mark) || addresses.has(lowers[at - 1] ?? '')) continue;
    const token = tokens[places[at] ?? 0];
    if (!token || token.kind !== undefined || token.value.slice(1) !== token.lower.slice(1)) continue;
    const id = idOf(token.lower, false, vocabulary);
    if (id === special.foreign && !isVietnamese(token.lower)) continue;
    forms[at] = id;
    checkable[at] = checked.capital;
  }
  return forms;
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

/**
 * Whether a word has only letters of Vietnamese, and one at least that no other alphabet around here writes. Loan words of
 * several syllables (`êkíp`, `kílômét`) are none.
 */
function isVietnamese(lower: string): boolean {
  return (
    lower.length <= 8 && lower.length > 1 && vietnamese.test(lower) && marked.test(lower) && !hasVowelsApart(lower)
  );
}

/** Whether consonants stand between vowels, as in no syllable. */
function hasVowelsApart(lower: string): boolean {
  const { letters } = withoutTone(lower);
  let at = 0;
  for (const isVowelWanted of [false, true, false])
    while (at < letters.length && isVowel(letters[at]) === isVowelWanted) at += 1;
  return at < letters.length;
}

/** Whether a word of plain letters would be a syllable if it had marks: `hoach`, `thuoc`, `nguoi`. */
function wantsMarks(lower: string): boolean {
  if (lower.length <= 2 || lower.length > 7) return false;
  if (/[cpt]$|ch$/u.test(lower) && parseLetters(lower, 2) !== undefined) return true;
  return bareNuclei.some(
    ([bare, marked]) => lower.includes(bare) && parseLetters(lower.replace(bare, marked), 2) !== undefined,
  );
}

/** Nuclei that no syllable has without their marks, but in an open one. */
const bareNuclei = [
  ['ie', 'iê'],
  ['ye', 'yê'],
  ['uo', 'uô'],
  ['uo', 'ươ'],
] as const;

const marked = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/u;
const vietnamese = /^[a-zăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]+$/u;
