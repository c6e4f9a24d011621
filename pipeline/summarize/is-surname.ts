import { surnames } from './data/surnames.ts';

const known = new Set(surnames);

/** Whether a word (lower case) is a surname. */
export function isSurname(lower: string): boolean {
  return known.has(lower);
}
