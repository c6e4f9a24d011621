import type { Segment } from './paragraph-builder.ts';

const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});/uy;
const escaped = /\\[!-/:-@[-`{-~]/uy;

/**
 * Finds where each part of a Markdown text node's `value` stands in the document between `from` and `to`:
 * backslashes, indentation, block quote markers and character references are in the document only.
 * The segments count from `base` in the plain text of the paragraph.
 */
export function alignText(value: string, base: number, document: string, from: number, to: number): Segment[] {
  if (value.length === to - from) return [segment(base, value.length, from, value.length)];
  const segments: Segment[] = [];
  let source = from;
  let at = 0;
  const add = (size: number, sourceSize: number) => {
    segments.push(segment(base + at, size, source, sourceSize));
    at += size;
    source += sourceSize;
  };
  while (at < value.length) {
    const referred = referenceLength(value, at, document, source, to);
    if (referred > 0) add((value.codePointAt(at) ?? 0) > 0xffff ? 2 : 1, referred);
    else if (matchLength(escaped, document, source) > 0 && value[at] === document[source + 1]) {
      source += 1;
      add(1, 1);
    } else if (value[at] === document[source] && source < to) {
      const run = commonRun(value, at, document, source, to);
      add(run, run);
    } else if (source < to) source += 1;
    else add(value.length - at, 0);
  }
  return segments;
}

function segment(start: number, size: number, sourceStart: number, sourceSize: number): Segment {
  return { start, end: start + size, sourceStart, sourceEnd: sourceStart + sourceSize, isSource: false };
}

function commonRun(value: string, from: number, document: string, source: number, to: number): number {
  let size = 1;
  while (from + size < value.length && source + size < to && value[from + size] === document[source + size]) {
    const unit = document[source + size];
    if (unit === '&' || unit === '\\') break;
    size += 1;
  }
  return size;
}

/** The length of the character reference at `source`, unless the value has it literally (an unknown name). */
function referenceLength(value: string, at: number, document: string, source: number, to: number): number {
  if (document[source] !== '&') return 0;
  const size = matchLength(reference, document, source);
  const literal = document.slice(source, source + size);
  if (source + size > to || (literal !== '&amp;' && value.startsWith(literal, at))) return 0;
  return size;
}

function matchLength(pattern: RegExp, document: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(document)?.[0].length ?? 0;
}
