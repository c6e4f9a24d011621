import { expect, it } from 'vitest';
import type { Scored } from '../../../../pipeline/lint/spelling/candidate-features.ts';
import { addEvidence, evidenceCount } from '../../../../pipeline/lint/spelling/evidence.ts';
import { slip } from '../../../../pipeline/lint/spelling/slip.ts';

/** A place whose best candidate is of one kind of slip, as sure as the channel says. */
function placeOf(at: number, id: number, meant: number, kind: number, channel: number) {
  const candidate = { id: meant, slip: kind } as Scored['candidate'];
  return { at, id, isKnown: true, scored: [{ candidate, channel, features: new Float32Array(evidenceCount) }] };
}

const featuresOf = (places: ReturnType<typeof placeOf>[]) => {
  addEvidence(places, 500);
  return places.map(({ scored }) => [...(scored[0]?.features ?? [])]);
};

it('finds a slip likelier beside surer ones, of the same kind and the same word most of all', () => {
  const doubtful = () => placeOf(10, 300, 301, slip.hookTilde, 3);
  const [[aloneAll, aloneKind, alonePair] = []] = featuresOf([doubtful()]);
  const [[otherAll, otherKind] = []] = featuresOf([doubtful(), placeOf(90, 400, 401, slip.codaSound, 12)]);
  const [[, sameKind, otherPair] = []] = featuresOf([doubtful(), placeOf(90, 400, 401, slip.hookTilde, 12)]);
  const [[, , samePair] = []] = featuresOf([doubtful(), placeOf(90, 300, 301, slip.hookTilde, 12)]);
  expect(otherAll).toBeGreaterThan(aloneAll ?? 0);
  expect(otherKind).toBe(aloneKind);
  expect(sameKind).toBeGreaterThan(aloneKind ?? 0);
  expect([alonePair, otherPair]).toEqual([0, 0]);
  expect(samePair).toBeGreaterThan(0.9);
});
