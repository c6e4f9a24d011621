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
/** Pulls the leaves towards zero, the more the fewer examples they hold. */
const ridge = 10;

/** Boosts trees on the logistic loss with histograms of the features. */
export function trainTrees(
  { width, features, labels, weights }: Examples,
  { depth, count, rate }: { depth: number; count: number; rate: number },
): Trees {
  const rows = labels.length;
  const edges = Array.from({ length: width }, (_, feature) => edgesOf(features, width, rows, feature));
  const binned = Array.from({ length: width }, (_, feature) =>
    binColumn(features, width, rows, feature, edges[feature] ?? new Float32Array()),
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
      const p = 1 / (1 + Math.exp(-(logits[row] ?? 0)));
      gradients[row] = (weights[row] ?? 0) * ((labels[row] ?? 0) - p);
      curvatures[row] = (weights[row] ?? 0) * Math.max(1e-4, p * (1 - p));
    }
    nodes.fill(0);
    for (let level = 0; level < depth; level += 1) {
      const first = (1 << level) - 1;
      const splits = bestSplits(binned, gradients, curvatures, nodes, first, 1 << level);
      for (let node = 0; node < 1 << level; node += 1) {
        const split = splits[node] ?? noSplit;
        if (split.gain <= 0) continue;
        trees.features[tree * inner + first + node] = split.feature;
        trees.thresholds[tree * inner + first + node] = edges[split.feature]?.[split.bin] ?? 0;
      }
      for (let row = 0; row < rows; row += 1) {
        const node = nodes[row] ?? 0;
        const split = splits[node - first] ?? noSplit;
        nodes[row] = 2 * node + (split.gain > 0 && (binned[split.feature]?.[row] ?? 0) > split.bin ? 2 : 1);
      }
    }
    const sums = new Float64Array(inner + 1);
    const weightsOf = new Float64Array(inner + 1).fill(ridge);
    for (let row = 0; row < rows; row += 1) {
      const leaf = (nodes[row] ?? 0) - inner;
      sums[leaf] = (sums[leaf] ?? 0) + (gradients[row] ?? 0);
      weightsOf[leaf] = (weightsOf[leaf] ?? 0) + (curvatures[row] ?? 0);
    }
    for (let leaf = 0; leaf <= inner; leaf += 1)
      trees.leaves[tree * (inner + 1) + leaf] = (rate * (sums[leaf] ?? 0)) / (weightsOf[leaf] ?? 0);
    for (let row = 0; row < rows; row += 1)
      logits[row] = (logits[row] ?? 0) + (trees.leaves[tree * (inner + 1) + (nodes[row] ?? 0) - inner] ?? 0);
  }
  return trees;
}

function edgesOf(features: Float32Array, width: number, rows: number, feature: number): Float32Array {
  const step = Math.max(1, Math.floor(rows / 20_000));
  const sample: number[] = [];
  for (let row = 0; row < rows; row += step) sample.push(features[row * width + feature] ?? 0);
  sample.sort((a, b) => a - b);
  const edges = new Set<number>();
  for (let bin = 1; bin < bins; bin += 1) edges.add(sample[Math.floor((bin * sample.length) / bins)] ?? 0);
  return Float32Array.from([...edges].sort((a, b) => a - b));
}

function binColumn(features: Float32Array, width: number, rows: number, feature: number, edges: Float32Array) {
  return Uint8Array.from({ length: rows }, (_, row) => {
    const value = features[row * width + feature] ?? 0;
    let low = 0;
    let high = edges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value > (edges[middle] ?? 0)) low = middle + 1;
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

const noSplit: Split = { feature: 0, bin: 0, gain: 0 };

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
      const cell = ((nodes[row] ?? 0) - first) * bins + (column[row] ?? 0);
      sums[cell] = (sums[cell] ?? 0) + (gradients[row] ?? 0);
      weights[cell] = (weights[cell] ?? 0) + (curvatures[row] ?? 0);
    }
    for (const [node, split] of best.entries()) improve(split, feature, sums, weights, node * bins);
  }
  return best;
}

function improve(best: Split, feature: number, sums: Float64Array, weights: Float64Array, base: number): void {
  let allSums = 0;
  let allWeights = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    allSums += sums[base + bin] ?? 0;
    allWeights += weights[base + bin] ?? 0;
  }
  let leftSums = 0;
  let leftWeights = 0;
  for (let bin = 0; bin + 1 < bins; bin += 1) {
    leftSums += sums[base + bin] ?? 0;
    leftWeights += weights[base + bin] ?? 0;
    const rightWeights = allWeights - leftWeights;
    if (leftWeights < 2 || rightWeights < 2) continue;
    const gain =
      leftSums ** 2 / (leftWeights + ridge) +
      (allSums - leftSums) ** 2 / (rightWeights + ridge) -
      allSums ** 2 / (allWeights + ridge);
    if (gain > best.gain + 1e-3) Object.assign(best, { feature, bin, gain });
  }
}
