import type { Root } from 'nlcst';
import type { Point } from 'unist';
import { classOf, NEWLINE, SPACE } from './character-class.ts';
import { ParagraphBuilder } from './paragraph-builder.ts';
import { indexPlaces, type Places } from './places.ts';
import { tokenizeParagraph } from './tokenize-paragraph.ts';

/**
 * Parses Vietnamese plain text into nlcst: root → paragraphs (one a line) → sentences → words and marks.
 *
 * One syllable is one word; numbers, dates, times, document numbers, dotted abbreviations, addresses and file names
 * are one word each and carry `data.kind`. The values of all leaves put together are `value`; every position is exact,
 * in UTF-16 units, counted from `offset`, `line` and `column`, where `value` begins in its document.
 * Linear in the length of `value`; never throws.
 */
export function parseVietnamese(value: string, offset = 0, line = 1, column = 1): Root {
  const places = indexPlaces(value, { line, column, offset });
  const root: Root = { type: 'RootNode', children: [] };
  for (let at = 0; at < value.length; ) {
    const next = spaceEnd(value, at);
    if (next > at) {
      const position = { start: places.pointAt(offset + at), end: places.pointAt(offset + next) };
      root.children.push({ type: 'WhiteSpaceNode', value: value.slice(at, next), position });
      at = next;
      continue;
    }
    const end = paragraphEnd(value, at);
    root.children.push(parseParagraph(value, at, end, offset, places));
    at = end;
  }
  const span: { start: Point; end: Point } = {
    start: places.pointAt(offset),
    end: places.pointAt(offset + value.length),
  };
  root.position = span;
  return root;
}

function parseParagraph(value: string, from: number, to: number, offset: number, places: Places) {
  const segment = { start: from, end: to, sourceStart: offset + from, sourceEnd: offset + to, isSource: false };
  const builder = new ParagraphBuilder(value, value, offset, [segment], places);
  tokenizeParagraph(value, from, to, builder);
  return builder.finish();
}

function spaceEnd(value: string, from: number): number {
  let at = from;
  while (classOf(value.charCodeAt(at)) === SPACE || classOf(value.charCodeAt(at)) === NEWLINE) at += 1;
  return at;
}

/** A paragraph ends before the line end and the spaces that lead up to it. */
function paragraphEnd(value: string, from: number): number {
  let end = from;
  for (let at = from; at < value.length; at += 1) {
    const found = classOf(value.charCodeAt(at));
    if (found === NEWLINE) break;
    if (found !== SPACE) end = at + 1;
  }
  return end;
}
