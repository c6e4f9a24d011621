/** Steps of the logarithmic scale that counts of pairs are stored on. */
export const countStep = 0.66;
/** Levels of the share of a pair's occurrences in which it makes one word: none, some, half, nearly all. */
export const joinedShares = [0.03, 0.35, 0.85] as const;

/** Values of pairs of neighbours: for each left word a small hash table of open addresses, filled when it is first asked. */
export interface PairTable {
  /** Where the table of each left word begins, and the end. */
  starts: Uint32Array;
  /** Right words plus one; 0 is free. */
  rights: Uint16Array;
  /** 1 to 63: count level, shifted by two, and joined level. */
  values: Uint8Array;
  /** 1 for the left words whose table is filled. */
  filled: Uint8Array;
  packed: PackedPairs;
  /** Where each row begins in `packed.columns`. */
  columnStarts: Uint32Array;
  /** Where each row begins in `packed.values`. */
  valueStarts: Uint32Array;
}

/** The pairs as a model file holds them: rows of left words, in each row the right words in order. */
export interface PackedPairs {
  /** How many pairs each row holds. */
  rows: Uint16Array;
  /** Gaps between the right words of a row: one byte, or 255 and two bytes. */
  columns: Uint8Array;
  values: Uint8Array;
}

/** Makes a table of what a model file holds. */
export function makePairTable(packed: PackedPairs): PairTable {
  const { rows, columns } = packed;
  const starts = new Uint32Array(rows.length + 1);
  const columnStarts = new Uint32Array(rows.length);
  const valueStarts = new Uint32Array(rows.length);
  let [end, column, value] = [0, 0, 0];
  for (let left = 0; left < rows.length; left += 1) {
    const length = rows[left] as number;
    starts[left] = end;
    columnStarts[left] = column;
    valueStarts[left] = value;
    if (length > 0) end += 1 << (32 - Math.clz32(length + (length >> 1)));
    for (let rest = length; rest > 0; rest -= 1) column += columns[column] === 255 ? 3 : 1;
    value += length;
  }
  starts[rows.length] = end;
  const filled = new Uint8Array(rows.length);
  const [rights, values] = [new Uint16Array(end), new Uint8Array(end)];
  return { starts, rights, values, filled, packed, columnStarts, valueStarts };
}

/** The value of a pair, 0 where the model has not seen it. */
export function findPair(table: PairTable, left: number, right: number): number {
  const { starts, rights, values, filled } = table;
  const start = starts[left] ?? 0;
  const last = (starts[left + 1] ?? 0) - start - 1;
  if (last < 0) return 0;
  if (filled[left] === 0) fillRow(table, left);
  let at = Math.imul(right, 0x9e3b) & last;
  for (;;) {
    const found = rights[start + at] ?? 0;
    if (found === right + 1) return values[start + at] ?? 0;
    if (found === 0) return 0;
    at = (at + 1) & last;
  }
}

function fillRow({ starts, rights, values, filled, packed, columnStarts, valueStarts }: PairTable, left: number): void {
  filled[left] = 1;
  const { rows, columns } = packed;
  const start = starts[left] as number;
  const last = (starts[left + 1] as number) - start - 1;
  let column = columnStarts[left] as number;
  let value = valueStarts[left] as number;
  let right = -1;
  for (let rest = rows[left] as number; rest > 0; rest -= 1) {
    let gap = columns[column++] as number;
    if (gap === 255) {
      gap = (columns[column] as number) | ((columns[column + 1] as number) << 8);
      column += 2;
    }
    right += gap + 1;
    let slot = Math.imul(right, 0x9e3b) & last;
    while (rights[start + slot] !== 0) slot = (slot + 1) & last;
    rights[start + slot] = right + 1;
    values[start + slot] = packed.values[value++] as number;
  }
}
