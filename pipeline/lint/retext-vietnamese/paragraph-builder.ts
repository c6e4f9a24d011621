import type { Paragraph, Sentence, SentenceContent, Text, WhiteSpace, Word } from 'nlcst';
import type { Point, Position } from 'unist';
import type { WordKind } from './node-data.ts';
import type { Places } from './places.ts';

/** A stretch of a paragraph's plain text and where in the document it stands. */
export interface Segment {
  start: number;
  end: number;
  sourceStart: number;
  sourceEnd: number;
  /** The plain text is one placeholder character; the document's text is kept as it is. */
  isSource: boolean;
}

type LeafType = 'WhiteSpaceNode' | 'PunctuationNode' | 'SymbolNode';

/**
 * Collects the nodes of one paragraph in order. Neighbours share their `Point` objects and a word shares its
 * position with its text, which halves the memory of a tree: positions are to be read, not changed.
 */
export class ParagraphBuilder {
  readonly paragraph: Paragraph = { type: 'ParagraphNode', children: [] };
  #children: SentenceContent[] = [];
  #segment: Segment;
  #number = 0;
  #last: Point | undefined;
  readonly #plain: string;
  readonly #document: string;
  readonly #origin: number;
  readonly #segments: readonly Segment[];
  readonly #places: Places;

  /** `document` begins at the offset `origin`; `segments` cover `plain`. */
  constructor(
    plain: string,
    document: string,
    origin: number,
    segments: readonly [Segment, ...Segment[]],
    places: Places,
  ) {
    this.#plain = plain;
    this.#document = document;
    this.#origin = origin;
    this.#segments = segments;
    this.#segment = segments[0];
    this.#places = places;
  }

  /** Adds space, punctuation or symbols; a stretch that runs over markup becomes several nodes. */
  leaf(type: LeafType, from: number, to: number): void {
    this.#seek(from);
    if (to <= this.#segment.end && !this.#segment.isSource) {
      this.#push({ type, value: this.#plain.slice(from, to), position: this.#position(from, to) });
      return;
    }
    for (let at = from; at < to; ) {
      this.#seek(at);
      const end = Math.min(to, this.#segment.end);
      const position = this.#position(at, end);
      const { isSource, sourceStart, sourceEnd } = this.#segment;
      if (isSource) this.#push({ type: 'SourceNode', value: this.#sourceText(sourceStart, sourceEnd), position });
      else this.#push({ type, value: this.#plain.slice(at, end), position });
      at = end;
    }
  }

  /** Adds a word; markup inside it parts its text, not the word. */
  word(from: number, to: number, kind: WordKind | undefined): void {
    this.#seek(from);
    // A literal of one element: an array that is pushed to has room for sixteen.
    const children = to <= this.#segment.end ? [this.#text(from, to)] : this.#texts(from, to);
    const word: Word = { type: 'WordNode', children, position: positionOf(children) };
    if (kind) word.data = { kind };
    this.#push(word);
  }

  #texts(from: number, to: number): Text[] {
    const texts: Text[] = [];
    for (let at = from; at < to; ) {
      this.#seek(at);
      const end = Math.min(to, this.#segment.end);
      texts.push(this.#text(at, end));
      at = end;
    }
    return texts;
  }

  #text(from: number, to: number): Text {
    return { type: 'TextNode', value: this.#plain.slice(from, to), position: this.#position(from, to) };
  }

  /** Ends the sentence; white space at its end goes between the sentences. */
  endSentence(): void {
    const children = this.#children;
    const spaces: WhiteSpace[] = [];
    for (let last = children.at(-1); last?.type === 'WhiteSpaceNode'; last = children.at(-1)) {
      spaces.unshift(last);
      children.pop();
    }
    if (children.length > 0) {
      const sentence: Sentence = { type: 'SentenceNode', children, position: positionOf(children) };
      this.paragraph.children.push(sentence);
    }
    for (const space of spaces) this.paragraph.children.push(space);
    this.#children = [];
  }

  /** Ends the paragraph and hands it over. */
  finish(): Paragraph {
    this.endSentence();
    if (this.paragraph.children.length > 0) this.paragraph.position = positionOf(this.paragraph.children);
    return this.paragraph;
  }

  #push(node: SentenceContent): void {
    if (this.#children.length === 0 && node.type === 'WhiteSpaceNode') this.paragraph.children.push(node);
    else this.#children.push(node);
  }

  #seek(at: number): void {
    while (at >= this.#segment.end) {
      const next = this.#segments[this.#number + 1];
      if (!next) return;
      this.#number += 1;
      this.#segment = next;
    }
  }

  #position(from: number, to: number): Position {
    const { start, end, sourceStart, sourceEnd } = this.#segment;
    const exact = end - start === sourceEnd - sourceStart;
    const first = exact || from === start ? sourceStart + from - start : sourceStart;
    const last = exact ? sourceStart + to - start : sourceEnd;
    const startPoint = this.#last?.offset === first ? this.#last : this.#places.pointAt(first);
    const endPoint = this.#places.pointAt(last);
    this.#last = endPoint;
    return { start: startPoint, end: endPoint };
  }

  #sourceText(start: number, end: number): string {
    return this.#document.slice(start - this.#origin, end - this.#origin);
  }
}

function positionOf(children: readonly { position?: Position | undefined }[]): Position {
  const first = children[0]?.position;
  const last = children.at(-1)?.position;
  if (!first || !last) throw new Error('A node without position');
  return first === last ? first : { start: first.start, end: last.end };
}
