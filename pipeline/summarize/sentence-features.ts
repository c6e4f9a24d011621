import type { Sentence } from './read-sentences.ts';
import { type TermFeatures, weighTerms } from './summary-terms.ts';
import { pairsOf, syllablesOf } from './syllables.ts';
import { phrases } from './tokens.ts';

/** What the linear model of key sentences sees of a sentence. */
export interface SentenceFeatures {
  /** ROUGE-1 (F1) that the sentence may expect against a summary of the article. */
  syllables: number;
  /** ROUGE-2 (F1) that it may expect. */
  pairs: number;
  /** Share of the title's weight that the sentence repeats, syllable by syllable. */
  title: number;
  /** Share of the title's pairs of syllables that the sentence repeats. */
  titlePairs: number;
  /** 1 where the first or second person speaks. */
  spoken: number;
  /** Number of commas, at most 6. */
  commas: number;
  /** Falls by logarithm from 1 to 0 over a paragraph so long that it is a text of its own; 0 in shorter paragraphs. */
  opening: number;
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

/** What one term adds to the features of its sentence. */
export interface TermShare {
  /** To the expected overlap. */
  overlap: number;
  /** To the share of the title. */
  title: number;
}

/** A sentence with what the model sees of it; `index` counts the title in. */
export interface MeasuredSentence {
  sentence: Sentence;
  index: number;
  features: SentenceFeatures;
  /** How many syllables it has. */
  length: number;
  syllables: Map<string, TermShare>;
  pairs: Map<string, TermShare>;
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
  const inTitle = sharesOf(title, rarity);
  const pairsInTitle = sharesOf(titlePairs, () => 1);
  const openings = openingsOf(body.map(({ sentence }) => sentence));
  return body.map(({ sentence, index, syllables: own }, order): MeasuredSentence => {
    const shares = shareTerms(own, likely, inTitle);
    const pairShares = shareTerms(pairs[order] ?? [], likelyPairs, pairsInTitle);
    const features = {
      syllables: sumOf(shares, 'overlap'),
      pairs: sumOf(pairShares, 'overlap'),
      title: sumOf(shares, 'title'),
      titlePairs: sumOf(pairShares, 'title'),
      opening: openings[order] ?? 0,
      ...shapeOf(sentence, own.length),
    };
    return { sentence, index, features, length: own.length, syllables: shares, pairs: pairShares };
  });
}

/** Syllables of the summary of a news article: half of the abstracts of vietnews have fewer, half more. */
const summaryLength = 34;

/** The overlap (F1 of ROUGE, Lin 2004) that each term lets its sentence expect with a summary of usual length. */
function shareTerms(terms: string[], likely: Map<string, number>, title: Map<string, number>): Map<string, TermShare> {
  const size = terms.length + summaryLength;
  return new Map(
    terms.map((term) => [term, { overlap: (2 * (likely.get(term) ?? 0)) / size, title: title.get(term) ?? 0 }]),
  );
}

function sumOf(shares: Map<string, TermShare>, name: keyof TermShare): number {
  let sum = 0;
  for (const share of shares.values()) sum += share[name];
  return sum;
}

/** Each term's share of the weight of all. */
function sharesOf(terms: string[], weigh: (term: string) => number): Map<string, number> {
  const shares = new Map(terms.map((term) => [term, weigh(term)]));
  const whole = shares.values().reduce((sum, weight) => sum + weight, 0);
  for (const [term, weight] of shares) shares.set(term, whole ? weight / whole : 0);
  return shares;
}

/** Fewest sentences of a paragraph that is a text of its own, as where several articles were joined. */
const longParagraph = 6;
/** The sentence of such a paragraph with which its opening is over. */
const openingEnd = 12;

function openingsOf(sentences: Sentence[]): number[] {
  const sizes = new Map<number, number>();
  for (const { paragraph } of sentences) sizes.set(paragraph, (sizes.get(paragraph) ?? 0) + 1);
  let inParagraph = 0;
  return sentences.map(({ paragraph }, order) => {
    inParagraph = sentences[order - 1]?.paragraph === paragraph ? inParagraph + 1 : 0;
    if ((sizes.get(paragraph) ?? 0) < longParagraph) return 0;
    return Math.max(0, 1 - Math.log(1 + inParagraph) / Math.log(1 + openingEnd));
  });
}

/** What the sentence looks like, whatever it says. */
function shapeOf({ tokens }: Sentence, syllables: number) {
  return {
    spoken: tokens.some(({ lower }) => persons.has(lower)) ? 1 : 0,
    commas: Math.min(6, tokens.filter(({ text }) => text === ',').length),
    short: syllables < 8 ? 3 : syllables < 12 ? 1 : 0,
    joined: joints.lengthAt(tokens, 0) > 0 ? 1 : 0,
  };
}

const persons = new Set(['tôi', 'ta', 'mình', 'em', 'bạn']);

const joints = phrases(
  'tuy nhiên|tuy vậy|ngoài ra|bên cạnh|bên cạnh đó|đồng thời|mặt khác|do đó|vì vậy|vì thế|do vậy|nhưng|song|còn|và|trong khi đó|trong khi|sau đó|trước đó|cũng theo|đây|điều này|đó|việc này|ông|bà|anh|chị|cô|họ|theo đó|được biết|hiện|hiện nay|khi đó|lúc đó|lúc này|tại đây|trong đó|những|các'.split(
    '|',
  ),
);
