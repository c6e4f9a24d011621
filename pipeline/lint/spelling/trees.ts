/** A sum of binary regression trees, each a complete tree of the same depth. */
export interface Trees {
  depth: number;
  /** Feature asked at each inner node, trees one after the other. */
  features: Uint8Array;
  /** Right where the feature is above this. */
  thresholds: Float32Array;
  leaves: Float32Array;
  start: number;
}

/** The sum of the leaves that a row of features falls into: a logit. */
export function predict({ depth, features, thresholds, leaves, start }: Trees, row: Float32Array): number {
  const inner = (1 << depth) - 1;
  const count = leaves.length / (inner + 1);
  let sum = start;
  for (let tree = 0; tree < count; tree += 1) {
    const base = tree * inner;
    let node = 0;
    for (let level = 0; level < depth; level += 1) {
      const at = base + node;
      node = 2 * node + ((row[features[at] ?? 0] ?? 0) > (thresholds[at] ?? 0) ? 2 : 1);
    }
    sum += leaves[tree * (inner + 1) + node - inner] ?? 0;
  }
  return sum;
}
