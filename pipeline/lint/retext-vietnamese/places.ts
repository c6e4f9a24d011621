import type { Point } from 'unist';

/** Turns offsets into points; quick when they are asked for in ascending order. */
export interface Places {
  pointAt(offset: number): Point;
}

/** Where a text begins in its document. */
export interface Origin {
  line: number;
  column: number;
  offset: number;
}

/** Indexes the lines of a text that begins at `origin` of its document. */
export function indexPlaces(text: string, origin: Origin = { line: 1, column: 1, offset: 0 }): Places {
  const starts = lineStarts(text);
  let line = 0;
  return {
    pointAt(offset) {
      const local = offset - origin.offset;
      if (local < (starts[line] ?? 0) || local >= (starts[line + 8] ?? Infinity)) line = lineOf(starts, local);
      while (local >= (starts[line + 1] ?? Infinity)) line += 1;
      const column = local - (starts[line] ?? 0) + (line === 0 ? origin.column : 1);
      return { line: origin.line + line, column, offset };
    },
  };
}

function lineOf(starts: number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  const lineEnd = /\r\n?|\n/gu;
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  while (lineEnd.exec(text)) starts.push(lineEnd.lastIndex);
  return starts;
}
