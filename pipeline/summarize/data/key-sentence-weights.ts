import type { SentenceFeatures } from '../sentence-features.ts';

/**
 * Weights of the linear model of key sentences, found by random search for the greatest ROUGE on 800 articles of vietnews
 * (Nguyen et al. 2019) and 99 clusters of Vietnamese news with two human summaries each (KTLAB, Tran Mai Vu et al. 2012).
 */
export const keySentenceWeights: Readonly<SentenceFeatures> = {
  early: 0.195,
  place: -0.03,
  opening: 1.335,
  first: 0.87,
  title: 0.298,
  titlePairs: 0.441,
  likeTitle: 0.437,
  centre: 0.318,
  pairs: 0.507,
  length: 0.106,
  excess: -0.199,
  short: -1.154,
  names: 0.147,
  number: -0.003,
  speech: -0.172,
  spoken: -0.081,
  commas: -0.09,
  joined: -0.039,
};

/** How much likeness to a sentence already chosen costs. */
export const redundancyCost = 0.9;
