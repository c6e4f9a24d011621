import type { Sentence } from './read-sentences.ts';
import type { Token } from './tokens.ts';

/** Most syllables that a label or event may have; a longer one is cut at the last comma before that. */
const longest = 30;

/**
 * What a clause says besides the tokens `first` to `next`: for a date, what happens then. The words before it if there
 * are some, or else those after it; the whole sentence where the clause says nothing more.
 */
export function clauseAround(sentence: Sentence, first: number, next: number, text: string): string {
  const { tokens } = sentence;
  let from = first;
  while (from > 0 && !/^[,;:()“”"]$/u.test(tokens[from - 1]?.text ?? '')) from--;
  if (first - from > 2) return words(sentence, from, first, text);
  let to = next;
  while (to < tokens.length && !/^[;:()“”"]$/u.test(tokens[to]?.text ?? '')) to++;
  return words(sentence, next, to, text) || words(sentence, 0, first, text) || words(sentence, 0, tokens.length, text);
}

/** The text from one token up to another, without marks at its ends, cut to a readable length. */
export function words({ tokens }: Sentence, from: number, to: number, text: string, limit = longest): string {
  let [start, end] = [from, to];
  while (start < end && isEdge(tokens[start]?.text)) start++;
  while (end > start && isEdge(tokens[end - 1]?.text)) end--;
  if (end - start > limit) {
    const cut = tokens.slice(start, start + limit).findLastIndex(({ text: mark }) => /^[,;]$/u.test(mark));
    end = start + (cut > 5 ? cut : limit);
    while (cut <= 5 && end > start + 1 && goesOn(tokens[end])) end--;
  }
  const [first, last] = [tokens[start], tokens[end - 1]];
  return first && last && end > start ? text.slice(first.start, last.end).replaceAll(/\s+/gu, ' ') : '';
}

/** Whether a token goes on with the number or word right before it, so that none may end there: `%` of `28%`, `/` of `1/8/2013`. */
export function goesOn(token: Token | undefined): boolean {
  return token?.spaced === false && !/^[,.;:()…"“”]+$/u.test(token.text);
}

function isEdge(mark: string | undefined): boolean {
  return mark !== undefined && /^[,.;:()…"“”–—-]+$/u.test(mark);
}
