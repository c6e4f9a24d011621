import type { Figure } from '../summarize/brief.ts';
import type { Glossary } from './glossary.ts';
import { countDecimals } from './numbers.ts';

/** An amount counted in a power of ten that the language has a word for; power 0 where it has none that fits. */
export interface ScaledAmount {
  power: number;
  /** The value, or the two ends of a range, divided by the power. */
  values: number[];
  /** Decimals to print of each. */
  decimals: number[];
}

/**
 * Counts a figure in the scale words of a language. A power that the language has stays (`1.779,52 tỷ` is 1,779.52
 * billion); else the largest one that is not above it (17,795.2 × 10⁸ where a language counts in 10⁴ and 10⁸), or the
 * smallest the language has (65.6 × 10⁴ for `656 nghìn`), as long as nothing under 1 would be printed.
 */
export function rescale(figure: Figure, scales: Glossary['scales']): ScaledAmount {
  const values = [figure.value].flat();
  const written = values.length > 1 ? figure.surface.split(/[-–—]|đến|tới/u) : [figure.surface];
  const decimals = values.map((value, index) => countDecimals(written[index] ?? '', value));
  const own = powerOf(figure);
  const power = choosePower(own, Math.min(...[figure.normalised].flat().map(Math.abs)), scales);
  const shift = own - power;
  const shifted = values.map((value) => shiftPoint(value, shift));
  const shown = shifted.map((value, index) => Math.max((decimals[index] ?? 0) - shift, countDecimals('', value), 0));
  return { power, values: shifted, decimals: shown };
}

/** The power of ten of the scale word that is written. */
function powerOf({ multiplier }: Figure): number {
  return (multiplier ?? '')
    .split(/\s+/u)
    .map((word) => powers.get(word) ?? 0)
    .reduce((sum, power) => sum + power, 0);
}

const powers = new Map([
  ['chục', 1],
  ['trăm', 2],
  ['nghìn', 3],
  ['ngàn', 3],
  ['vạn', 4],
  ['triệu', 6],
  ['tr', 6],
  ['tỷ', 9],
  ['tỉ', 9],
]);

function choosePower(own: number, smallest: number, scales: Glossary['scales']): number {
  if (own === 0 || own in scales) return own;
  const known = Object.keys(scales)
    .map(Number)
    .sort((a, b) => b - a);
  const highest = Math.max(own, known.at(-1) ?? 0);
  return known.find((power) => power <= highest && 10 ** power <= smallest) ?? 0;
}

/** Times a power of ten, exactly: the decimal point is moved, nothing is multiplied. */
function shiftPoint(value: number, places: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}
