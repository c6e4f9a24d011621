import type { Point, Position } from 'unist';

/** Gives a function that turns a pair of UTF-16 offsets into a unist position (lines and columns from 1). */
export function lineIndex(text: string): (start: number, end: number) => Position {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/gu)) starts.push(match.index + match[0].length);
  const point = (offset: number): Point => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
  return (start, end) => ({ start: point(start), end: point(end) });
}
