import { EncryptedPDFError, PDFDocument, PDFName, PDFNumber, type PDFPage } from '@cantoo/pdf-lib';
import { Fault } from '../fault.ts';
import type { Box } from './lay-out-side.ts';
import { inMillimetres, millimetres } from './length.ts';
import type { Size } from './papers.ts';
import { refuseBroken } from './refuse-broken.ts';

/** A matrix as PDF writes it (ISO 32000-1, 8.3.3). */
export type Matrix = [number, number, number, number, number, number];

/** A page to be imposed. */
export interface SourcePage {
  page: PDFPage;
  /** Puts the trimmed page upright with its lower left corner at the origin. */
  matrix: Matrix;
  /** What there is of it, bleed included, in its own coordinates. */
  bounds: Box;
  /** How far it goes beyond its trimmed edge on the side where that is least, in points. */
  bleed: number;
}

/** A file to be imposed. */
export interface SourceDocument {
  document: PDFDocument;
  pages: SourcePage[];
  /** Of every page after trimming, upright. */
  size: Size;
}

/**
 * Reads a PDF of any origin for imposing.
 * @param path names the file in sentences
 * @throws {Fault} where it is no PDF, is protected, has no pages or pages of different sizes.
 */
export async function readPages(bytes: Uint8Array, path: string): Promise<SourceDocument> {
  const document = await load(bytes, path);
  const read = await refuseBroken(path, () => document.getPages().map((page) => readPage(page)));
  const [first] = read;
  if (!first) throw new Fault(`${path} has no pages: nothing can be imposed.`);
  const odd = read.findIndex(({ size }) => !isAlike(size, first.size));
  if (odd > 0)
    throw new Fault(
      `${path} has pages of different sizes, ${describe(first.size)} and, on page ${odd + 1}, ${describe(read[odd]?.size ?? first.size)}: impose pages of one size.`,
    );
  return { document, pages: read, size: first.size };
}

function load(bytes: Uint8Array, path: string): Promise<PDFDocument> {
  return refuseBroken(path, async () => {
    const options = { updateMetadata: false, throwOnInvalidObject: true, parseSpeed: Number.POSITIVE_INFINITY };
    const document = PDFDocument.load(bytes, options);
    return document.catch((error: unknown) => {
      if (!(error instanceof EncryptedPDFError || isEncrypted(bytes))) throw error;
      throw new Fault(`${path} is protected by a password: impose the file before it is protected.`);
    });
  });
}

/** Where objects lie in streams, these cannot be read before the library has found that they are encrypted. */
function isEncrypted(bytes: Uint8Array): boolean {
  return /\/Encrypt\s+\d+\s+\d+\s+R/u.test(Buffer.from(bytes).toString('latin1'));
}

function readPage(page: PDFPage): SourcePage & { size: Size } {
  const media = page.getMediaBox();
  const trim = intersect(page.getTrimBox(), media);
  const bounds = intersect(page.node.BleedBox() ? page.getBleedBox() : trim, media);
  const turn = (((page.getRotation().angle / 90) % 4) + 4) % 4;
  const scale = unitOf(page);
  const isLying = turn % 2 === 1;
  const [width, height] = isLying ? [trim.height, trim.width] : [trim.width, trim.height];
  return {
    page,
    matrix: upright(trim, turn).map((value) => value * scale) as Matrix,
    bounds,
    bleed: scale * leastBleed(trim, bounds),
    size: { width: width * scale, height: height * scale },
  };
}

function leastBleed(trim: Box, bounds: Box): number {
  return Math.min(
    trim.x - bounds.x,
    trim.y - bounds.y,
    bounds.x + bounds.width - trim.x - trim.width,
    bounds.y + bounds.height - trim.y - trim.height,
  );
}

/** Turned by quarters, clockwise, about the trimmed page (ISO 32000-1, 7.7.3.3, Rotate). */
function upright({ x, y, width, height }: Box, turn: number): Matrix {
  const [right, top] = [x + width, y + height];
  if (turn === 1) return [0, -1, 1, 0, -y, right];
  if (turn === 2) return [-1, 0, 0, -1, right, top];
  if (turn === 3) return [0, 1, -1, 0, top, -x];
  return [1, 0, 0, 1, -x, -y];
}

function unitOf({ node }: PDFPage): number {
  const unit = node.lookup(PDFName.of('UserUnit'));
  return unit instanceof PDFNumber && unit.asNumber() > 0 ? unit.asNumber() : 1;
}

function intersect(box: Box, media: Box): Box {
  const x = Math.max(box.x, media.x);
  const y = Math.max(box.y, media.y);
  const width = Math.min(box.x + box.width, media.x + media.width) - x;
  const height = Math.min(box.y + box.height, media.y + media.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : media;
}

function isAlike(a: Size, b: Size): boolean {
  const tolerance = millimetres(0.5);
  return Math.abs(a.width - b.width) <= tolerance && Math.abs(a.height - b.height) <= tolerance;
}

function describe({ width, height }: Size): string {
  return `${inMillimetres(width)} × ${inMillimetres(height)} mm`;
}
