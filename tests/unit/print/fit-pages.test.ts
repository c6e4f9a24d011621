import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitPages } from '../../../pipeline/print/fit-pages.ts';
import type { Draft, PrintDocument } from '../../../pipeline/print/printer.ts';

interface Page {
  bound?: boolean;
  preferredPages?: number;
  maximumPages: number;
}

/** Tries steps whose pages, and lengths of text, are given, and says which were printed, finished and taken. */
async function fitSteps(pages: number[], page: Page, lengths: number[] = [], lastLines: number[] = []) {
  const tried: number[] = [];
  const finished: number[] = [];
  const draft = async ({ title }: PrintDocument): Promise<Draft> => {
    const step = Number(title);
    tried.push(step);
    const finish = (): Uint8Array => {
      finished.push(step);
      return Uint8Array.of(step);
    };
    return { pages: pages[step] ?? 0, lastLine: () => lastLines[step] ?? 1, finish };
  };
  const format = { fit: pages.map((_, points) => ({ limits: { points } })), page: { size: 'A4' as const, ...page } };
  const result = await fitPages(format, { draft }, async ({ points = 0 }) => {
    const html = `<style>${'p {}'.repeat(5000)}</style><p>${'chữ '.repeat((lengths[points] ?? 0) / 4)}</p>`;
    return { step: points, document: { html, title: String(points), language: 'vi', date: null } };
  });
  return { tried, finished, step: result.step, pages: result.pages, pdf: result.pdf };
}

/** What trying the steps in order gives. */
function firstInOrder(pages: number[], { preferredPages, maximumPages }: Page): number {
  const preferred = pages.findIndex((count) => count <= (preferredPages ?? maximumPages));
  const allowed = pages.findIndex((count) => count <= maximumPages);
  return [preferred, allowed, pages.length - 1].find((step) => step >= 0) ?? 0;
}

describe('fitPages', () => {
  test('takes the first step where it fits, and prints no other', async () => {
    expect(await fitSteps([2, 1, 1], { maximumPages: 2 })).toEqual({
      tried: [0],
      finished: [0],
      step: 0,
      pages: 2,
      pdf: Uint8Array.of(0),
    });
  });

  test('begins with the step that the text suggests, and finishes only the one that it takes', async () => {
    const lengths = [9000, 9000, 7000, 6000, 5000, 4700, 4000, 3000];
    expect(await fitSteps([4, 4, 3, 3, 3, 2, 2, 1], { maximumPages: 2 }, lengths)).toMatchObject({
      tried: [5, 4],
      finished: [5],
    });
  });

  test('prefers fewer pages, and takes more where no step has as few', async () => {
    expect(await fitSteps([2, 2, 1], { preferredPages: 1, maximumPages: 2 })).toMatchObject({ step: 2, pages: 1 });
    expect(await fitSteps([3, 2, 2], { preferredPages: 1, maximumPages: 2 })).toMatchObject({ step: 1, pages: 2 });
  });

  test('gives the tightest step where none fits', async () => {
    expect(await fitSteps([5, 4, 3], { maximumPages: 2 })).toMatchObject({ step: 2, pages: 3, finished: [2] });
  });

  test('saves a last page with next to nothing on it by setting the same words more tightly', async () => {
    const sameWords = [4000, 4000, 4000, 3000];
    const tighten = (pages: number[], lastLines: number[], lengths = sameWords) =>
      fitSteps(pages, { maximumPages: 2 }, lengths, lastLines);
    expect(await tighten([2, 2, 1, 1], [0.2])).toMatchObject({ step: 2, pages: 1, finished: [2] });
    expect(await tighten([2, 2, 1, 1], [0.5]), 'there is enough on it').toMatchObject({ step: 0 });
    expect(await tighten([2, 2, 2, 1], [0.2]), 'it would cost words').toMatchObject({ step: 0, tried: [0, 1, 2] });
    expect(await tighten([2, 1, 1, 1], [0.2], [4000, 3000]), 'it would cost words at once').toMatchObject({
      tried: [0],
    });
    expect(await tighten([1, 1, 1, 1], [0.2]), 'there is no other page').toMatchObject({ step: 0, tried: [0] });
  });

  test('saves the last sheet of a booklet, of four pages, that would have one page on it', async () => {
    const tighten = (pages: number[], page: Partial<Page>) =>
      fitSteps(pages, { maximumPages: 12, ...page }, [9000, 9000, 9000]);
    expect(await tighten([9, 8, 7], { bound: true })).toMatchObject({ step: 1, pages: 8 });
    expect(await tighten([9, 8, 7], {})).toMatchObject({ step: 0, pages: 9 });
    expect(await tighten([10, 8, 7], { bound: true }), 'two pages are worth a sheet').toMatchObject({
      step: 0,
      pages: 10,
    });
  });

  test('prints nothing for a format without a PDF', async () => {
    const format = { fit: [{ limits: {} }], page: { size: 'A4' as const, maximumPages: 1 } };
    const draft = (): Promise<Draft> => Promise.reject(new Error('printed'));
    const result = await fitPages(format, { draft }, async () => ({ document: undefined }));
    expect(result).toEqual({ document: undefined, pdf: undefined, pages: 0 });
  });

  test('takes the step that trying in order takes, whatever the text suggests, and prints none twice', async () => {
    const descending = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 9 });
    const page = fc.record({
      preferredPages: fc.integer({ min: 1, max: 3 }),
      maximumPages: fc.integer({ min: 3, max: 4 }),
    });
    const lengths = fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(descending, page, lengths, async (counts, page, lengths) => {
        const pages = counts.sort((a, b) => b - a);
        const { step, tried, finished } = await fitSteps(pages, page, lengths);
        expect(step).toBe(firstInOrder(pages, page));
        expect(new Set(tried).size).toBe(tried.length);
        expect(finished).toEqual([step]);
      }),
    );
  });
});
