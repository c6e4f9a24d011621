import type { HeldSentence } from './holdings.ts';

/** What else stands in the row of an amount. */
export interface Beside {
  /** All of it, folded, translations also in Vietnamese. */
  text: string;
  /** The words of the article among it, folded, that were not cut: what is measured, and when. */
  labels: string[];
}

/** What a run of a page was found to say, and which sentences of the article say that. */
export interface Evidence {
  text: string;
  /**
   * An amount or a date must be about the words that stand with it, and a place must be theirs; a number is that of a
   * document, which ties what belongs to it; a label claims nothing.
   */
  kind: 'label' | 'words' | 'number' | 'amount' | 'date' | 'place';
  /** Of words, folded: what may stand for them in the article. */
  sources?: string[];
  /** Whether the words were cut at their end. */
  cut?: true;
  /** Of a date. */
  iso?: string;
  isIn: (sentence: HeldSentence, beside?: Beside) => boolean;
}
