import { speechVerbs } from './data/name-stops.ts';
import { cities, countries, formerProvinces, provinces, regions, specialZones } from './data/places.ts';
import { imperativeVerbs } from './data/speech.ts';
import { doubtfulSurnames } from './data/surnames.ts';
import { ranks, titleHeads } from './data/titles.ts';
import { isSurname } from './is-surname.ts';
import { matchesAt, phrases, type Token } from './tokens.ts';

/** A stretch of tokens that looks like somebody's name: from `first` up to, not including, `next`. */
export interface NameSpan {
  first: number;
  next: number;
  /** Vietnamese by its surname, or foreign by its letters. */
  kind: 'vietnamese' | 'foreign' | 'short';
  /** Whether its surname is more often another word. */
  doubtful: boolean;
}

const doubtful = new Set(doubtfulSurnames);
const lower = (names: readonly string[]) => names.map((name) => name.toLowerCase());
const knownPlaces = phrases(
  lower(
    [...provinces, ...formerProvinces, ...specialZones, ...countries, ...regions, ...cities].filter(
      (name) => name !== 'Hồ Chí Minh',
    ),
  ),
);

/** Number of tokens of a known place name in capitals at `index`; 0 without one. */
export function placeLength(tokens: Token[], index: number): number {
  if (!tokens[index]?.capital) return 0;
  // Ho Chi Minh is a city's, an academy's or a union's name but where he is addressed.
  if (matchesAt(tokens, index, ['hồ', 'chí', 'minh']))
    return /^(?:tịch|bác|tụ|cụ)$/u.test(tokens[index - 1]?.lower ?? '') ? 0 : 3;
  return knownPlaces.lengthAt(tokens, index);
}

/** The name that begins at a token; null where none does. */
export function readName(tokens: Token[], index: number): NameSpan | null {
  const token = tokens[index];
  if (!token || !isNamePart(token) || placeLength(tokens, index) > 0) return null;
  if (isSurname(token.lower)) {
    const next = endOfName(tokens, index, 4);
    const length = countParts(tokens, index, next);
    if (length >= 2)
      return { first: index, next, kind: 'vietnamese', doubtful: doubtful.has(token.lower) || length === 2 };
  }
  const next = endOfName(tokens, index, 4);
  const parts = tokens.slice(index, next).filter(({ kind }) => kind === 'word');
  const foreign = parts.filter((part) => isForeign(part.lower)).length;
  if (foreign > 0 && isForeign(token.lower)) return { first: index, next, kind: 'foreign', doubtful: parts.length < 2 };
  const second = tokens[index + 2];
  // `Choi Yun-hee`: a given name joined by a hyphen shows that the word before is a surname.
  if (second?.text === '-' && !second.spaced && tokens[index + 3]?.capital === false && next > index + 3) {
    return { first: index, next, kind: 'foreign', doubtful: false };
  }
  if (tokens[index + 1]?.text === '-' && next > index + 2)
    return { first: index, next, kind: 'foreign', doubtful: false };
  return { first: index, next, kind: 'short', doubtful: true };
}

const noName = new Set(
  'với theo tại trong khi sau đến tương từ để các những đây đó ngày trước tuy nhưng và là ông bà cũng ảnh tin một'.split(
    ' ',
  ),
);

function isNamePart(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    token.capital &&
    !noName.has(token.lower) &&
    (token.text.length === 1 || token.text !== token.text.toUpperCase())
  );
}

/** Words of two syllables and more that begin a new phrase where a full stop was forgotten (`… Phan Anh Đạo diễn …`). */
const otherWords = phrases(
  [
    ...titleHeads,
    ...ranks,
    ...speechVerbs,
    ...imperativeVerbs,
    'đại diện',
    'cảnh sát',
    'công an',
    'hiện trường',
    'quang cảnh',
  ].filter((word) => word.includes(' ')),
);

/** Takes further syllables in, and lower-case ones joined by hyphens (`Phôm-vi-hản`); stops before a place or digit. */
function endOfName(tokens: Token[], index: number, longest: number): number {
  let next = skipHyphens(tokens, index + 1);
  // Names of Central Highlanders run to five and more (`Y Thanh Hà Niê Kđăm`).
  const most = /^[yh]$/u.test(tokens[index]?.lower ?? '') ? longest + 2 : longest;
  for (let count = 1; count < most && tokens[next]?.spaced !== false; count++) {
    if (!isNamePart(tokens[next]) || (count > 1 && placeLength(tokens, next) > 1)) break;
    if (otherWords.lengthAt(tokens, next) > 1) break;
    next = skipHyphens(tokens, next + 1);
  }
  return next;
}

function skipHyphens(tokens: Token[], next: number): number {
  let end = next;
  while (
    tokens[end]?.text === '-' &&
    !tokens[end]?.spaced &&
    tokens[end + 1]?.kind === 'word' &&
    !tokens[end + 1]?.spaced
  ) {
    if (
      tokens[end + 1]?.capital &&
      !isForeign(tokens[end + 1]?.lower ?? '') &&
      !isForeign(tokens[end - 1]?.lower ?? '')
    )
      break;
    end += 2;
  }
  return end;
}

function countParts(tokens: Token[], first: number, next: number): number {
  return tokens.slice(first, next).filter(({ kind, spaced }) => kind === 'word' && spaced).length;
}

const onset = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?';
const vowels = '(?:[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]{1,3})';
const syllable = new RegExp(`^(?!.*(?:oo(?!ng|c)|ee|aa|uu|ii))${onset}${vowels}(?:ng|nh|ch|[cmnpt])?$`, 'u');

/** Whether a word cannot be a Vietnamese syllable by its letters. */
export function isForeign(word: string): boolean {
  return !syllable.test(word);
}
