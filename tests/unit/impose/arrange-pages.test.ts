import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrangePages, type Side } from '../../../pipeline/impose/arrange-pages.ts';

const pages = fc.integer({ min: 1, max: 64 });

/**
 * What a reader meets who opens a booklet bound at the left: sheets laid on each other, the first outermost, folded
 * once. The left half of a sheet's back is behind the right half of its front.
 */
function readFolded(sides: Side[]): (number | null)[] {
  const sheets = Array.from({ length: sides.length / 2 }, (_, index) => sides.slice(2 * index, 2 * index + 2));
  const untilTheMiddle = sheets.flatMap(([front, back]) => [front?.right ?? null, back?.left ?? null]);
  const fromTheMiddle = sheets.toReversed().flatMap(([front, back]) => [back?.right ?? null, front?.left ?? null]);
  return [...untilTheMiddle, ...fromTheMiddle];
}

describe('a booklet', () => {
  test('of eight pages is two sheets', () => {
    expect(arrangePages('booklet', 8, 'left')).toEqual([
      { left: 8, right: 1 },
      { left: 2, right: 7 },
      { left: 6, right: 3 },
      { left: 4, right: 5 },
    ]);
  });

  test('of five pages has its three blanks at the end', () => {
    expect(readFolded(arrangePages('booklet', 5, 'left'))).toEqual([1, 2, 3, 4, 5, null, null, null]);
  });

  test('is read in order once it is folded, whatever the number of pages', () => {
    fc.assert(
      fc.property(pages, (count) => {
        const read = readFolded(arrangePages('booklet', count, 'left'));
        expect(read.slice(0, count)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
        expect(read.slice(count).every((page) => page === null)).toBe(true);
      }),
    );
  });

  test('takes a sheet for every four pages begun', () => {
    fc.assert(
      fc.property(pages, (count) => {
        expect(arrangePages('booklet', count, 'left')).toHaveLength(2 * Math.ceil(count / 4));
      }),
    );
  });

  test('bound at the right is the mirror of one bound at the left', () => {
    fc.assert(
      fc.property(pages, (count) => {
        const mirrored = arrangePages('booklet', count, 'right').map(({ left, right }) => ({
          left: right,
          right: left,
        }));
        expect(readFolded(mirrored)).toEqual(readFolded(arrangePages('booklet', count, 'left')));
      }),
    );
  });
});

describe('2-up', () => {
  test('of three pages leaves the last place empty', () => {
    expect(arrangePages('2-up', 3, 'left')).toEqual([
      { left: 1, right: 2 },
      { left: 3, right: null },
    ]);
  });

  test('has every page once, in order', () => {
    fc.assert(
      fc.property(pages, (count) => {
        const found = arrangePages('2-up', count, 'left').flatMap(({ left, right }) => [left, right]);
        expect(found.filter((page) => page !== null)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
        expect(found.length - count).toBeLessThanOrEqual(1);
      }),
    );
  });
});
