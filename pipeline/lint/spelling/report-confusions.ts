import type { LintDocument, Token } from '../lint-document.ts';
import type { Finding } from '../rule.ts';
import { keyOf } from './lexicon.ts';
import { findPair } from './pair-table.ts';
import { spellingModel } from './read-model.ts';

/** From this level of joining on a pair is a word. */
const wordLevel = 2;

/**
 * Reports phrases that stand for others. A phrase that is a name, or whose outer syllable makes a word with its
 * neighbour (`đã bổ | sung sướng`), is left alone.
 */
export function reportConfusions(
  document: LintDocument,
  confusions: ReadonlyMap<string, string>,
  report: (finding: Finding) => void,
): void {
  for (const [wrong, right] of confusions) {
    for (const match of document.phrasesLike(wrong)) {
      const [first, last] = [match[0], match.at(-1)];
      if (!first || !last || isName(document, match) || straddles(document, first, last)) continue;
      const phrase = document.text.slice(first.start, last.end);
      const reason = `“${phrase}” viết sai; đúng là “${likeFirst(right, first.value)}”.`;
      report({ ...difference(match, first, last, right), reason });
    }
  }
}

/** Marks no more than the syllables that change, where the phrases are of the same length. */
function difference(match: readonly Token[], first: Token, last: Token, right: string): Omit<Finding, 'reason'> {
  const syllables = right.split(' ');
  const changed = match.filter(({ lower }, at) => lower !== syllables[at]);
  const [from, to] = syllables.length === match.length ? [changed[0] ?? first, changed.at(-1) ?? last] : [first, last];
  const expected =
    syllables.length === match.length ? syllables.slice(match.indexOf(from), match.indexOf(to) + 1).join(' ') : right;
  return { start: from.start, end: to.end, expected: [likeFirst(expected, from.value)] };
}

function isName(document: LintDocument, match: readonly Token[]): boolean {
  const [first, ...rest] = match;
  if (rest.some(({ value, lower }) => value !== lower)) return true;
  return first !== undefined && first.value !== first.lower && neighbour(document, first, -1) !== undefined;
}

function straddles(document: LintDocument, first: Token, last: Token): boolean {
  return isWord(neighbour(document, first, -1), first) || isWord(last, neighbour(document, last, 1));
}

function isWord(left: Token | undefined, right: Token | undefined): boolean {
  if (!left || !right) return false;
  const { vocabulary, pairs } = spellingModel();
  const [one, other] = [left, right].map(({ lower }) => vocabulary.lexicon.ids.get(keyOf(lower) ?? ''));
  return one !== undefined && other !== undefined && (findPair(pairs, one, other) & 3) >= wordLevel;
}

function neighbour({ tokens }: LintDocument, { index }: Token, direction: 1 | -1): Token | undefined {
  const beside = tokens[index + 2 * direction];
  return tokens[index + direction]?.type === 'space' && beside?.type === 'word' ? beside : undefined;
}

function likeFirst(right: string, value: string): string {
  return value === value.toLowerCase() ? right : right.charAt(0).toUpperCase() + right.slice(1);
}
