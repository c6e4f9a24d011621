import { millimetres } from './length.ts';
import { type Paper, paperOf, type Size } from './papers.ts';

/** A layout to be put on paper. */
interface Layout {
  sheet: Size;
  /** What of the sheet must be on the paper; the rest may lie beyond its edges. */
  needed: Size;
}

/** Where the layout of a sheet lies on the paper: moved by `x` and `y`, scaled by `scale`. */
export interface PaperFit {
  paper: Size;
  scale: number;
  x: number;
  y: number;
}

/**
 * Puts a layout in the middle of a sheet of paper: of that asked for, turned as it fits best, otherwise of the common
 * one that is as large, otherwise of one cut to its size. A layout is made smaller where the paper is, never larger.
 */
export function fitPaper({ sheet, needed }: Layout, paper: Paper | undefined = paperOf(sheet)): PaperFit {
  if (!paper) return { paper: sheet, scale: 1, x: 0, y: 0 };
  const upright = { width: paper.width, height: paper.height };
  const lying = { width: paper.height, height: paper.width };
  const [best] = [lying, upright].sort((a, b) => scaleOn(b, needed) - scaleOn(a, needed));
  const { width, height } = best ?? lying;
  const room = { width: width + rounding, height: height + rounding };
  const scale = scaleOn(room, needed) >= 1 ? 1 : scaleOn({ width, height }, needed);
  return {
    paper: { width, height },
    scale,
    x: (width - scale * sheet.width) / 2,
    y: (height - scale * sheet.height) / 2,
  };
}

/** Browsers round pages up to whole pixels, or halves of a millimetre; that much may be lost at the edge. */
const rounding = millimetres(0.5);

function scaleOn(paper: Size, needed: Size): number {
  return Math.min(paper.width / needed.width, paper.height / needed.height);
}
