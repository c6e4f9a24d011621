import type { Token } from '../lint-document.ts';
import { keyOf } from './lexicon.ts';
import { spellingModel } from './read-model.ts';
import { checked, type SpellingText } from './spelling-text.ts';
import { special } from './vocabulary.ts';

/**
 * Whether a word of a text is one that no Vietnamese syllable can be, and neither foreign by its letters nor part of a name
 * that it follows (`Hồng kông`).
 */
export function isImpossible({ lower }: Token, text: SpellingText, at: number): boolean {
  const check = text.checkable[at];
  if (keyOf(lower) !== undefined || (check !== checked.small && check !== checked.initial)) return false;
  const before = text.ids[at - 1] ?? 0;
  return before !== special.name && before < spellingModel().vocabulary.lexicon.keys.length;
}
