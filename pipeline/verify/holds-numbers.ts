import { fold } from './fold.ts';
import { readDigits, scales } from './held-amounts.ts';
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
  return [...fold(text).matchAll(/(\d+(?:[.,\s]\d{3})*(?:[.,]\d+)?)\s?(\p{L}*)/gu)].every(
    ([, digits = '', word = '']) => {
      const value = numbers.parse(digits);
      const factor = (terms.scales.get(word)?.[0] ?? '')
        .split(' ')
        .reduce((all, each) => all * (scales.get(each) ?? 1), 1);
      return held.has(Number((value * factor).toPrecision(12)));
    },
  );
}
