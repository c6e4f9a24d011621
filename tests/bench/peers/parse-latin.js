import { ParseLatin } from 'parse-latin';

/** The tree alone: no rule, no message. */
export function createChecker() {
  const parser = new ParseLatin();
  return (text) => parser.parse(text).children.length;
}
