import type { LintDocument, Token } from './lint-document.ts';

/** A stretch that a pattern matches from a word on. */
export interface MatchAt {
  found: RegExpExecArray;
  token: Token;
  start: number;
  end: number;
}

/**
 * Matches a pattern where words of the given forms (lower case) begin, so that text without them costs nothing.
 * @param pattern sticky
 */
export function* matchAt(document: LintDocument, forms: readonly string[], pattern: RegExp): Generator<MatchAt> {
  for (const form of forms)
    for (const token of document.wordsLike(form)) {
      pattern.lastIndex = token.start;
      const found = pattern.exec(document.text);
      if (found) yield { found, token, start: token.start, end: token.start + found[0].length };
    }
}
