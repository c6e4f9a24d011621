import { countOf } from './syllables.ts';

/** What is seen of a syllable, or of a pair of neighbours, to tell whether a summary of the article would say it. */
export interface TermFeatures {
  constant: number;
  /** 1 where the title says it. */
  title: number;
  /** Share of its syllables that the title says. */
  titleShare: number;
  /** In how many sentences it stands, by logarithm. */
  often: number;
  /** Mean rarity of its syllables in news. */
  rare: number;
  /** Rarity squared. */
  rarest: number;
  titleOften: number;
  titleRare: number;
  oftenRare: number;
  /** 1 for a term of the first sentence, then 1/2, 1/3 … */
  early: number;
  titleEarly: number;
  /** Number of the sentence where it first stands, by logarithm. */
  late: number;
  /** Share of the sentences that say it. */
  share: number;
  /** Number of sentences of the article, by logarithm. */
  sentences: number;
  /** 1 where it holds a digit. */
  digit: number;
}

/** The body's and the title's terms: lists of syllables, or of pairs of neighbours. */
export interface Terms {
  sentences: string[][];
  title: string[];
}

/** How likely a summary says each term of the body: logistic regression on what the article alone tells of it. */
export function weighTerms(
  terms: Terms,
  weights: Readonly<TermFeatures>,
  rarity: (syllable: string) => number,
): Map<string, number> {
  const names = Object.keys(weights) as (keyof TermFeatures)[];
  const weighed = new Map<string, number>();
  for (const [term, features] of measureTerms(terms, rarity)) {
    let sum = 0;
    for (const name of names) sum += weights[name] * features[name];
    weighed.set(term, 1 / (1 + Math.exp(-sum)));
  }
  return weighed;
}

/** The features of each term of the body, once each, in the order of their first occurrence. */
export function* measureTerms(
  { sentences, title }: Terms,
  rarity: (syllable: string) => number,
): Generator<[string, TermFeatures]> {
  const titleTerms = new Set(title);
  const titleSyllables = new Set(title.flatMap((term) => term.split(' ')));
  const counts = countOf(sentences.flatMap((sentence) => [...new Set(sentence)]));
  const seen = new Set<string>();
  for (const [index, sentence] of sentences.entries()) {
    for (const term of sentence) {
      if (seen.has(term)) continue;
      seen.add(term);
      const syllables = term.split(' ');
      const inTitle = titleTerms.has(term) ? 1 : 0;
      const count = counts.get(term) ?? 1;
      const often = Math.log(count);
      const rare = syllables.reduce((sum, syllable) => sum + rarity(syllable), 0) / syllables.length;
      yield [
        term,
        {
          constant: 1,
          title: inTitle,
          titleShare: syllables.filter((syllable) => titleSyllables.has(syllable)).length / syllables.length,
          often,
          rare,
          rarest: rare * rare,
          titleOften: inTitle * often,
          titleRare: inTitle * rare,
          oftenRare: often * rare,
          early: 1 / (1 + index),
          titleEarly: inTitle / (1 + index),
          late: Math.log(1 + index),
          share: count / sentences.length,
          sentences: Math.log(sentences.length),
          digit: /\d/u.test(term) ? 1 : 0,
        },
      ];
    }
  }
}
