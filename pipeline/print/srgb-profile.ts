/**
 * An ICC profile of sRGB, put together from the published standards alone: the layout of a version 4 display profile
 * from ICC.1:2010 (ISO 15076-1), the transfer function from IEC 61966-2-1, and its primaries and white point adapted to
 * D50 by the Bradford matrix of that standard.
 */
export function srgbProfile(): Buffer {
  profile ??= buildProfile();
  return profile;
}

let profile: Buffer | undefined;

/** CIE XYZ of the profile connection space: D50, and the primaries of ITU-R BT.709 adapted to it; they add up to it. */
const white = [0.9642, 1, 0.82491];
const red = [0.43607, 0.22249, 0.01392];
const green = [0.38515, 0.71687, 0.09708];
const blue = [0.14307, 0.06061, 0.7141];
/** From D65 to D50. */
const bradford = [1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01708, -0.00925, 0.01508, 0.75168];
/** Gamma, a, b, c and d of Y = (aX + b)^gamma from d on, and cX below (function type 3). */
const transfer = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

const headerLength = 128;

function buildProfile(): Buffer {
  const curve = Buffer.concat([Buffer.from('para\0\0\0\0\0\x03\0\0', 'latin1'), fixedNumbers(transfer)]);
  const tags: [string, Buffer][] = [
    ['desc', text('sRGB IEC61966-2.1')],
    ['cprt', text('No copyright, use freely')],
    ['wtpt', tristimulus(white)],
    ['chad', Buffer.concat([Buffer.from('sf32\0\0\0\0', 'latin1'), fixedNumbers(bradford)])],
    ['rXYZ', tristimulus(red)],
    ['gXYZ', tristimulus(green)],
    ['bXYZ', tristimulus(blue)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length);
  const data = [...new Set(tags.map(([, content]) => content))];
  for (const [index, [signature, content]] of tags.entries()) {
    const before = data.slice(0, data.indexOf(content)).reduce((sum, { length }) => sum + length, 0);
    table.write(signature, 4 + 12 * index, 'latin1');
    table.writeUInt32BE(headerLength + table.length + before, 8 + 12 * index);
    table.writeUInt32BE(content.length, 12 + 12 * index);
  }
  const body = Buffer.concat([table, ...data]);
  return Buffer.concat([header(headerLength + body.length), body]);
}

/** The moment of creation is that of the edition of the standard, since the present one must not be in it. */
function header(length: number): Buffer {
  const bytes = Buffer.alloc(headerLength);
  bytes.writeUInt32BE(length);
  bytes.writeUInt32BE(0x04300000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  for (const [index, part] of [1999, 10, 1].entries()) bytes.writeUInt16BE(part, 24 + 2 * index);
  bytes.write('acsp', 36, 'latin1');
  fixedNumbers(white).copy(bytes, 68);
  return bytes;
}

/** Parts are padded to four bytes, with the language and place of the only text. */
function text(words: string): Buffer {
  const content = Buffer.from(words, 'utf16le').swap16();
  const start = Buffer.from('mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cenUS', 'latin1');
  const place = Buffer.alloc(8);
  place.writeUInt32BE(content.length);
  place.writeUInt32BE(start.length + place.length, 4);
  return Buffer.concat([start, place, content, Buffer.alloc(-content.length & 3)]);
}

function tristimulus(values: number[]): Buffer {
  return Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), fixedNumbers(values)]);
}

/** s15Fixed16Number: signed, 16 bits behind the point. */
function fixedNumbers(values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeInt32BE(Math.round(value * 65536), 4 * index);
  return bytes;
}
