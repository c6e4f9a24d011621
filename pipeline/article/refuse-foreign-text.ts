import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { Fault } from '../fault.ts';
import { countSyllables } from './syllable-share.ts';

/**
 * Refuses an article that is not Vietnamese, that has no diacritics, or whose diacritics are scrambled.
 * The limits lie between what 1,379 published articles and encyclopaedia pages have (of all words at most 25 % that are
 * no syllables, of words with marks at most 5.1 %; at least 67 % with marks) and the same texts with swapped
 * diacritics (39 % and more), with random tones (10 % in the middle), without marks, or English and French (78 % and more).
 * @throws {Fault} with the share and the limit.
 */
export function refuseForeignText(tree: Root, path: string): void {
  const parts: string[] = [];
  visit(tree, 'text', ({ value }) => {
    const isPlain = !address.test(value);
    parts.push(isPlain ? value : value.replaceAll(/\S+/gu, (word) => (address.test(word) ? ' ' : word)));
  });
  const { words, impossible, marked, impossibleMarked } = countSyllables(parts.join('\n'));
  if (words < fewestWords) return;
  if (impossible > limits.foreign * words)
    throw new Fault(
      `${path} does not seem to be Vietnamese: ${percent(impossible / words)} of its words are no possible syllables, more than ${percent(limits.foreign)}: give an article in Vietnamese.`,
    );
  if (words >= fewestForMarks && marked < limits.marked * words)
    throw new Fault(
      `${path} has no Vietnamese diacritics: only ${percent(marked / words)} of its words bear one, less than ${percent(limits.marked)}: give the article with its diacritics.`,
    );
  if (impossibleMarked >= fewestScrambled && impossibleMarked > limits.scrambled * marked)
    throw new Fault(
      `${path} has scrambled diacritics: ${percent(impossibleMarked / marked)} of the words that bear one are no possible syllables, more than ${percent(limits.scrambled)}: take the article from its original source.`,
    );
}

/** Shares above, or for marks below, which a text is refused. */
const limits = { foreign: 0.5, marked: 0.3, scrambled: 0.08 };

/** A handful of words says nothing. */
const fewestWords = 20;
const fewestForMarks = 40;
const fewestScrambled = 10;

const address = /@|:\/\/|www\./u;

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
