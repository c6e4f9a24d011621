import type { PairTable } from './pair-table.ts';
import type { Trees } from './trees.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What was learned of a corpus. */
export interface SpellingModel {
  vocabulary: Vocabulary;
  /** Natural logarithms of the frequency of each word of the vocabulary, as a share of the corpus. */
  logShares: Float32Array;
  pairs: PairTable;
  vectors: PackedVectors;
  trees: Trees;
}

/** A log-bilinear model in bytes: `value = byte * scale of its matrix`. */
export interface PackedVectors {
  dimensions: number;
  reach: number;
  contexts: Int8Array;
  contextScale: number;
  targets: Int8Array;
  targetScale: number;
  bias: Float32Array;
  places: Float32Array;
}
