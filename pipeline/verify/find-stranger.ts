import { fold } from './fold.ts';

/** The first words of a text that none of the known strings explains; undefined where they explain all of it. */
export function findStranger(text: string, known: string[]): string | undefined {
  const longestFirst = [...new Set(known.map((each) => fold(each)))]
    .filter((each) => /[\p{L}\p{N}]/u.test(each))
    .toSorted((a, b) => b.length - a.length);
  let rest = fold(text);
  // Whole words, so that a known "3" does not explain a part of "31".
  for (const each of longestFirst) rest = rest.replaceAll(wholeWords(each), '\n');
  return /[\p{L}\p{N}][^\n]*/u.exec(rest)?.[0].trim();
}

/** Letters and digits, but for those of scripts that part no words: beside them any text is whole. */
const inWord = String.raw`[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Lao}\p{Script=Thai}]]`;

function wholeWords(text: string): RegExp {
  const isWord = (sign: string): boolean => new RegExp(inWord, 'v').test(sign);
  const before = isWord(text.at(0) ?? '') ? `(?<!${inWord})` : '';
  const after = isWord(text.at(-1) ?? '') ? `(?!${inWord})` : '';
  const words = text.split(' ').map((word) => RegExp.escape(word));
  return new RegExp(before + words.join(' ') + after, 'gv');
}
