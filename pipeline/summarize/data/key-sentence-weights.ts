import type { SentenceFeatures } from '../sentence-features.ts';

/** Weights of the linear model of key sentences. */
export const keySentenceWeights: Readonly<SentenceFeatures> = {
  early: 0.3,
  place: 0,
  opening: 0.6,
  first: 0.1,
  title: 0.7,
  titlePairs: 0.2,
  likeTitle: 0.2,
  centre: 0.6,
  pairs: 0.4,
  length: 0.3,
  excess: -0.4,
  short: -0.6,
  names: 0,
  number: 0,
  speech: -0.1,
  joined: -0.1,
};

/** How much likeness to a sentence already chosen costs. */
export const redundancyCost = 1.075;
