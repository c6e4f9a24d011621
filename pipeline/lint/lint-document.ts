import type { Paragraph, Root, Sentence } from 'nlcst';
import type { Article, BlockRole, Dropped } from '../article/article.ts';
import { classifyBlocks } from '../article/classify-blocks.ts';
import { read } from '../article/readers/txt.ts';
import { findPhrases } from './find-phrases.ts';
import type { Profile } from './profile.ts';
import type { WordKind } from './retext-vietnamese/node-data.ts';

/** A leaf of the tree; `break` stands between paragraphs and at both ends of the document. */
export interface Token {
  type: 'word' | 'space' | 'punctuation' | 'symbol' | 'source' | 'break';
  /** As written; empty for a break. */
  value: string;
  /** Words in lower case, all else as `value`. */
  lower: string;
  start: number;
  end: number;
  /** Its place in `document.tokens`. */
  index: number;
  /** Of a word that is no plain syllable. */
  kind: WordKind | undefined;
  /** It is the last of its sentence. */
  endsSentence: boolean;
}

/** A stretch of tokens: from `first` up to, not including, `last` in `document.tokens`. */
export interface TokenRange {
  first: number;
  last: number;
}

/** A sentence of the document. */
export interface LintSentence extends TokenRange {
  start: number;
  end: number;
}

/** A paragraph of the document; titles, leads and captions say so. */
export interface LintParagraph extends TokenRange {
  role: BlockRole | undefined;
  /** Its plain text; positions in it are not those of the source where there is markup. */
  text: string;
}

/** What rules look at: the tree, walked once, as flat lists in the order of the text, without dropped blocks. */
export interface LintDocument {
  /** The source that all offsets refer to. */
  text: string;
  tokens: readonly Token[];
  /** The tokens that are punctuation. */
  marks: readonly Token[];
  paragraphs: readonly LintParagraph[];
  sentences: readonly LintSentence[];
  /** Blocks that are kept out of the body, with the reason. */
  dropped: readonly Dropped[];
  /** Day of publication, where the article states it. */
  date: string | undefined;
  /** Whose norms hold. */
  profile: Profile;
  /** The lower-case form of every word that occurs, once. */
  forms(): Iterable<string>;
  /** All words whose lower-case form is `lower`, in order. */
  wordsLike(lower: string): readonly Token[];
  /** All words of one kind, in order. */
  wordsOfKind(kind: WordKind): readonly Token[];
  /** The words of a phrase (lower case, one space between words) wherever they follow each other. */
  phrasesLike(lower: string): Token[][];
}

/** Walks a tree of `text` once and gives the lists that rules look at. */
export function collectDocument(
  root: Root,
  text: string,
  article?: Article,
  profile: Profile = 'article',
): LintDocument {
  const collector: Collector = {
    source: text,
    tokens: [],
    marks: [],
    paragraphs: [],
    sentences: [],
    words: new Map(),
    surfaces: new Map(),
    kinds: new Map(),
  };
  addBreak(collector, 0);
  for (const node of root.children) if (node.type === 'ParagraphNode') addParagraph(collector, node);
  const { tokens, marks, paragraphs, sentences, words, kinds } = collector;
  let dropped = article?.dropped;
  return {
    text,
    tokens,
    marks,
    paragraphs,
    sentences,
    date: article?.metadata.date,
    profile,
    get dropped() {
      dropped ??= classifyBlocks(read(text).tree, text).dropped;
      return dropped;
    },
    forms: () => words.keys(),
    wordsLike: (lower) => words.get(lower) ?? [],
    wordsOfKind: (kind) => kinds.get(kind) ?? [],
    phrasesLike: (lower) => findPhrases(tokens, words, lower),
  };
}

interface Collector {
  source: string;
  tokens: Token[];
  marks: Token[];
  paragraphs: LintParagraph[];
  sentences: LintSentence[];
  words: Map<string, Token[]>;
  /** For each word as written its lower-case form and the list of that form; so each is lowered once. */
  surfaces: Map<string, { lower: string; list: Token[] }>;
  kinds: Map<WordKind, Token[]>;
}

const types = {
  WordNode: 'word',
  WhiteSpaceNode: 'space',
  PunctuationNode: 'punctuation',
  SymbolNode: 'symbol',
  SourceNode: 'source',
} as const;

function addParagraph(collector: Collector, node: Paragraph): void {
  const role = node.data?.role;
  if (role === 'dropped') return;
  const { tokens } = collector;
  const first = tokens.length;
  for (const child of node.children) {
    if (child.type === 'SentenceNode') addSentence(collector, child);
    else addToken(collector, child);
  }
  const last = tokens.length;
  collector.paragraphs.push({ first, last, role, text: textOf(collector, first, last) });
  addBreak(collector, tokens[last - 1]?.end ?? 0);
}

/** Cut from the source where nothing is in between, as that takes neither time nor memory. */
function textOf({ tokens, source }: Collector, first: number, last: number): string {
  const start = tokens[first]?.start ?? 0;
  let end = start;
  for (let index = first; index < last; index += 1) {
    const token = tokens[index];
    if (!token) break;
    if (token.start !== end || token.end - end !== token.value.length) return joined(tokens, first, last);
    end = token.end;
  }
  return source.slice(start, end);
}

function joined(tokens: readonly Token[], first: number, last: number): string {
  return tokens
    .slice(first, last)
    .map(({ value }) => value)
    .join('');
}

function addSentence(collector: Collector, node: Sentence): void {
  const first = collector.tokens.length;
  for (const child of node.children) addToken(collector, child);
  const { start, end } = offsetsOf(node);
  const final = collector.tokens.at(-1);
  if (final) final.endsSentence = true;
  collector.sentences.push({ first, last: collector.tokens.length, start, end });
}

function addToken(collector: Collector, node: Sentence['children'][number]): void {
  const { start, end } = offsetsOf(node);
  const index = collector.tokens.length;
  const type = types[node.type];
  if (node.type !== 'WordNode') {
    const { value } = node;
    const token: Token = { type, value, lower: value, start, end, index, kind: undefined, endsSentence: false };
    collector.tokens.push(token);
    if (type === 'punctuation') collector.marks.push(token);
    return;
  }
  const [only] = node.children;
  const value = node.children.length === 1 && only ? only.value : node.children.map((child) => child.value).join('');
  const kind = node.data?.kind;
  const { lower, list } = collector.surfaces.get(value) ?? addSurface(collector, value);
  const token: Token = { type, value, lower, start, end, index, kind, endsSentence: false };
  collector.tokens.push(token);
  list.push(token);
  if (kind) listOf(collector.kinds, kind).push(token);
}

function addSurface({ surfaces, words }: Collector, value: string): { lower: string; list: Token[] } {
  const lower = value.toLowerCase();
  const surface = { lower, list: listOf(words, lower) };
  surfaces.set(value, surface);
  return surface;
}

function listOf<Key>(lists: Map<Key, Token[]>, key: Key): Token[] {
  const known = lists.get(key);
  if (known) return known;
  const list: Token[] = [];
  lists.set(key, list);
  return list;
}

function addBreak(collector: Collector, at: number): void {
  const index = collector.tokens.length;
  collector.tokens.push({
    type: 'break',
    value: '',
    lower: '',
    start: at,
    end: at,
    index,
    kind: undefined,
    endsSentence: false,
  });
}

function offsetsOf(node: { position?: Root['position'] }): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
