import { constants, zstdCompressSync } from 'node:zlib';
import { countStep, joinedShares } from '../lint/spelling/pair-table.ts';
import type { Trees } from '../lint/spelling/trees.ts';
import type { Counts } from './count-pairs.ts';
import type { Vectors } from './train-vectors.ts';

/** Pairs seen less often are left out. */
export const leastPairs = 2;

/** What a model file holds, before compression. */
export interface Learned {
  keys: readonly string[];
  surfaces: readonly string[];
  counts: Counts;
  /** Pairs that a word list holds, which stay even where the corpus lacks them. */
  words: ReadonlySet<number>;
  vectors: Vectors;
  trees: Trees;
}

/** Writes a model file: the length of a JSON header (32 bits), the header, then its sections, all under Zstandard, which is read five times as fast as Brotli. */
export function packModel({ keys, surfaces, counts, words, vectors, trees }: Learned): Buffer {
  const { rows, columns, values } = packPairs(counts, words);
  const contexts = quantise(vectors.contexts);
  const targets = quantise(vectors.targets);
  const sections = {
    logShares: bytesOf(Float32Array.from(counts.unigrams, (count) => Math.log((count + 0.5) / counts.total))),
    rows,
    columns,
    values,
    contexts: bytesOf(contexts.values),
    targets: bytesOf(targets.values),
    bias: bytesOf(vectors.bias),
    places: bytesOf(vectors.places),
    features: bytesOf(trees.features),
    thresholds: bytesOf(trees.thresholds),
    leaves: bytesOf(trees.leaves),
  };
  const header = Buffer.from(
    JSON.stringify({
      keys: keys.join(' '),
      surfaces: surfaces.join(' '),
      dimensions: vectors.dimensions,
      reach: vectors.reach,
      contextScale: contexts.scale,
      targetScale: targets.scale,
      depth: trees.depth,
      start: trees.start,
      sections: Object.fromEntries(Object.entries(sections).map(([name, { length }]) => [name, length])),
    }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  const raw = Buffer.concat([length, header, ...Object.values(sections)]);
  const { ZSTD_c_compressionLevel: level, ZSTD_c_windowLog: window } = constants;
  return zstdCompressSync(raw, { params: { [level]: 22, [window]: 24 }, pledgedSrcSize: raw.length });
}

/** The level of a count of pairs and of the share that is one word, in six bits. */
export function pairValue(count: number, joined: number): number {
  const level = Math.min(15, 1 + Math.floor(Math.log(count / leastPairs) / countStep));
  const share = joined / count;
  const joinedLevel = joinedShares.reduce((found, limit) => found + (share > limit ? 1 : 0), 0);
  return (level << 2) | joinedLevel;
}

/** The value of a pair that a word list holds: it makes one word whatever the corpus says. */
function wordValue(count: number): number {
  return pairValue(Math.max(count, leastPairs), Math.max(count, leastPairs));
}

/** Row lengths, gaps between the columns of a row (one byte, 255 and two bytes where larger), and values. */
function packPairs(
  { pairs, joined, size }: Counts,
  words: ReadonlySet<number>,
): { rows: Buffer; columns: Buffer; values: Buffer } {
  const rows = new Uint16Array(size);
  const columns: number[] = [];
  const values: number[] = [];
  for (let left = 0; left < size; left += 1) {
    let last = -1;
    for (let right = 0; right < size; right += 1) {
      const count = pairs[left * size + right] ?? 0;
      const isWord = words.has(left * size + right);
      if (count < leastPairs && !isWord) continue;
      rows[left] = (rows[left] ?? 0) + 1;
      const gap = right - last - 1;
      if (gap < 255) columns.push(gap);
      else columns.push(255, gap & 255, gap >> 8);
      values.push(isWord ? wordValue(count) : pairValue(count, joined[left * size + right] ?? 0));
      last = right;
    }
  }
  return { rows: bytesOf(rows), columns: Buffer.from(columns), values: Buffer.from(values) };
}

/** Rounds to multiples of a scale so coarse that the noise stays below what training leaves. */
function quantise(matrix: Float32Array): { values: Int8Array; scale: number } {
  let squares = 0;
  for (const value of matrix) squares += value * value;
  const scale = Math.sqrt(squares / matrix.length) / 3.2;
  return { values: Int8Array.from(matrix, (value) => Math.max(-127, Math.min(127, Math.round(value / scale)))), scale };
}

function bytesOf(array: Float32Array | Uint16Array | Uint8Array | Int8Array): Buffer {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength);
}
