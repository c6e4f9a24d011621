/** Classes a UTF-16 code unit falls into; letters are those from {@link LOWER} to {@link LETTER}. */
export const SPACE = 1;
export const NEWLINE = 2;
export const LOWER = 3;
export const UPPER = 4;
/** Letters without case, combining marks and format characters, which belong to the word they stand in. */
export const LETTER = 5;
export const DIGIT = 6;
/** `.` `!` `?` `…` */
export const TERMINAL = 7;
/** Brackets and quotes that can only close. */
export const CLOSER = 8;
const PUNCTUATION = 9;
export const SYMBOL = 10;
export const SURROGATE = 11;

const known = new Uint8Array(65_536);

/** Gives the class of a UTF-16 code unit; 0 (nothing) for `NaN`, as `charCodeAt` gives past the end. */
export function classOf(unit: number): number {
  return unit >= 0 ? known[unit] || learn(unit) : 0;
}

/** Whether a class is one of letters. */
export function isLetter(characterClass: number): boolean {
  return characterClass >= LOWER && characterClass <= LETTER;
}

/** Whether a class is one of letters or digits. */
export function isWordlike(characterClass: number): boolean {
  return characterClass >= LOWER && characterClass <= DIGIT;
}

/** Whether the surrogate pair at `at` stands for a letter. */
export function isLetterPair(text: string, at: number): boolean {
  const codePoint = text.codePointAt(at);
  return codePoint !== undefined && codePoint > 0xffff && /[\p{L}\p{M}]/u.test(String.fromCodePoint(codePoint));
}

function learn(unit: number): number {
  const found = classify(String.fromCharCode(unit), unit);
  known[unit] = found;
  return found;
}

function classify(character: string, unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return SURROGATE;
  if (character === '\n' || character === '\r') return NEWLINE;
  if (/\p{Lu}|\p{Lt}/u.test(character)) return UPPER;
  if (/\p{Ll}/u.test(character)) return LOWER;
  if (/[\uFEFF\p{L}\p{M}\p{Cf}]/u.test(character)) return LETTER;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/[.!?…]/u.test(character)) return TERMINAL;
  if (/\s/u.test(character)) return SPACE;
  if (/[)\]}”’»›]/u.test(character)) return CLOSER;
  if (/\p{P}/u.test(character)) return PUNCTUATION;
  return SYMBOL;
}
