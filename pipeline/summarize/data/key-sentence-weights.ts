import type { SentenceFeatures } from '../sentence-features.ts';

/** Weights of the linear model of key sentences. */
export const keySentenceWeights: Readonly<SentenceFeatures> = {
  early: 0.158,
  place: -0.018,
  opening: 1.316,
  first: 0.78,
  title: 0.4,
  titlePairs: 0.296,
  likeTitle: 0.348,
  centre: 0.187,
  pairs: 0.543,
  length: 0.188,
  excess: -0.159,
  short: -1.429,
  names: 0.146,
  number: 0.029,
  speech: -0.076,
  spoken: -0.06,
  commas: -0.12,
  joined: -0.093,
};

/** How much likeness to a sentence already chosen costs. */
export const redundancyCost = 0.902202;
