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
  const after = words(sentence, skipPlace(tokens, next, to), to, text);
  return after || clauseBefore(sentence, from, text) || words(sentence, 0, tokens.length, text);
}

/** `Sáng 5/3, tại Hà Nội, …`: what happens is told after the place. */
function skipPlace(tokens: Token[], next: number, to: number): number {
  const start = tokens[next]?.text === ',' ? next + 1 : next;
  if (tokens[start]?.lower !== 'tại') return next;
  const comma = tokens.slice(0, to).findIndex(({ text }, index) => index > start && text === ',');
  return comma > 0 && to - comma > 4 ? comma + 1 : next;
}

/** The words of the clause before the one that begins at a token, or of all before it where that is too short to tell anything. */
function clauseBefore(sentence: Sentence, from: number, text: string): string {
  const { tokens } = sentence;
  let start = from - 1;
  while (start > 0 && !/^[,;:()“”"]$/u.test(tokens[start - 1]?.text ?? '')) start--;
  return words(sentence, from - 1 - start > 4 ? start : 0, from, text);
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
  return mark !== undefined && /^[,.;:()…"“”–—+-]+$/u.test(mark);
}
