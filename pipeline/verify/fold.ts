import { inOldTonePlaces } from '../localize/tone-places.ts';
import { inWesternDigits } from '../localize/western-digits.ts';

/**
 * A text as it is compared: composed, in lower case, with western digits and tone marks in their old place, without marks
 * of direction, with single spaces but for none beside letters of scripts that part no words, where a line may break.
 */
export function fold(text: string): string {
  const plain = inWesternDigits(text.replaceAll(/[\u061c\u200e\u200f]/gu, ''))
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return inOldTonePlaces(plain).replaceAll(besideUnspaced, '');
}

const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Lao}\p{Script=Thai}\u3000-\u303f\uff00-\uffef]`;
/** Whether a text has letters of a script that parts no words by spaces. */
export function isUnspaced(text: string): boolean {
  return new RegExp(unspaced, 'u').test(text);
}

const besideUnspaced = new RegExp(` (?=${unspaced})|(?<=${unspaced}) `, 'gu');
