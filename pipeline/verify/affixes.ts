import { type Around, readPattern } from '../localize/patterns.ts';
import { fold } from './fold.ts';

/** Words that stand around something on a page, folded, and the folded Vietnamese that they may stand for. */
export interface Affix extends Around {
  sources: string[];
}

/** The patterns of a glossary's section, by what they look like on a page. */
export function affixesOf(section: Record<string, string>, side: keyof Around): Affix[] {
  const affixes = new Map<string, Affix>();
  for (const [source, pattern] of Object.entries(section)) {
    const affix = affixOf(pattern, [fold(source)], side);
    const key = `${affix.before}\0${affix.after}`;
    affixes.set(key, { ...affix, sources: [...(affixes.get(key)?.sources ?? []), ...affix.sources] });
  }
  return [...affixes.values()];
}

/** A pattern by what it looks like on a page; words without a place for anything stand on the side given. */
export function affixOf(pattern: string, sources: string[], side: keyof Around = 'before'): Affix {
  const { before, after } = readPattern(pattern, side);
  return { before: fold(before), after: fold(after), sources };
}

/** What a folded text holds between each of the affixes that it has around it, and what the affix stands for. */
export function strip(text: string, affixes: readonly Affix[]): { inner: string; sources: string[] }[] {
  return affixes.flatMap(({ before, after, sources }) => {
    if (text.length <= before.length + after.length || !startsWithWord(text, before) || !endsWithWord(text, after))
      return [];
    return [{ inner: text.slice(before.length, text.length - after.length).trim(), sources }];
  });
}

/** Whether a text begins with words and none of its letters goes on with them; in Han, Kana and Hangul nothing parts words. */
export function startsWithWord(text: string, words: string): boolean {
  return text.startsWith(words) && !(alphabetic.test(words.at(-1) ?? '') && /\p{L}/u.test(text.charAt(words.length)));
}

function endsWithWord(text: string, words: string): boolean {
  const before = text.charAt(text.length - words.length - 1);
  return text.endsWith(words) && !(alphabetic.test(words[0] ?? '') && /\p{L}/u.test(before));
}

const alphabetic = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]/u;
