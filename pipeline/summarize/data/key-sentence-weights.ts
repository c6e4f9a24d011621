import type { SentenceFeatures } from '../sentence-features.ts';

/** Weights of the linear model of key sentences. */
export const keySentenceWeights: Readonly<SentenceFeatures> = {
  early: 0.1,
  place: 0,
  opening: 1.35,
  first: 0.85,
  title: 0.45,
  titlePairs: 0.375,
  likeTitle: 0.3,
  centre: 0.2,
  pairs: 0.5,
  length: 0.3,
  excess: -0.15,
  short: -1.55,
  names: 0.2,
  number: 0,
  speech: -0.05,
  joined: -0.1,
};

/** How much likeness to a sentence already chosen costs. */
export const redundancyCost = 0.85;
