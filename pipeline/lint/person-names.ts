import { doubtfulSurnames, surnames } from '../summarize/data/surnames.ts';
import type { LintDocument, Token } from './lint-document.ts';
import { oncePerDocument } from './once-per-document.ts';
import { isCapitalised } from './words.ts';

const doubtful = new Set(doubtfulSurnames);
const sureSurnames = surnames.filter((name) => !doubtful.has(name) && !name.includes(' '));

/** A full Vietnamese name of two to four syllables where it stands. */
export interface PersonName {
  tokens: readonly Token[];
  /** As written, one space between syllables. */
  name: string;
}

/** Words of address and the ends of offices, after which any surname is one. */
export const addresses: ReadonlySet<string> = new Set(
  'ông bà anh chị cô chú em cụ chí thư tịch tướng trưởng đốc sĩ sư tá úy viên nhân'.split(' '),
);

/** Every full name that begins with a surname which is hardly another word, or is addressed, in no order. */
export const personNames = oncePerDocument(findNames);

function findNames(document: LintDocument): readonly PersonName[] {
  return [...sureSurnames, ...doubtful].flatMap((surname) =>
    document.wordsLike(surname).flatMap((token) => {
      if (token.value === token.lower) return [];
      if (doubtful.has(surname) && !addresses.has(document.tokens[token.index - 2]?.lower ?? '')) return [];
      const tokens = isCapitalised(token.value) && token.value.length > 1 ? nameFrom(document, token) : [];
      return tokens.length > 1 && tokens.length < 5
        ? [{ tokens, name: tokens.map(({ value }) => value).join(' ') }]
        : [];
    }),
  );
}

/** Capitalised plain syllables with single spaces between them; empty where the surname is inside a longer name. */
function nameFrom({ tokens }: LintDocument, surname: Token): Token[] {
  const before = tokens[surname.index - 2];
  if (tokens[surname.index - 1]?.value === '-') return [];
  if (tokens[surname.index - 1]?.type === 'space' && before?.type === 'word' && isCapitalised(before.value)) {
    const isOpening = tokens[before.index - 1]?.type === 'break' || tokens[before.index - 2]?.endsSentence;
    if (!isOpening && before.value.length > 1) return [];
  }
  const name = [surname];
  for (let index = surname.index + 2; ; index += 2) {
    const word = tokens[index];
    if (tokens[index - 1]?.value !== ' ' || word?.type !== 'word' || word.kind || !isCapitalised(word.value)) break;
    name.push(word);
  }
  return tokens[(name.at(-1)?.index ?? 0) + 1]?.value === '-' ? [] : name;
}
