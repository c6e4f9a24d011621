import { expect, it } from 'vitest';
import { srgbProfile } from '../../../pipeline/print/srgb-profile.ts';

/** Offset and length of a tag's data. */
function tag(signature: string): { start: number; length: number } {
  const profile = srgbProfile();
  const entries = Array.from({ length: profile.readUInt32BE(128) }, (_, index) => 132 + 12 * index);
  const entry = entries.find((offset) => profile.toString('latin1', offset, offset + 4) === signature) ?? Number.NaN;
  return { start: profile.readUInt32BE(entry + 4), length: profile.readUInt32BE(entry + 8) };
}

function tristimulus(signature: string): number[] {
  const { start } = tag(signature);
  return [8, 12, 16].map((offset) => srgbProfile().readInt32BE(start + offset) / 65536);
}

it('says its length, and keeps each tag within it, at a multiple of four', () => {
  const profile = srgbProfile();
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  for (const signature of ['desc', 'cprt', 'wtpt', 'chad', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC']) {
    const { start, length } = tag(signature);
    expect(start % 4).toBe(0);
    expect(start + length).toBeLessThanOrEqual(profile.length);
  }
});

it('has primaries that make the white of D50 together', () => {
  const sum = ['rXYZ', 'gXYZ', 'bXYZ']
    .map(tristimulus)
    .reduce((a, b) => a.map((value, index) => value + (b[index] ?? 0)));
  expect(tristimulus('wtpt').map((value) => value.toFixed(4))).toEqual(['0.9642', '1.0000', '0.8249']);
  for (const [index, value] of tristimulus('wtpt').entries()) expect(sum[index]).toBeCloseTo(value, 3);
});

it('has a curve whose two parts meet', () => {
  const { start } = tag('rTRC');
  const [gamma = 0, a = 0, b = 0, c = 0, d = 0] = [12, 16, 20, 24, 28].map(
    (offset) => srgbProfile().readInt32BE(start + offset) / 65536,
  );
  expect((a * d + b) ** gamma).toBeCloseTo(c * d, 4);
  expect((a + b) ** gamma).toBeCloseTo(1, 4);
});
