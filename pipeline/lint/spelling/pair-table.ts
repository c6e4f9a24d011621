/** Steps of the logarithmic scale that counts of pairs are stored on. */
export const countStep = 0.66;
/** Levels of the share of a pair's occurrences in which it makes one word: none, some, half, nearly all. */
export const joinedShares = [0.03, 0.35, 0.85] as const;

/** Values of pairs of neighbours: for each left word a small hash table of open addresses, one after the other. */
export interface PairTable {
  /** Where the table of each left word begins, and the end. */
  starts: Uint32Array;
  /** Right words plus one; 0 is free. */
  rights: Uint16Array;
  /** 1 to 63: count level, shifted by two, and joined level. */
  values: Uint8Array;
}

/** Makes room for rows of the given lengths. */
export function makePairTable(lengths: Uint16Array): PairTable {
  const starts = new Uint32Array(lengths.length + 1);
  let end = 0;
  for (let left = 0; left < lengths.length; left += 1) {
    starts[left] = end;
    const length = lengths[left] ?? 0;
    if (length > 0) end += 1 << (32 - Math.clz32(length + (length >> 1)));
  }
  starts[lengths.length] = end;
  return { starts, rights: new Uint16Array(end), values: new Uint8Array(end) };
}

/** Adds a pair that is not there yet. */
export function addPair({ starts, rights, values }: PairTable, left: number, right: number, value: number): void {
  const start = starts[left] ?? 0;
  const last = (starts[left + 1] ?? 0) - start - 1;
  let at = Math.imul(right, 0x9e3b) & last;
  while (rights[start + at] !== 0) at = (at + 1) & last;
  rights[start + at] = right + 1;
  values[start + at] = value;
}

/** The value of a pair, 0 where the model has not seen it. */
export function findPair({ starts, rights, values }: PairTable, left: number, right: number): number {
  const start = starts[left] ?? 0;
  const last = (starts[left + 1] ?? 0) - start - 1;
  if (last < 0) return 0;
  let at = Math.imul(right, 0x9e3b) & last;
  for (;;) {
    const found = rights[start + at] ?? 0;
    if (found === right + 1) return values[start + at] ?? 0;
    if (found === 0) return 0;
    at = (at + 1) & last;
  }
}
