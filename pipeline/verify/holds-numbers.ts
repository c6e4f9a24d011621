import { startsWithWord } from './affixes.ts';
import { fold } from './fold.ts';
import { readDigits } from './held-amounts.ts';
import type { Holdings } from './holdings.ts';
import type { PageLanguage } from './page-language.ts';

/** Whether the article holds every number of a text in the page's language, as an amount or in a date; its names are not known there. */
export function holdsNumbers(
  text: string,
  { sentences, text: article }: Holdings,
  { numbers, terms }: PageLanguage,
): boolean {
  const held = new Set(sentences.flatMap(({ amounts }) => amounts.flatMap(({ values }) => values)));
  for (const [digits] of article.matchAll(/\d+(?:[.,]\d+)*/gu)) for (const value of readDigits(digits)) held.add(value);
  return [...fold(text).matchAll(numbers.every)].every(({ 0: digits, index }) => {
    const rest = fold(text)
      .slice(index + digits.length)
      .trim();
    const [, factor = 1] = terms.scales.find(([word]) => startsWithWord(rest, word)) ?? [];
    return held.has(Number((numbers.parse(digits) * factor).toPrecision(12)));
  });
}
