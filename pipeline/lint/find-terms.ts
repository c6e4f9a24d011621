import { newTonePlacement, oldTonePlacement } from './data/tone-placement.ts';
import type { LintDocument, Token } from './lint-document.ts';

/** Terms by their words in lower case, for looking them all up in one walk. */
export type TermIndex<Term> = Node<Term>;

/** A term where it stands: its words, without the marks between them. */
export interface FoundTerm<Term> {
  term: Term;
  words: readonly Token[];
}

interface Node<Term> {
  next: Map<string, Node<Term>>;
  term?: Term;
}

/** Indexes terms by their first form; the place of a tone mark and final i or y do not matter. */
export function indexTerms<Term extends { accepted: readonly string[] }>(terms: readonly Term[]): TermIndex<Term> {
  const root: Node<Term> = { next: new Map() };
  for (const term of terms) {
    let node = root;
    for (const word of (term.accepted[0] ?? '').toLowerCase().match(/[\p{L}\d]+|[,-]/gu) ?? []) {
      const next: Node<Term> = node.next.get(word) ?? { next: new Map() };
      for (const spelling of spellingsOf(word)) node.next.set(spelling, next);
      node = next;
    }
    node.term ??= term;
  }
  return root;
}

/** Finds every indexed term, the longest where several begin together and none inside another, in no order. */
export function findTerms<Term>(document: LintDocument, index: TermIndex<Term>): FoundTerm<Term>[] {
  const found: FoundTerm<Term>[] = [];
  for (const [opening, node] of index.next)
    for (const word of document.wordsLike(opening)) {
      if (!node.term && !goesOn(document, word, node)) continue;
      const match = longestAt(document, word, node);
      if (match) found.push(match);
    }
  found.sort((a, b) => (a.words[0]?.index ?? 0) - (b.words[0]?.index ?? 0));
  let end = -1;
  return found.filter(({ words }) => {
    if ((words[0]?.index ?? 0) <= end) return false;
    end = words.at(-1)?.index ?? end;
    return true;
  });
}

/** Whether what follows a first word may be the second of a term; most are not. */
function goesOn<Term>({ tokens }: LintDocument, { index }: Token, { next }: Node<Term>): boolean {
  const after = tokens[index + 1];
  return next.has((after?.type === 'space' ? tokens[index + 2] : after)?.lower ?? '');
}

function longestAt<Term>({ tokens }: LintDocument, first: Token, start: Node<Term>): FoundTerm<Term> | undefined {
  let best: FoundTerm<Term> | undefined = start.term && { term: start.term, words: [first] };
  let node: Node<Term> | undefined = start;
  const words = [first];
  for (let index = first.index + 1; node; index += 1) {
    const token = tokens[index];
    if (token?.type === 'space' && tokens[index - 1]?.type !== 'space') continue;
    if (token?.type !== 'word' && token?.type !== 'punctuation') break;
    node = node.next.get(token.lower);
    if (token.type === 'word') words.push(token);
    if (node?.term) best = { term: node.term, words: [...words] };
  }
  return best;
}

const letters = new Map([...oldTonePlacement.entries()].map(([at, old]) => [old, newTonePlacement[at] ?? old]));
const withI = new Map(Object.entries({ kỹ: 'kĩ', kỷ: 'kỉ', kỳ: 'kì', lý: 'lí', sĩ: 'sỹ', quý: 'quí' }));

function spellingsOf(word: string): string[] {
  const ending = letters.get(word.slice(-2));
  const moved = ending && !word.startsWith('qu') ? word.slice(0, -2) + ending : undefined;
  return [word, moved, withI.get(word)].filter((spelling) => spelling !== undefined);
}
