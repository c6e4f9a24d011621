import { expect, it } from 'vitest';
import { predict } from '../../../../pipeline/lint/spelling/trees.ts';
import { randomSource } from '../../../../pipeline/train/random.ts';
import { trainTrees } from '../../../../pipeline/train/train-trees.ts';

it('learns a rule of two features, the same every time', () => {
  const random = randomSource(3);
  const rows = 4000;
  const features = Float32Array.from({ length: rows * 2 }, random);
  const isTrue = (row: number): boolean => (features[2 * row] ?? 0) > 0.5 !== (features[2 * row + 1] ?? 0) > 0.3;
  const labels = Uint8Array.from({ length: rows }, (_, row) => (isTrue(row) ? 1 : 0));
  const examples = { width: 2, features, labels, weights: new Float32Array(rows).fill(1) };
  const trees = trainTrees(examples, { depth: 3, count: 40, rate: 0.3 });
  const right = [...labels].filter(
    (label, row) => predict(trees, features.subarray(2 * row, 2 * row + 2)) > 0 === (label === 1),
  );
  expect(right.length / rows).toBeGreaterThan(0.97);
  expect(trainTrees(examples, { depth: 3, count: 40, rate: 0.3 })).toEqual(trees);
});
