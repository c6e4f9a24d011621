import { isPage } from './page-contents.ts';
import { formatDictionary, parseDictionary } from './pdf-dictionary.ts';
import type { PdfFile } from './pdf-file.ts';

/** A page that is printed larger than it is, to be cut: all in millimetres. */
export interface TrimmedPage {
  width: number;
  height: number;
  /** Colour beyond each edge. */
  bleed: number;
}

/** Millimetres (ISO 216). */
const sizes = { A4: { width: 210, height: 297 }, A5: { width: 148, height: 210 } };

/** The trimmed page of a format that has a bleed; undefined for one without. */
export function trimmedPageOf({
  size,
  bleed = 0,
}: {
  size: keyof typeof sizes;
  bleed?: number | undefined;
}): TrimmedPage | undefined {
  return bleed > 0 ? { ...sizes[size], bleed } : undefined;
}

const points = 72 / 25.4;

/**
 * Says of each page what is left of it when it is cut (TrimBox) and how far its colour goes beyond (BleedBox); viewers
 * and office printers show the former alone (CropBox) (ISO 32000-1, 14.11.2). The page begins at the upper left of what
 * Chromium has printed, which is some fraction of a pixel larger.
 */
export function setPageBoxes(file: PdfFile, { width, height, bleed }: TrimmedPage): void {
  for (const [number, body] of file.objects) {
    if (!isPage(body)) continue;
    const page = parseDictionary(body);
    const top = Number(/(\S+)\s*\]$/u.exec(page.get('MediaBox') ?? '')?.[1]);
    const box = (beyond: number): string => {
      const [left, right] = [bleed - beyond, bleed + width + beyond].map((each) => each * points);
      const [upper, lower] = [bleed - beyond, bleed + height + beyond].map((each) => top - each * points);
      return `[${[left, Math.max(lower ?? 0, 0), right, upper].map((each) => Number(each?.toFixed(3))).join(' ')}]`;
    };
    page.set('TrimBox', box(0)).set('CropBox', box(0)).set('BleedBox', box(bleed));
    file.objects.set(number, `${formatDictionary(page)}\n`);
  }
}
