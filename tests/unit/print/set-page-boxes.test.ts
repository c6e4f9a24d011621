import { describe, expect, test } from 'vitest';
import type { PdfFile } from '../../../pipeline/print/pdf-file.ts';
import { setPageBoxes, trimmedPageOf } from '../../../pipeline/print/set-page-boxes.ts';

const page = '<</Type /Page\n/MediaBox [0 0 438.96 615.12]\n/Parent 2 0 R>>\n';

describe('a page with a bleed', () => {
  test('is as large as its format where it is cut, at the upper left of what was printed', () => {
    const file: PdfFile = { header: '', objects: new Map([[1, page]]), last: 1, trailer: new Map() };
    const trimmed = trimmedPageOf({ size: 'A5', bleed: 3 });
    if (trimmed) setPageBoxes(file, trimmed);
    const body = file.objects.get(1) ?? '';
    const millimetres = (name: string): number[] =>
      (new RegExp(`/${name} \\[([^\\]]*)\\]`, 'u').exec(body)?.[1] ?? '')
        .split(' ')
        .map((each) => Math.round((Number(each) * 254) / 72) / 10);
    expect(millimetres('TrimBox')).toEqual([3, 4, 151, 214]);
    expect(millimetres('CropBox')).toEqual([3, 4, 151, 214]);
    expect(millimetres('BleedBox')).toEqual([0, 1, 154, 217]);
  });

  test('is none where the format has none', () => {
    expect(trimmedPageOf({ size: 'A4' })).toBeUndefined();
    expect(trimmedPageOf({ size: 'A4', bleed: 0 })).toBeUndefined();
  });
});
