import { inverseDocumentFrequency, rareSyllable } from './data/inverse-document-frequency.ts';
import type { Sentence } from './read-sentences.ts';

/** What the linear model of key sentences sees of a sentence; each about 0 to 1. */
export interface SentenceFeatures {
  /** 1 for the first sentence of the article, then 1/2, 1/3 … */
  early: number;
  /** Falls evenly over the article, from 1 to 0. */
  place: number;
  /** 1 for the first sentence of a paragraph of three sentences or more, then 1/2, 1/3 …; 0 in shorter paragraphs. */
  opening: number;
  /** Share of the title's weight that the sentence repeats. */
  title: number;
  /** Cosine of the sentence with the whole article, tf-idf of syllables. */
  centre: number;
  /** The same of pairs of syllables. */
  pairs: number;
  /** Length in syllables, as a share of 40, at most 1. */
  length: number;
  /** Syllables beyond 45, as a share of 40, at most 1. */
  excess: number;
  /** 1 for fewer than 9 syllables. */
  short: number;
  /** 1 where a number in digits stands. */
  number: number;
  /** 1 for quotations and questions. */
  speech: number;
}

/** A sentence's terms with their weights, to compare sentences by. */
export interface Vector {
  weights: Map<string, number>;
  norm: number;
}

/** Features and vectors of all sentences but the title, in their order. */
export function measureSentences(
  sentences: Sentence[],
): { sentence: Sentence; index: number; features: SentenceFeatures; vector: Vector }[] {
  const title = vectorOf(sentences.filter(({ role }) => role === 'title').flatMap(syllablesOf));
  const body = sentences.flatMap((sentence, index) =>
    sentence.role === 'title' ? [] : [{ sentence, index, syllables: syllablesOf(sentence) }],
  );
  const centre = vectorOf(body.flatMap(({ syllables }) => syllables));
  const pairs = countOf(body.flatMap(({ syllables }) => pairsOf(syllables)));
  const paragraphs = countOf(body.map(({ sentence }) => String(sentence.paragraph)));
  let inParagraph = 0;
  return body.map(({ sentence, index, syllables }, order) => {
    inParagraph = body[order - 1]?.sentence.paragraph === sentence.paragraph ? inParagraph + 1 : 0;
    const vector = vectorOf(syllables);
    const features: SentenceFeatures = {
      early: 1 / (1 + order),
      place: 1 - order / body.length,
      opening: (paragraphs.get(String(sentence.paragraph)) ?? 0) > 2 ? 1 / (1 + inParagraph) : 0,
      title: coverage(title, vector),
      centre: cosine(vector, centre),
      pairs: meanCount(pairsOf(syllables), pairs),
      length: Math.min(1, syllables.length / 40),
      excess: Math.min(1, Math.max(0, syllables.length - 45) / 40),
      short: syllables.length < 9 ? 1 : 0,
      number: /\d/u.test(sentence.text) ? 1 : 0,
      speech: /["“”?]/u.test(sentence.text) ? 1 : 0,
    };
    return { sentence, index, features, vector };
  });
}

/** Cosine of two vectors, 0 to 1. */
export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.weights.size < b.weights.size ? [a, b] : [b, a];
  let product = 0;
  for (const [term, weight] of small.weights) product += weight * (large.weights.get(term) ?? 0);
  return a.norm && b.norm ? product / (a.norm * b.norm) : 0;
}

function syllablesOf({ tokens }: Sentence): string[] {
  return tokens.filter(({ kind }) => kind !== 'mark').map(({ lower }) => lower);
}

function pairsOf(syllables: string[]): string[] {
  return syllables.slice(1).map((syllable, index) => `${syllables[index]} ${syllable}`);
}

function vectorOf(syllables: string[]): Vector {
  const weights = new Map<string, number>();
  for (const [syllable, count] of countOf(syllables)) {
    weights.set(syllable, (1 + Math.log(count)) * (inverseDocumentFrequency.get(syllable) ?? rareSyllable));
  }
  return { weights, norm: Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0)) };
}

function countOf(terms: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function coverage(title: Vector, sentence: Vector): number {
  let [shared, whole] = [0, 0];
  for (const [term, weight] of title.weights) {
    whole += weight;
    if (sentence.weights.has(term)) shared += weight;
  }
  return whole ? shared / whole : 0;
}

/** How often the pairs of a sentence occur in the article besides, by logarithm, as a share of four. */
function meanCount(pairs: string[], counts: Map<string, number>): number {
  if (pairs.length === 0) return 0;
  const sum = pairs.reduce((total, pair) => total + Math.log2(counts.get(pair) ?? 1), 0);
  return Math.min(1, sum / pairs.length / 2);
}
