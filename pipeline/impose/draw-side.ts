import {
  clip,
  concatTransformationMatrix,
  drawObject,
  endPath,
  lineTo,
  moveTo,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFOperator,
  PDFOperatorNames,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  setDashPattern,
  setLineWidth,
  stroke,
} from '@cantoo/pdf-lib';
import type { PaperFit } from './fit-paper.ts';
import type { Box, Mark, Placement, SideLayout } from './lay-out-side.ts';

/** Adds a page with one side of a sheet: its boxes, the pages on it and the marks for fold and knife. */
export function drawSide(
  side: SideLayout,
  fit: PaperFit,
  forms: ReadonlyMap<number, PDFRef>,
  document: PDFDocument,
): void {
  const { paper, scale, x, y } = fit;
  const page = document.addPage([paper.width, paper.height]);
  const place = (box: Box): [number, number, number, number] => [
    x + scale * box.x,
    y + scale * box.y,
    scale * box.width,
    scale * box.height,
  ];
  page.setBleedBox(...withinPaper(place(side.bleed), fit));
  page.setTrimBox(...place(side.trim));
  const drawn = side.placements.filter((placement) => forms.has(placement.page));
  for (const { page: number } of drawn) page.node.setXObject(nameOf(number), forms.get(number) ?? missing(number));
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(scale, 0, 0, scale, x, y),
    ...drawn.flatMap(drawPage),
    ...(side.marks.length ? drawMarks(side.marks) : []),
    popGraphicsState(),
  );
  if (side.marks.length) page.node.Resources()?.set(PDFName.of('ColorSpace'), registrationColour(document));
  page.node.delete(PDFName.of('Annots'));
}

function withinPaper(
  [x, y, width, height]: [number, number, number, number],
  { paper }: PaperFit,
): [number, number, number, number] {
  const [left, bottom] = [Math.max(0, x), Math.max(0, y)];
  return [left, bottom, Math.min(paper.width, x + width) - left, Math.min(paper.height, y + height) - bottom];
}

function drawPage({ page, x, y, clip: shown }: Placement): PDFOperator[] {
  return [
    pushGraphicsState(),
    rectangle(shown.x, shown.y, shown.width, shown.height),
    clip(),
    endPath(),
    concatTransformationMatrix(1, 0, 0, 1, x, y),
    drawObject(nameOf(page)),
    popGraphicsState(),
  ];
}

/** Points; as fine as a knife can follow. */
const markWidth = 0.25;

function drawMarks(marks: Mark[]): PDFOperator[] {
  const draw = ({ from, to }: Mark): PDFOperator[] => [moveTo(...from), lineTo(...to), stroke()];
  return [
    PDFOperator.of(PDFOperatorNames.StrokingColorspace, [PDFName.of(registration)]),
    PDFOperator.of(PDFOperatorNames.StrokingColorN, [PDFNumber.of(1)]),
    setLineWidth(markWidth),
    ...marks.filter(({ fold }) => !fold).flatMap(draw),
    setDashPattern([3, 2], 0),
    ...marks.filter(({ fold }) => fold).flatMap(draw),
  ];
}

const registration = 'Registration';

/** Marks stand on the plate of every ink, as the colour All does (ISO 32000-1, 8.6.6.4). */
function registrationColour({ context }: PDFDocument) {
  const tint = context.obj({ FunctionType: 2, Domain: [0, 1], C0: [1], C1: [0], N: 1 });
  return context.obj({ [registration]: ['Separation', 'All', 'DeviceGray', tint] });
}

function nameOf(page: number): PDFName {
  return PDFName.of(`Page${page}`);
}

function missing(page: number): never {
  throw new Error(`Page ${page} was not embedded`);
}
