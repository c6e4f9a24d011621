import { newTonePlacement, oldTonePlacement } from '../lint/data/tone-placement.ts';

/** The same text with the tone marks of open syllables in their old place, as most of the press writes them: `ủy` for `uỷ`. */
export function inOldTonePlaces(text: string): string {
  return text.replace(newPlaces, (rhyme) => oldByNew.get(rhyme) ?? rhyme);
}

const oldByNew = new Map(newTonePlacement.map((written, index) => [written, oldTonePlacement[index] ?? written]));
const newPlaces = new RegExp(String.raw`(?<!q)(?:${newTonePlacement.join('|')})(?!\p{L})`, 'gu');
