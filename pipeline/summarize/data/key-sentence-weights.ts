import type { SentenceFeatures } from '../sentence-features.ts';

/** Weights of the linear model of key sentences. */
export const keySentenceWeights: Readonly<SentenceFeatures> = {
  early: 0.6,
  place: 0.3,
  opening: 0.3,
  title: 1,
  centre: 1,
  pairs: 0.5,
  length: 0.3,
  excess: -0.2,
  short: -0.5,
  number: 0,
  speech: -0.2,
};

/** How much likeness to a sentence already chosen costs. */
export const redundancyCost = 0.7;
