import type { Paragraph, Root } from 'mdast';
import type { Position } from 'unist';
import { indexPlaces } from '../../lint/retext-vietnamese/places.ts';
import type { Span } from '../article.ts';
import type { ReadSource } from '../reader.ts';

/**
 * Reads a text as pasted from a web page: every line is a paragraph, but for lines that were broken in the middle of
 * a sentence; the first one is the title unless it ends as a sentence does.
 */
export function read(text: string): ReadSource {
  const places = indexPlaces(text);
  const positionOf = ({ start, end }: Span): Position => ({ start: places.pointAt(start), end: places.pointAt(end) });
  const children = splitParagraphs(text).map((span) => paragraph(text, positionOf(span)));
  const [first] = children;
  if (first && looksLikeTitle(text, first)) first.data = { role: 'title' };
  const tree: Root = { type: 'root', children, position: positionOf({ start: 0, end: text.length }) };
  return { metadata: {}, tree };
}

function splitParagraphs(text: string): Span[] {
  const paragraphs: Span[] = [];
  for (const match of text.matchAll(/[^\r\n]+/gu)) {
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const end = match.index + match[0].trimEnd().length;
    if (start >= end) continue;
    const last = paragraphs.at(-1);
    if (last && continues(text, last, start)) last.end = end;
    else paragraphs.push({ start, end });
  }
  return paragraphs;
}

/** A line goes on where the one before stops without a mark and this one begins in lower case, with no blank line between. */
function continues(text: string, last: Span, start: number): boolean {
  const gap = text.slice(last.end, start);
  if (!/^[ \t]*(?:\r\n|\r|\n)[ \t]*$/u.test(gap)) return false;
  return (
    /[\p{L}\p{N},]$/u.test(text.slice(Math.max(last.start, last.end - 2), last.end)) &&
    /^\p{Ll}/u.test(text.slice(start, start + 2))
  );
}

function looksLikeTitle(text: string, block: Paragraph): boolean {
  const title = text.slice(block.position?.start.offset, block.position?.end.offset);
  return title.length <= 300 && !/[.;:…]["”»)]*$/u.test(title);
}

function paragraph(text: string, position: Position): Paragraph {
  const value = text.slice(position.start.offset, position.end.offset);
  return { type: 'paragraph', children: [{ type: 'text', value, position }], position };
}
