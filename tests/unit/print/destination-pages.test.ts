import { expect, test } from 'vitest';
import { destinationPages } from '../../../pipeline/print/destination-pages.ts';
import { writePdf } from '../../../pipeline/print/pdf-file.ts';

/** A file of three pages in a tree of two levels, with these entries in its catalog. */
function makePdf(catalog: string, others: [number, string][] = []): Uint8Array {
  const objects = new Map([
    [1, `<</Type /Catalog\n/Pages 2 0 R\n${catalog}>>\n`],
    [2, '<</Type /Pages\n/Kids [3 0 R 6 0 R]\n/Count 3>>\n'],
    [3, '<</Type /Pages\n/Kids [4 0 R 5 0 R]\n/Count 2>>\n'],
    [4, '<</Type /Page>>\n'],
    [5, '<</Type /Page>>\n'],
    [6, '<</Type /Page>>\n'],
    ...others,
  ]);
  return writePdf({ header: '%PDF-1.7\n', objects, last: 9, trailer: new Map([['Root', '1 0 R']]) });
}

test('places are found on their pages, in whatever tree', () => {
  const destinations: [number, string] = [9, '<</item-1 [4 0 R /XYZ 6 596 0]\n/item-2 [6 0 R /XYZ 6 596 0]>>\n'];
  expect(destinationPages(makePdf('/Dests 9 0 R\n', [destinations]))).toEqual(
    new Map([
      ['item-1', 1],
      ['item-2', 3],
    ]),
  );
});

test('a dictionary in its place will do, and a file without any has none', () => {
  expect(destinationPages(makePdf('/Dests <</a [5 0 R /Fit]>>\n')).get('a')).toBe(2);
  expect(destinationPages(makePdf(''))).toEqual(new Map());
});
