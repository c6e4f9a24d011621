import { inverseDocumentFrequency, rareSyllable } from './data/inverse-document-frequency.ts';
import type { Sentence } from './read-sentences.ts';
import { phrases } from './tokens.ts';

/** What the linear model of key sentences sees of a sentence; each 0 to 1, but for `short`. */
export interface SentenceFeatures {
  /** 1 for the first sentence of the article, then 1/2, 1/3 … */
  early: number;
  /** Falls by logarithm over the article, from 1 to 0. */
  place: number;
  /** 1 for the first sentence of a paragraph of six sentences or more, then 1/2, 1/3 …; 0 in shorter paragraphs. */
  opening: number;
  /** 1 for the first sentence of any paragraph. */
  first: number;
  /** Share of the title's weight that the sentence repeats, syllable by syllable. */
  title: number;
  /** Share of the title's pairs of syllables that the sentence repeats. */
  titlePairs: number;
  /** Cosine of sentence and title, tf-idf of syllables. */
  likeTitle: number;
  /** Cosine of the sentence with the whole article, as a share of the greatest one. */
  centre: number;
  /** How often its pairs of syllables occur in the article, as a share of the greatest such mean. */
  pairs: number;
  /** Length in syllables, as a share of 40, at most 1. */
  length: number;
  /** Syllables beyond 40, as a share of 40, at most 1. */
  excess: number;
  /** 1 for fewer than 12 syllables, 3 for the fragments below 8. */
  short: number;
  /** Share of words with a capital. */
  names: number;
  /** 1 where a number in digits stands. */
  number: number;
  /** 1 for quotations and questions. */
  speech: number;
  /** 1 where the first or second person speaks. */
  spoken: number;
  /** Commas, as a share of four, at most 1. */
  commas: number;
  /** 1 where a word at the start joins it to the sentence before. */
  joined: number;
}

/** A sentence's terms with their weights, to compare sentences by. */
export interface Vector {
  weights: Map<string, number>;
  norm: number;
}

/** A sentence with what the model sees of it; `index` counts the title in. */
export interface MeasuredSentence {
  sentence: Sentence;
  index: number;
  features: SentenceFeatures;
  vector: Vector;
}

/** Features and vectors of all sentences but the title, in their order. */
export function measureSentences(sentences: Sentence[]): MeasuredSentence[] {
  const titleSyllables = sentences.filter(({ role }) => role === 'title').flatMap(syllablesOf);
  const title = vectorOf(titleSyllables);
  const titlePairs = new Set(pairsOf(titleSyllables));
  const body = sentences.flatMap((sentence, index) => {
    return sentence.role === 'title' ? [] : [{ sentence, index, syllables: syllablesOf(sentence) }];
  });
  const centre = vectorOf(body.flatMap(({ syllables }) => syllables));
  const pairCounts = countOf(body.flatMap(({ syllables }) => pairsOf(syllables)));
  const sizes = countOf(body.map(({ sentence }) => String(sentence.paragraph)));
  let inParagraph = 0;
  const measured = body.map(({ sentence, index, syllables }, order): MeasuredSentence => {
    inParagraph = body[order - 1]?.sentence.paragraph === sentence.paragraph ? inParagraph + 1 : 0;
    const vector = vectorOf(syllables);
    const pairs = pairsOf(syllables);
    const features = {
      early: 1 / (1 + order),
      place: 1 - Math.log(1 + order) / Math.log(1 + body.length),
      opening: (sizes.get(String(sentence.paragraph)) ?? 0) > 5 ? 1 / (1 + inParagraph) : 0,
      first: inParagraph === 0 ? 1 : 0,
      title: coverage(title, vector),
      titlePairs: titlePairs.size ? new Set(pairs.filter((pair) => titlePairs.has(pair))).size / titlePairs.size : 0,
      likeTitle: cosine(vector, title),
      centre: cosine(vector, centre),
      pairs: meanCount(pairs, pairCounts),
      ...shapeOf(sentence, syllables),
    };
    return { sentence, index, features, vector };
  });
  return relateToGreatest(measured);
}

/** What the sentence looks like, whatever it says. */
function shapeOf({ text, tokens }: Sentence, syllables: string[]) {
  return {
    length: Math.min(1, syllables.length / 40),
    excess: Math.min(1, Math.max(0, syllables.length - 40) / 40),
    short: syllables.length < 8 ? 3 : syllables.length < 12 ? 1 : 0,
    names: tokens.filter(({ capital }) => capital).length / Math.max(1, syllables.length),
    number: /\d/u.test(text) ? 1 : 0,
    speech: /["“”?]/u.test(text) ? 1 : 0,
    spoken: tokens.some(({ lower }) => persons.has(lower)) ? 1 : 0,
    commas: Math.min(1, tokens.filter(({ text: mark }) => mark === ',').length / 4),
    joined: joints.lengthAt(tokens, 0) > 0 ? 1 : 0,
  };
}

const persons = new Set(['tôi', 'ta', 'mình', 'em', 'bạn']);

const joints = phrases(
  'tuy nhiên|tuy vậy|ngoài ra|bên cạnh|bên cạnh đó|đồng thời|mặt khác|do đó|vì vậy|vì thế|do vậy|nhưng|song|còn|và|trong khi đó|trong khi|sau đó|trước đó|cũng theo|đây|điều này|đó|việc này|ông|bà|anh|chị|cô|họ|theo đó|được biết|hiện|hiện nay|khi đó|lúc đó|lúc này|tại đây|trong đó|những|các'.split(
    '|',
  ),
);

function relateToGreatest(measured: MeasuredSentence[]): MeasuredSentence[] {
  let [centre, pairs] = [1e-9, 1e-9];
  for (const { features } of measured) {
    centre = Math.max(centre, features.centre);
    pairs = Math.max(pairs, features.pairs);
  }
  for (const { features } of measured) {
    features.centre /= centre;
    features.pairs /= pairs;
  }
  return measured;
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

/** How often the pairs of a sentence occur in the article besides, by logarithm, on average. */
function meanCount(pairs: string[], counts: Map<string, number>): number {
  if (pairs.length === 0) return 0;
  const sum = pairs.reduce((total, pair) => total + Math.log2(counts.get(pair) ?? 1), 0);
  return sum / pairs.length;
}
