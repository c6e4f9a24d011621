import type { Trees } from '../lint/spelling/trees.ts';

/** Rows of features with what they should give. */
export interface Examples {
  width: number;
  /** Row-major. */
  features: Float32Array;
  labels: Uint8Array;
  weights: Float32Array;
}

const bins = 64;

/** Boosts trees on the logistic loss with histograms of the features. */
export function trainTrees(
  { width, features, labels, weights }: Examples,
  { depth, count, rate }: { depth: number; count: number; rate: number },
): Trees {
  const rows = labels.length;
  const edges = Array.from({ length: width }, (_, feature) => edgesOf(features, width, rows, feature));
  const binned = Array.from({ length: width }, (_, feature) =>
    binColumn(features, width, rows, feature, edges[feature]!),
  );
  const inner = (1 << depth) - 1;
  const trees: Trees = {
    depth,
    features: new Uint8Array(count * inner),
    thresholds: new Float32Array(count * inner).fill(Number.MAX_VALUE),
    leaves: new Float32Array(count * (inner + 1)),
    start: -3,
  };
  const logits = new Float32Array(rows).fill(trees.start);
  const gradients = new Float32Array(rows);
  const curvatures = new Float32Array(rows);
  const nodes = new Uint16Array(rows);
  for (let tree = 0; tree < count; tree += 1) {
    for (let row = 0; row < rows; row += 1) {
      const p = 1 / (1 + Math.exp(-logits[row]!));
      gradients[row] = weights[row]! * (labels[row]! - p);
      curvatures[row] = weights[row]! * Math.max(1e-4, p * (1 - p));
    }
    nodes.fill(0);
    for (let level = 0; level < depth; level += 1) {
      const first = (1 << level) - 1;
      const splits = bestSplits(binned, gradients, curvatures, nodes, first, 1 << level);
      for (let node = 0; node < 1 << level; node += 1) {
        const split = splits[node]!;
        if (split.gain <= 0) continue;
        trees.features[tree * inner + first + node] = split.feature;
        trees.thresholds[tree * inner + first + node] = edges[split.feature]![split.bin]!;
      }
      for (let row = 0; row < rows; row += 1) {
        const node = nodes[row]!;
        const split = splits[node - first]!;
        nodes[row] = 2 * node + (split.gain > 0 && binned[split.feature]![row]! > split.bin ? 2 : 1);
      }
    }
    const sums = new Float64Array(inner + 1);
    const weightsOf = new Float64Array(inner + 1).fill(5);
    for (let row = 0; row < rows; row += 1) {
      const leaf = nodes[row]! - inner;
      sums[leaf]! += gradients[row]!;
      weightsOf[leaf]! += curvatures[row]!;
    }
    for (let leaf = 0; leaf <= inner; leaf += 1)
      trees.leaves[tree * (inner + 1) + leaf] = (rate * sums[leaf]!) / weightsOf[leaf]!;
    for (let row = 0; row < rows; row += 1) logits[row]! += trees.leaves[tree * (inner + 1) + nodes[row]! - inner]!;
  }
  return trees;
}

function edgesOf(features: Float32Array, width: number, rows: number, feature: number): Float32Array {
  const step = Math.max(1, Math.floor(rows / 20_000));
  const sample: number[] = [];
  for (let row = 0; row < rows; row += step) sample.push(features[row * width + feature]!);
  sample.sort((a, b) => a - b);
  const edges = new Set<number>();
  for (let bin = 1; bin < bins; bin += 1) edges.add(sample[Math.floor((bin * sample.length) / bins)]!);
  return Float32Array.from([...edges].sort((a, b) => a - b));
}

function binColumn(features: Float32Array, width: number, rows: number, feature: number, edges: Float32Array) {
  return Uint8Array.from({ length: rows }, (_, row) => {
    const value = features[row * width + feature]!;
    let low = 0;
    let high = edges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value > edges[middle]!) low = middle + 1;
      else high = middle;
    }
    return low;
  });
}

interface Split {
  feature: number;
  bin: number;
  gain: number;
}

function bestSplits(
  binned: Uint8Array[],
  gradients: Float32Array,
  curvatures: Float32Array,
  nodes: Uint16Array,
  first: number,
  count: number,
): Split[] {
  const best: Split[] = Array.from({ length: count }, () => ({ feature: 0, bin: 0, gain: 0 }));
  const sums = new Float64Array(count * bins);
  const weights = new Float64Array(count * bins);
  for (const [feature, column] of binned.entries()) {
    sums.fill(0);
    weights.fill(0);
    for (let row = 0; row < column.length; row += 1) {
      const cell = (nodes[row]! - first) * bins + column[row]!;
      sums[cell]! += gradients[row]!;
      weights[cell]! += curvatures[row]!;
    }
    for (let node = 0; node < count; node += 1) improve(best[node]!, feature, sums, weights, node * bins);
  }
  return best;
}

function improve(best: Split, feature: number, sums: Float64Array, weights: Float64Array, base: number): void {
  let allSums = 0;
  let allWeights = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    allSums += sums[base + bin]!;
    allWeights += weights[base + bin]!;
  }
  let leftSums = 0;
  let leftWeights = 0;
  for (let bin = 0; bin + 1 < bins; bin += 1) {
    leftSums += sums[base + bin]!;
    leftWeights += weights[base + bin]!;
    const rightWeights = allWeights - leftWeights;
    if (leftWeights < 2 || rightWeights < 2) continue;
    const gain =
      leftSums ** 2 / (leftWeights + 5) +
      (allSums - leftSums) ** 2 / (rightWeights + 5) -
      allSums ** 2 / (allWeights + 5);
    if (gain > best.gain + 1e-3) Object.assign(best, { feature, bin, gain });
  }
}
