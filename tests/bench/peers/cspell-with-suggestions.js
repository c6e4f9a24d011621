import { createChecker as createCspellChecker } from './cspell.js';

/** As cspell, and what may have been meant for each word it does not know, as our spelling rules say. */
export function createChecker() {
  return createCspellChecker(true);
}
