import type { LintDocument } from '../lint-document.ts';
import { makeSpellingText, type SpellingText } from './spelling-text.ts';
import { firstSyllable, idOf, special, type Vocabulary } from './vocabulary.ts';

/** The words of a document for the model, each with the token it comes from. */
export interface ReadText extends SpellingText {
  /** Index in `document.tokens`. */
  tokens: Int32Array;
}

const quotes = /^["'“”‘’«»`]+$/u;
const ends = /^[.!?;:…]+$/u;

/** Reads a document as the model was trained to see text. */
export function readText(document: LintDocument, vocabulary: Vocabulary, remember: Map<string, number>): ReadText {
  const { tokens } = document;
  const ids = new Uint16Array(tokens.length);
  const places = new Int32Array(tokens.length);
  const checkable = new Uint8Array(tokens.length);
  const lowers: string[] = [];
  let length = 0;
  let isInitial = true;
  for (const token of tokens) {
    const { type, value } = token;
    if (type === 'space' || (type !== 'word' && quotes.test(value))) continue;
    let id: number = special.mark;
    if (type === 'break' || ends.test(value)) id = special.end;
    else if (type === 'word') {
      id = isInitial ? idOf(value, true, vocabulary) : cachedId(value, vocabulary, remember);
      const isLower = value === token.lower;
      const isJoined = isHyphen(document, token.index - 1) || isHyphen(document, token.index + 1);
      if (
        token.kind === undefined &&
        !isJoined &&
        (id === special.foreign ||
          (id >= firstSyllable && id < vocabulary.lexicon.keys.length) ||
          (isInitial && id === special.name))
      ) {
        if (isLower) checkable[length] = 1;
        else if (isInitial && value.slice(1) === token.lower.slice(1)) checkable[length] = 2;
      }
      if (checkable[length] && id < firstSyllable && !isVietnamese(token.lower)) checkable[length] = 0;
    }
    if (type === 'word' && length > 0 && checkable[length - 1] === 2 && value !== token.lower)
      checkable[length - 1] = 0;
    ids[length] = id;
    places[length] = token.index;
    lowers.push(token.lower);
    length += 1;
    isInitial = id === special.end;
  }
  const text = makeSpellingText(ids.subarray(0, length), lowers, checkable, vocabulary.size);
  return { ...text, tokens: places };
}

function cachedId(value: string, vocabulary: Vocabulary, remember: Map<string, number>): number {
  let id = remember.get(value);
  if (id === undefined) {
    if (remember.size > 50_000) remember.clear();
    id = idOf(value, false, vocabulary);
    remember.set(value, id);
  }
  return id;
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
