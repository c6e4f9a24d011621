import { inOldTonePlaces } from '../localize/tone-places.ts';

/**
 * A text as it is compared: composed, in lower case, tone marks in one place, single spaces, and none beside letters of
 * scripts that part words without them, where a line may have been broken.
 */
export function fold(text: string): string {
  const plain = text.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
  return inOldTonePlaces(plain).replaceAll(besideUnspaced, '');
}

const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Lao}\p{Script=Thai}\u3000-\u303f\uff00-\uffef]`;
const besideUnspaced = new RegExp(` (?=${unspaced})|(?<=${unspaced}) `, 'gu');
