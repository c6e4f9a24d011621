import type { Sentence } from './read-sentences.ts';
import { phrases } from './tokens.ts';

/** The features of what a sentence looks like, whatever it says. */
export function shapeOf({ text, tokens }: Sentence, syllables: number) {
  return {
    length: syllables / 10,
    spoken: tokens.some(({ lower }) => persons.has(lower)) ? 1 : 0,
    commas: Math.min(6, tokens.filter(({ text }) => text === ',').length),
    colon: text.includes(':') ? 1 : 0,
    attributed: tokens[0]?.lower === 'theo' ? 1 : 0,
    short: syllables < 8 ? 3 : syllables < 12 ? 1 : 0,
    joined: joints.lengthAt(tokens, 0) > 0 ? 1 : 0,
  };
}

const persons = new Set(['tôi', 'ta', 'mình', 'em', 'bạn']);

/** Connectives, and words that point back. */
const joints = phrases(
  'tuy nhiên|tuy vậy|ngoài ra|bên cạnh đó|đồng thời|mặt khác|do đó|vì vậy|vì thế|do vậy|nhưng|song|còn|và|trong khi đó|sau đó|trước đó|cũng theo|đây|điều này|đó|việc này|theo đó|khi đó|lúc đó|lúc này|tại đây|trong đó|họ'.split(
    '|',
  ),
);
