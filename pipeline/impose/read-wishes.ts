import { parseDictionary, referenceTarget } from '../print/pdf-dictionary.ts';
import { dictionaryOf, type PdfFile, readPdf, trailerTarget } from '../print/pdf-file.ts';
import { paperOf } from './papers.ts';
import type { Sides } from './sides.ts';

/** How a PDF is to be printed, in the words of IPP (RFC 8011, PWG 5101.1). */
export interface Wishes {
  sides?: Sides;
  media?: string;
}

/** Values of `Duplex` (ISO 32000-1, 12.2). */
const sidesOf: Record<string, Sides> = {
  '/Simplex': 'one-sided',
  '/DuplexFlipLongEdge': 'two-sided-long-edge',
  '/DuplexFlipShortEdge': 'two-sided-short-edge',
};

/** What a PDF asks of its printer, by its viewer preferences and the size of its first page; nothing where others wrote it. */
export function readWishes(pdf: Uint8Array): Wishes {
  try {
    const file = readPdf(pdf);
    const catalog = dictionaryOf(file, trailerTarget(file, 'Root'));
    const sides = sidesOf[dictionaryIn(file, catalog.get('ViewerPreferences')).get('Duplex') ?? ''];
    const media = paperOf(sizeOfFirstPage(file, referenceTarget(catalog.get('Pages'))))?.media;
    return { ...(sides && { sides }), ...(media && { media }) };
  } catch {
    // Written in another manner than ours, or broken: the printer will see.
    return {};
  }
}

function dictionaryIn(file: PdfFile, value = '<<>>'): Map<string, string> {
  const target = referenceTarget(value);
  return target === undefined ? parseDictionary(value) : dictionaryOf(file, target);
}

/** Points. */
function sizeOfFirstPage(file: PdfFile, number: number | undefined): { width: number; height: number } {
  const node = dictionaryOf(file, number);
  const kids = node.get('Kids');
  if (kids !== undefined) return sizeOfFirstPage(file, Number(/\d+/u.exec(kids)?.[0]));
  const box = node.get('CropBox') ?? node.get('MediaBox') ?? '';
  const [left = 0, bottom = 0, right = 0, top = 0] = [...box.matchAll(/[\d.]+/gu)].map(([each]) => Number(each));
  return { width: right - left, height: top - bottom };
}
