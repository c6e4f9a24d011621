import type { Side } from './arrange-pages.ts';
import { millimetres } from './length.ts';
import type { Size } from './papers.ts';

/** A rectangle in points, from its lower left corner. */
export interface Box extends Size {
  x: number;
  y: number;
}

/** A page on a side of a sheet: where its lower left corner lies, and what of it is shown. */
export interface Placement {
  page: number;
  x: number;
  y: number;
  clip: Box;
}

/** A straight line from one point to another. */
export interface Mark {
  from: [number, number];
  to: [number, number];
  /** A fold is dashed, a cut is not. */
  fold: boolean;
}

/** One side of a sheet; everything but the sheet itself is measured from the sheet's lower left corner. */
export interface SideLayout {
  sheet: Size;
  /** What of the sheet must not be cut off: the pages with their bleed, and the beginnings of the marks. */
  needed: Size;
  trim: Box;
  bleed: Box;
  placements: Placement[];
  marks: Mark[];
}

/** What decides where pages go. */
export interface Arrangement {
  /** Of one page after trimming. */
  page: Size;
  /** Colour beyond the edges of the trimmed page. */
  bleed: number;
  cropMarks: boolean;
  /** Whether both pages make one spread, to be folded between them; otherwise they are cut apart. */
  isFolded: boolean;
}

const markLength = millimetres(5);
/** Shorter ones cannot be seen. */
const shortestMark = millimetres(1.5);
/** Marks keep off the page even where it has no bleed. */
const markDistance = millimetres(3);
/** From the end of a mark to the edge of the sheet. */
const markMargin = millimetres(2);

/**
 * Lays out one side. `shift` is what both pages are moved towards the fold: in a folded stack the inner sheets stand out
 * beyond the outer ones, and what stands out is cut off with the edge; so their pages, and where the knife meets them,
 * are as much nearer to the fold.
 */
export function layOutSide({ left, right }: Side, arrangement: Arrangement, shift: number): SideLayout {
  const { page, bleed, cropMarks, isFolded } = arrangement;
  const margin = cropMarks ? Math.max(bleed, markDistance) + markLength + markMargin : bleed;
  const least = cropMarks ? Math.max(bleed, markDistance) + shortestMark : bleed;
  const gutter = isFolded ? 0 : 2 * bleed;
  const around = (by: number): Size => ({ width: 2 * page.width + gutter + 2 * by, height: page.height + 2 * by });
  const trim = {
    x: margin + shift,
    y: margin,
    width: 2 * (page.width - shift) + gutter,
    height: page.height,
  };
  const inner = isFolded ? 0 : bleed;
  const place = (number: number | null, x: number, isLeft: boolean): Placement[] => {
    if (number === null) return [];
    const [before, after] = isLeft ? [bleed, inner - shift] : [inner - shift, bleed];
    const clip = {
      x: x - before,
      y: margin - bleed,
      width: page.width + before + after,
      height: page.height + 2 * bleed,
    };
    return [{ page: number, x, y: margin, clip }];
  };
  return {
    sheet: around(margin),
    needed: around(least),
    trim,
    bleed: grow(trim, bleed),
    placements: [...place(left, trim.x, true), ...place(right, trim.x + trim.width - page.width, false)],
    marks: cropMarks ? drawMarks(trim, arrangement) : [],
  };
}

function grow({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Where the knife goes, at both ends of each cut; between pages that are folded, where the fold is. */
function drawMarks({ x, y, width, height }: Box, { page, bleed, isFolded }: Arrangement): Mark[] {
  const distance = Math.max(bleed, markDistance);
  const middle = x + width / 2;
  const inner = isFolded ? [] : [x + page.width, x + width - page.width];
  const upright = (at: number, fold: boolean): Mark[] => [
    { from: [at, y - distance], to: [at, y - distance - markLength], fold },
    { from: [at, y + height + distance], to: [at, y + height + distance + markLength], fold },
  ];
  const lying = (at: number): Mark[] => [
    { from: [x - distance, at], to: [x - distance - markLength, at], fold: false },
    { from: [x + width + distance, at], to: [x + width + distance + markLength, at], fold: false },
  ];
  return [
    ...[...new Set([x, ...inner, x + width])].flatMap((at) => upright(at, false)),
    ...(isFolded ? upright(middle, true) : []),
    ...[y, y + height].flatMap(lying),
  ];
}
