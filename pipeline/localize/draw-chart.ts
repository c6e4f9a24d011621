import type { Chart } from './find-charts.ts';
import type { Share } from './find-share.ts';
import type { Drawing } from './view.ts';

/** Of drawings that are as wide as their column; any unit, since they are scaled. */
const width = 400;

/** Draws a chart from zero, so that lengths compare as the values do; the libraries are loaded only here. */
export async function drawChart({ kind, rows }: Chart): Promise<Drawing[]> {
  const { scaleLinear } = await import('d3-scale');
  const values = rows.map(({ figure }) => Number(figure.normalised));
  if (kind === 'trend') return [await drawTrend(values)];
  if (kind === 'parts') return [drawParts(values)];
  const length = scaleLinear([0, Math.max(...values)], [0, 100]);
  return values.map((value) => ({ width: 100, height: 10, marks: [{ tone: 0, path: bar(0, length(value), 0, 10) }] }));
}

/** A line over columns of one width, which stand above the values in columns of the same width. */
async function drawTrend(values: number[]): Promise<Drawing> {
  const [{ scaleLinear, scalePoint }, { line, symbol, symbolCircle }] = await Promise.all([
    import('d3-scale'),
    import('d3-shape'),
  ]);
  // Four columns and more have the whole page's width: what is drawn is shown twice as large there.
  const isWide = values.length > 3;
  const height = isWide ? 40 : 70;
  const x = scalePoint(values.keys(), [0, width]).padding(0.5);
  const y = scaleLinear([0, Math.max(...values)], [height - 1, isWide ? 4 : 8]);
  const points = values.map((value, index): [number, number] => [x(index) ?? 0, y(value)]);
  const dot = symbol(symbolCircle, isWide ? 18 : 60)() ?? '';
  return {
    width,
    height,
    marks: [
      { tone: 'axis', path: `M0 ${height - 0.5}H${width}` },
      { tone: 'line', path: line()(points) ?? '' },
      ...points.map(([left, top]) => ({ tone: 0, path: dot, at: `${round(left)} ${round(top)}` })),
    ],
  };
}

/** A strip that is cut where the parts meet. */
function drawParts(values: number[]): Drawing {
  const [height, gap] = [26, 1.5];
  const sum = values.reduce((total, value) => total + value, 0);
  let start = 0;
  const marks = values.map((value, tone) => {
    const from = (start / sum) * width;
    start += value;
    return { tone, path: bar(from, (start / sum) * width - gap, 0, height) };
  });
  return { width, height, marks };
}

/** Up to this many are drawn one by one. */
const mostPieces = 24;

/** A part of a whole: a piece for each where they are few, otherwise a strip filled so far. */
export function drawShare({ part, whole }: Share): Drawing {
  const height = 22;
  if (!Number.isInteger(part) || whole > mostPieces) {
    const end = (part / whole) * width;
    return {
      width,
      height,
      marks: [
        { tone: 'rest', path: bar(1, width - 1, 1, height - 1) },
        { tone: 0, path: bar(0, end, 0, height) },
      ],
    };
  }
  const step = width / whole;
  const gap = Math.min(4, step / 4);
  const pieces = Array.from({ length: whole }, (_, index) => index);
  return {
    width,
    height,
    marks: pieces.map((index) =>
      index < part
        ? { tone: 0, path: bar(index * step, (index + 1) * step - gap, 0, height) }
        : { tone: 'rest', path: bar(index * step + 1, (index + 1) * step - gap - 1, 1, height - 1) },
    ),
  };
}

function bar(left: number, right: number, top: number, bottom: number): string {
  return `M${round(left)} ${top}H${round(right)}V${bottom}H${round(left)}Z`;
}

/** The same digits everywhere, and no more than a printer shows. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
