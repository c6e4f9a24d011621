import type { LintDocument, Token } from './lint-document.ts';

/** A stretch of the source that a pattern matches, and the token it begins in. */
export interface Match {
  /** The match and its groups, as written. */
  found: RegExpExecArray;
  start: number;
  end: number;
  token: Token;
}

/**
 * Finds a pattern in the prose of a document; code, links, front matter and dropped blocks are passed over.
 * @param pattern global; it must not begin with a blank
 */
export function* findMatches({ text, tokens }: LintDocument, pattern: RegExp): Generator<Match> {
  for (const found of text.matchAll(pattern)) {
    const start = found.index;
    const token = tokens[tokenAt(tokens, start)];
    if (!token || token.type === 'source' || token.type === 'break' || start >= token.end) continue;
    yield { found, start, end: start + found[0].length, token };
  }
}

/** The index of the last token that begins at or before an offset. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tokens[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
