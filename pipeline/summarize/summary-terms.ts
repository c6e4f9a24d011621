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
  const weighed = new Map<string, number>();
  for (const [term, features] of measureTerms(terms, rarity)) {
    weighed.set(term, 1 / (1 + Math.exp(-sumOf(features, weights))));
  }
  return weighed;
}

/** Written out, because a loop over the names of so many terms takes most of the time. */
function sumOf(features: TermFeatures, weights: Readonly<TermFeatures>): number {
  return (
    weights.constant +
    weights.title * features.title +
    weights.titleShare * features.titleShare +
    weights.often * features.often +
    weights.rare * features.rare +
    weights.rarest * features.rarest +
    weights.titleOften * features.titleOften +
    weights.titleRare * features.titleRare +
    weights.oftenRare * features.oftenRare +
    weights.early * features.early +
    weights.titleEarly * features.titleEarly +
    weights.late * features.late +
    weights.share * features.share +
    weights.sentences * features.sentences +
    weights.digit * features.digit
  );
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
      let [rare, shared] = [0, 0];
      for (const syllable of syllables) {
        rare += rarity(syllable) / syllables.length;
        if (titleSyllables.has(syllable)) shared += 1;
      }
      yield [
        term,
        {
          constant: 1,
          title: inTitle,
          titleShare: shared / syllables.length,
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
