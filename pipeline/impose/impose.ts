import { hash } from 'node:crypto';
import { PDFDocument } from '@cantoo/pdf-lib';
import { Fault } from '../fault.ts';
import { arrangePages, type Binding, type Layout } from './arrange-pages.ts';
import { describeSheets } from './describe-sheets.ts';
import { drawSide } from './draw-side.ts';
import { embedPages } from './embed-pages.ts';
import { fitPaper } from './fit-paper.ts';
import { layOutSide, type SideLayout } from './lay-out-side.ts';
import { inMillimetres } from './length.ts';
import type { Paper, Size } from './papers.ts';
import { readPages, type SourceDocument } from './read-pages.ts';
import { refuseBroken } from './refuse-broken.ts';
import type { Sides } from './sides.ts';

/** How a file is imposed; lengths in points. */
export interface Imposition {
  layout: Layout;
  /** What each sheet of a booklet moves the pages of the next inner one towards the fold. */
  creep: number;
  cropMarks: boolean;
  bleed: number;
  /** Paper to print on, where it is not that of two pages side by side. */
  paper?: Paper | undefined;
  /** Where it is bound; otherwise as the file says that it is read. */
  binding?: Binding | undefined;
}

/** An imposed file and what to tell the printer of it. */
export interface Imposed {
  pdf: Uint8Array;
  pages: number;
  /** Sheets of paper when both sides are printed. */
  sheets: number;
  /** Places on the sheets that stay empty. */
  blanks: number;
  /** Of a sheet of paper. */
  sheet: Size;
  /** What the pages are scaled by; 1 unless the paper is too small for them. */
  scale: number;
  sides: Sides;
  /** Least bleed that the pages have, in points. */
  availableBleed: number;
}

/**
 * Puts the pages of a PDF side by side on sheets, each embedded as it is with its fonts and text; links and form fields
 * are not for paper and stay behind. The same file and options give the same bytes.
 * @param path names the file in sentences
 * @throws {Fault} where the file cannot be imposed, or not like this.
 */
export async function impose(bytes: Uint8Array, imposition: Imposition, path: string): Promise<Imposed> {
  const source = await readPages(bytes, path);
  const binding = imposition.binding ?? (await refuseBroken(path, () => bindingOf(source.document)));
  const layouts = layOut(source, binding, imposition, path);
  const fit = fitPaper(layouts[0], imposition.paper);
  const turned = turnOf(fit.paper, layouts.length);
  const document = await PDFDocument.create({ updateMetadata: false });
  const forms = await refuseBroken(path, () => embedPages(source, document));
  for (const layout of layouts) drawSide(layout, fit, forms, document);
  const description = {
    sides: turned,
    isRightToLeft: binding === 'right',
    identifier: identifierOf(bytes, imposition),
  };
  await refuseBroken(path, () => describeSheets(document, source.document, description));
  const pdf = await document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
  return {
    pdf,
    pages: source.pages.length,
    sheets: Math.ceil(layouts.length / 2),
    blanks: 2 * layouts.length - source.pages.length,
    sheet: fit.paper,
    scale: fit.scale,
    sides: turned,
    availableBleed: Math.min(...source.pages.map((page) => page.bleed)),
  };
}

/** Of a page's width: more than this would be cut off at the fold. */
const mostShift = 1 / 8;

function layOut(
  { pages, size }: SourceDocument,
  binding: Binding,
  { layout, creep, cropMarks, bleed }: Imposition,
  path: string,
): [SideLayout, ...SideLayout[]] {
  const isFolded = layout === 'booklet';
  const sides = arrangePages(layout, pages.length, binding);
  const shift = creep * (Math.ceil(sides.length / 2) - 1);
  if (isFolded && shift > mostShift * size.width)
    throw new Fault(
      `${path} has so many sheets that a creep of ${inMillimetres(creep)} mm would move the innermost pages by ${inMillimetres(shift)} mm: give the thickness of one sheet, or fold fewer pages into one another.`,
    );
  const [first, ...others] = sides.map((side, index) =>
    layOutSide(side, { page: size, bleed, cropMarks, isFolded }, isFolded ? creep * Math.floor(index / 2) : 0),
  );
  if (!first) throw new Error('A file with pages has sheets');
  return [first, ...others];
}

/** Sheets are turned over about an upright line, so that the heads stay at the top. */
function turnOf({ width, height }: Size, sides: number): Sides {
  if (sides === 1) return 'one-sided';
  return width > height ? 'two-sided-short-edge' : 'two-sided-long-edge';
}

/** A file says where it is bound by the direction in which it is read (ISO 32000-1, 12.2). */
function bindingOf({ catalog }: PDFDocument): Binding {
  return catalog.getViewerPreferences()?.getReadingDirection() === 'R2L' ? 'right' : 'left';
}

function identifierOf(bytes: Uint8Array, imposition: Imposition): string {
  return hash('sha256', `${hash('sha256', bytes)} ${JSON.stringify(imposition)}`).slice(0, 32);
}
