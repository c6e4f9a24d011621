import type { Element } from 'hast';
import { textOf } from './text-of.ts';

/** The cells of each row in their columns: one that spans several leaves the others empty. */
export function textsByColumn(rows: readonly Element[]): string[][] {
  const below: number[] = [];
  return rows.map((row) => {
    const texts: string[] = [];
    const skip = (): void => {
      for (let left = below[texts.length] ?? 0; left > 0; left = below[texts.length] ?? 0) {
        below[texts.length] = left - 1;
        texts.push('');
      }
    };
    for (const cell of row.children) {
      if (cell.type !== 'element' || !/^t[dh]$/u.test(cell.tagName)) continue;
      skip();
      const rowsBelow = spanOf(cell.properties.rowSpan) - 1;
      const columns = Math.min(spanOf(cell.properties.colSpan), Math.max(mostColumns - texts.length, 1));
      for (let column = 0; column < columns; column += 1) {
        below[texts.length] = rowsBelow;
        texts.push(column === 0 ? textOf(cell) : '');
      }
    }
    skip();
    return texts;
  });
}

/** Columns and rows that a cell may span; what is wider is no table of an article. */
const mostColumns = 50;

function spanOf(value: unknown): number {
  const span = Number.parseInt(String(value ?? 1), 10);
  return Math.min(Math.max(span || 1, 1), mostColumns);
}
