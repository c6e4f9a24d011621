/** Which pages stand side by side on one side of a sheet, by their numbers from 1; null where nothing is printed. */
export interface Side {
  left: number | null;
  right: number | null;
}

/** How pages are laid out on sheets. */
export const layouts = ['2-up', 'booklet'] as const;

export type Layout = (typeof layouts)[number];

/** Where the pages are bound: at the right in languages that are read from right to left. */
export type Binding = 'left' | 'right';

/** The sides of all sheets in the order of printing, front and back by turns. */
export function arrangePages(layout: Layout, pages: number, binding: Binding): Side[] {
  const sides = layout === 'booklet' ? arrangeBooklet(pages) : arrangeTwoUp(pages);
  return binding === 'left' ? sides : sides.map(({ left, right }) => ({ left: right, right: left }));
}

/**
 * For saddle stitching: the sheets are laid on each other, the first outermost, folded once and stitched in the fold.
 * The front of the outermost has the last page and the first, its back the second and the last but one, and so inwards.
 * Where the pages are no multiple of four, the last ones stay blank.
 */
function arrangeBooklet(pages: number): Side[] {
  const sheets = Math.ceil(pages / 4);
  const last = 4 * sheets;
  const printed = (page: number): number | null => (page <= pages ? page : null);
  return Array.from({ length: sheets }, (_, sheet): Side[] => [
    { left: printed(last - 2 * sheet), right: printed(1 + 2 * sheet) },
    { left: printed(2 + 2 * sheet), right: printed(last - 1 - 2 * sheet) },
  ]).flat();
}

/** In the order of reading, for handing out or cutting apart. */
function arrangeTwoUp(pages: number): Side[] {
  return Array.from({ length: Math.ceil(pages / 2) }, (_, index): Side => {
    const right = 2 * index + 2;
    return { left: right - 1, right: right <= pages ? right : null };
  });
}
