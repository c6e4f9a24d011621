import type { View } from './view.ts';

/** Modules of a side without the margin: more could not be read from paper at the size that a page has for it. */
const largest = 77;

/** Light modules around the code (ISO/IEC 18004, 6.3.8). */
const margin = 4;

/** Millimetres: 0.4 a module is read by any camera, and no code is smaller than 18 without its margin. */
const sizes = { module: 0.4, code: 18 };

/**
 * The QR code of an address with error correction M, as a path in modules; null for an address that is too long to be
 * read from paper. The library is loaded only here.
 */
export async function drawQrCode(address: string): Promise<View['source']['code']> {
  const { encode } = await import('uqr');
  if (new TextEncoder().encode(address).length > 400) return null;
  const { data, size } = encode(address, { ecc: 'M', border: margin });
  const modules = size - 2 * margin;
  if (modules > largest) return null;
  const path = data.flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  const module = Math.max(sizes.module, sizes.code / modules);
  return { path: path.join(''), modules: size, width: Math.ceil(size * module * 10) / 10 };
}

/** Where dark modules begin that stand side by side, and how many they are. */
function runsOf(row: boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  for (let x = 0; x < row.length; x++) {
    let end = x;
    while (row[end]) end++;
    if (end > x) runs.push([x, end - x]);
    x = end;
  }
  return runs;
}
