import type { Sentence } from './read-sentences.ts';
import { shapeOf } from './sentence-shape.ts';
import { type TermFeatures, weighTerms } from './summary-terms.ts';
import { countOf, pairsOf, syllablesOf } from './syllables.ts';

/** What the linear models of key sentences see of a sentence. */
export interface SentenceFeatures {
  /** ROUGE-1 (F1) that the sentence may expect against a summary of the article. */
  syllables: number;
  /** ROUGE-2 (F1) that it may expect. */
  pairs: number;
  /** Share of the title's weight that the sentence repeats, syllable by syllable. */
  title: number;
  /** Share of the title's syllables that it repeats. */
  titleSyllables: number;
  /** Share of the title's pairs of syllables that it repeats. */
  titlePairs: number;
  /** Cosine of the sentence with the whole article, tf-idf of syllables. */
  centre: number;
  /** How often its pairs of syllables occur in the article: mean of the binary logarithms. */
  repeated: number;
  /** 1 for the first sentence of the article, then 1/2, 1/3 … */
  early: number;
  /** 1 for the first sentence of its paragraph, then 1/2, 1/3 … */
  place: number;
  /** 1 for the first sentence of its paragraph. */
  first: number;
  /** 1 for the second sentence of its paragraph. */
  second: number;
  /** Length in tens of syllables. */
  length: number;
  /** Number of commas, at most 6. */
  commas: number;
  /** 1 where the first or second person speaks. */
  spoken: number;
  /** 1 where a colon stands. */
  colon: number;
  /** 1 where the sentence begins by naming its source. */
  attributed: number;
  /** 1 for fewer than 12 syllables, 3 for the fragments below 8. */
  short: number;
  /** 1 where a word at the start joins it to the sentence before. */
  joined: number;
}

/** What the measuring goes by: how rare each syllable is in news, and what makes a term one of a summary. */
export interface TermModel {
  rarity: (syllable: string) => number;
  syllables: Readonly<TermFeatures>;
  pairs: Readonly<TermFeatures>;
}

/** A sentence with what the models see of it; `index` counts the title in. */
export interface MeasuredSentence {
  sentence: Sentence;
  index: number;
  features: SentenceFeatures;
  /** How many syllables it has. */
  length: number;
  /** Its pairs of neighbouring syllables. */
  pairs: Set<string>;
}

/** Features of all sentences but the title, in their order. */
export function measureSentences(sentences: Sentence[], { rarity, ...model }: TermModel): MeasuredSentence[] {
  const title = sentences.filter(({ role }) => role === 'title').flatMap(syllablesOf);
  const body = sentences.flatMap((sentence, index) => {
    return sentence.role === 'title' ? [] : [{ sentence, index, syllables: syllablesOf(sentence) }];
  });
  const syllables = body.map((item) => item.syllables);
  const pairs = syllables.map(pairsOf);
  const titlePairs = pairsOf(title);
  const likely = weighTerms({ sentences: syllables, title }, model.syllables, rarity);
  const likelyPairs = weighTerms({ sentences: pairs, title: titlePairs }, model.pairs, rarity);
  const titleWeights = sharesOf(title, rarity);
  const titleSyllables = sharesOf(title, () => 1);
  const titlePairShares = sharesOf(titlePairs, () => 1);
  const likeCentre = compareWith(syllables.flat(), rarity);
  const counts = countOf(pairs.flat());
  let inParagraph = 0;
  return body.map(({ sentence, index, syllables: own }, order): MeasuredSentence => {
    inParagraph = body[order - 1]?.sentence.paragraph === sentence.paragraph ? inParagraph + 1 : 0;
    const distinct = new Set(own);
    const ownPairs = pairs[order] ?? [];
    const distinctPairs = new Set(ownPairs);
    const features = {
      syllables: expectOverlap(distinct, own.length, likely),
      pairs: expectOverlap(distinctPairs, ownPairs.length, likelyPairs),
      title: sumOver(distinct, titleWeights),
      titleSyllables: sumOver(distinct, titleSyllables),
      titlePairs: sumOver(distinctPairs, titlePairShares),
      centre: likeCentre(own),
      repeated:
        ownPairs.reduce((sum, pair) => sum + Math.log2(counts.get(pair) ?? 1), 0) / Math.max(1, ownPairs.length),
      early: 1 / (1 + order),
      ...placeOf(inParagraph),
      ...shapeOf(sentence, own.length),
    };
    return { sentence, index, features, length: own.length, pairs: distinctPairs };
  });
}

/** Syllables of the summary of a news article: half of the abstracts of vietnews have fewer, half more. */
const summaryLength = 34;

/** The overlap (F1 of ROUGE, Lin 2004) that a sentence may expect with a summary of usual length. */
function expectOverlap(terms: Set<string>, length: number, likely: Map<string, number>): number {
  return (2 * sumOver(terms, likely)) / (length + summaryLength);
}

function sumOver(terms: Set<string>, values: Map<string, number>): number {
  let sum = 0;
  for (const term of terms) sum += values.get(term) ?? 0;
  return sum;
}

/** Each term's share of the weight of all. */
function sharesOf(terms: string[], weigh: (term: string) => number): Map<string, number> {
  const shares = new Map(terms.map((term) => [term, weigh(term)]));
  const whole = shares.values().reduce((sum, weight) => sum + weight, 0);
  for (const [term, weight] of shares) shares.set(term, whole ? weight / whole : 0);
  return shares;
}

/** Gives the cosine of a sentence's syllables with those of the whole article, by tf-idf. */
function compareWith(all: string[], rarity: (syllable: string) => number): (syllables: string[]) => number {
  const weigh = (syllable: string, count: number) => (1 + Math.log(count)) * rarity(syllable);
  const centre = new Map([...countOf(all)].map(([syllable, count]) => [syllable, weigh(syllable, count)]));
  const whole = Math.sqrt(centre.values().reduce((sum, weight) => sum + weight * weight, 0));
  return (syllables) => {
    let [product, squares] = [0, 0];
    for (const [syllable, count] of countOf(syllables)) {
      const weight = weigh(syllable, count);
      product += weight * (centre.get(syllable) ?? 0);
      squares += weight * weight;
    }
    return product && product / (whole * Math.sqrt(squares));
  };
}

function placeOf(inParagraph: number) {
  return { place: 1 / (1 + inParagraph), first: inParagraph === 0 ? 1 : 0, second: inParagraph === 1 ? 1 : 0 };
}
