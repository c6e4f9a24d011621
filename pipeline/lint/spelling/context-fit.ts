import type { PackedVectors } from './model.ts';
import { firstSyllable } from './vocabulary.ts';

/** Says how well words fit a place in a text, by the words up to the model's reach on each side. */
export interface ContextFit {
  /** Turns to a place; all answers are about it until the next call. */
  look(ids: Uint16Array, at: number): void;
  /** The fit of a word of the vocabulary, 0 for what is no syllable. */
  of(id: number): number;
}

/** Makes the judge of a log-bilinear model: context times place, summed over the places, times target. */
export function contextFit({ dimensions, reach, ...vectors }: PackedVectors): ContextFit {
  const { contexts, contextScale, targets, targetScale, bias, places } = vectors;
  const hidden = new Float64Array(dimensions);
  return {
    look(ids, at) {
      hidden.fill(0);
      for (let place = 0; place < 2 * reach; place += 1) {
        const row = (ids[at + place - reach + (place >= reach ? 1 : 0)] ?? 0) * dimensions;
        addRow(hidden, contexts, row, places, place * dimensions);
      }
      const scale = contextScale * targetScale;
      for (let d = 0; d < dimensions; d += 1) hidden[d] = (hidden[d] ?? 0) * scale;
    },
    of(id) {
      return id < firstSyllable ? 0 : multiply(hidden, targets, id * dimensions) + (bias[id] ?? 0);
    },
  };
}

function addRow(hidden: Float64Array, contexts: Int8Array, row: number, places: Float32Array, placeRow: number): void {
  for (let d = 0; d < hidden.length; d += 1)
    hidden[d] = (hidden[d] as number) + (places[placeRow + d] as number) * (contexts[row + d] as number);
}

function multiply(hidden: Float64Array, targets: Int8Array, row: number): number {
  let sum = 0;
  for (let d = 0; d < hidden.length; d += 1) sum += (hidden[d] as number) * (targets[row + d] as number);
  return sum;
}
