import { describe, expect, test } from 'vitest';
import { fitPages } from '../../../pipeline/print/fit-pages.ts';

/** Tries steps whose pages are given, and says which were tried and which was taken. */
async function fitSteps(pages: number[], page: { preferredPages?: number; maximumPages: number }) {
  const tried: number[] = [];
  const result = await fitPages(
    { fit: pages.map((_, points) => ({ limits: { points } })), page: { size: 'A4', ...page } },
    async ({ points = 0 }) => {
      tried.push(points);
      return { step: points, pdf: pdfOf(pages[points] ?? 0) };
    },
  );
  return { tried, step: result.step, pages: result.pages };
}

/** No more than a page tree, in the form in which Chromium writes it. */
function pdfOf(pages: number): Uint8Array {
  const objects = ['<</Type /Catalog\n/Pages 2 0 R>>', `<</Type /Pages\n/Count ${pages}\n/Kids []>>`];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 3\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size 3\n/Root 1 0 R>>\n`;
  return new TextEncoder().encode(`${text}${table}startxref\n${text.length}\n%%EOF\n`);
}

describe('fitPages', () => {
  test('takes the first step where it fits, and tries no other', async () => {
    expect(await fitSteps([2, 1, 1], { maximumPages: 2 })).toEqual({ tried: [0], step: 0, pages: 2 });
  });

  test('finds the loosest step that fits by halving', async () => {
    expect(await fitSteps([4, 4, 3, 3, 3, 2, 2, 1], { maximumPages: 2 })).toEqual({
      tried: [0, 7, 3, 5, 4],
      step: 5,
      pages: 2,
    });
  });

  test('prefers fewer pages, and takes more where no step has as few', async () => {
    expect(await fitSteps([2, 2, 1], { preferredPages: 1, maximumPages: 2 })).toMatchObject({ step: 2, pages: 1 });
    expect(await fitSteps([3, 2, 2], { preferredPages: 1, maximumPages: 2 })).toMatchObject({ step: 1, pages: 2 });
  });

  test('gives the tightest step where none fits', async () => {
    expect(await fitSteps([5, 4, 3], { maximumPages: 2 })).toMatchObject({ step: 2, pages: 3 });
  });
});
