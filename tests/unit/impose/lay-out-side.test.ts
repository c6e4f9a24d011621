import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrangePages } from '../../../pipeline/impose/arrange-pages.ts';
import { fitPaper } from '../../../pipeline/impose/fit-paper.ts';
import { type Arrangement, layOutSide } from '../../../pipeline/impose/lay-out-side.ts';
import { millimetres, readLength } from '../../../pipeline/impose/length.ts';
import { findPaper, paperOf } from '../../../pipeline/impose/papers.ts';

const mm = millimetres(1);
const page = { width: 148 * mm, height: 210 * mm };
const plain: Arrangement = { page, bleed: 0, cropMarks: false, isFolded: true };
const both = { left: 4, right: 1 };

describe('a folded side', () => {
  test('without more is as large as two pages, which meet in the fold', () => {
    const { sheet, trim, bleed, placements, marks } = layOutSide(both, plain, 0);
    expect(sheet).toEqual({ width: 296 * mm, height: 210 * mm });
    expect(trim).toEqual({ x: 0, y: 0, ...sheet });
    expect(bleed).toEqual(trim);
    expect(placements.map(({ page: number, x, y }) => [number, x, y])).toEqual([
      [4, 0, 0],
      [1, 148 * mm, 0],
    ]);
    expect(marks).toEqual([]);
  });

  test('with bleed shows it at the three outer edges and none in the fold', () => {
    const { sheet, trim, bleed, placements } = layOutSide(both, { ...plain, bleed: 3 * mm }, 0);
    expect(sheet.width).toBeCloseTo(302 * mm);
    expect(trim).toMatchObject({ x: 3 * mm, y: 3 * mm });
    expect(bleed).toMatchObject({ x: 0, y: 0 });
    const [left, right] = placements;
    expect(left?.clip).toMatchObject({ x: 0, y: 0, width: 151 * mm, height: 216 * mm });
    expect(right?.clip.x).toBeCloseTo(151 * mm);
    expect((right?.clip.x ?? 0) + (right?.clip.width ?? 0)).toBeCloseTo(302 * mm);
  });

  test('has marks that stay out of the bleed, dashed at the fold', () => {
    const { sheet, bleed, marks } = layOutSide(both, { ...plain, bleed: 3 * mm, cropMarks: true }, 0);
    expect(marks.filter(({ fold }) => fold).map(({ from }) => from[0])).toEqual([sheet.width / 2, sheet.width / 2]);
    expect(marks.filter(({ fold }) => !fold)).toHaveLength(8);
    for (const { from, to } of marks) {
      for (const [x, y] of [from, to]) {
        const isOutside =
          x <= bleed.x + 1e-6 ||
          x >= bleed.x + bleed.width - 1e-6 ||
          y <= bleed.y + 1e-6 ||
          y >= bleed.y + bleed.height - 1e-6;
        expect(isOutside && x > 0 && y > 0 && x < sheet.width && y < sheet.height).toBe(true);
      }
    }
  });

  test('shifted has its pages, and the cut, nearer to the fold, and nothing beyond the fold', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 15, noNaN: true }), fc.boolean(), (shift, cropMarks) => {
        const arrangement = { ...plain, bleed: 3 * mm, cropMarks };
        const still = layOutSide(both, arrangement, 0);
        const moved = layOutSide(both, arrangement, shift * mm);
        const fold = still.sheet.width / 2;
        const [[left, right], [movedLeft, movedRight]] = [still.placements, moved.placements];
        expect(moved.sheet).toEqual(still.sheet);
        expect((movedLeft?.x ?? 0) - (left?.x ?? 0)).toBeCloseTo(shift * mm);
        expect((right?.x ?? 0) - (movedRight?.x ?? 0)).toBeCloseTo(shift * mm);
        expect(moved.trim.x - still.trim.x).toBeCloseTo(shift * mm);
        expect(still.trim.width - moved.trim.width).toBeCloseTo(2 * shift * mm);
        expect((movedLeft?.clip.x ?? 0) + (movedLeft?.clip.width ?? 0)).toBeCloseTo(fold);
        expect(movedRight?.clip.x).toBeCloseTo(fold);
      }),
    );
  });
});

test('pages that are cut apart have their own bleed and a cut on both sides of the middle', () => {
  const { sheet, placements, marks } = layOutSide(
    { left: 1, right: 2 },
    { page, bleed: 3 * mm, cropMarks: true, isFolded: false },
    0,
  );
  const [left, right] = placements;
  expect((right?.x ?? 0) - (left?.x ?? 0)).toBeCloseTo(154 * mm);
  expect((left?.clip.x ?? 0) + (left?.clip.width ?? 0)).toBeCloseTo(sheet.width / 2);
  expect(marks.some(({ fold }) => fold)).toBe(false);
  expect(new Set(marks.filter(({ from, to }) => from[0] === to[0]).map(({ from }) => from[0])).size).toBe(4);
});

test('an empty place has nothing', () => {
  expect(layOutSide({ left: null, right: 1 }, plain, 0).placements.map((placement) => placement.page)).toEqual([1]);
  expect(arrangePages('booklet', 1, 'left').flatMap((side) => layOutSide(side, plain, 0).placements)).toHaveLength(1);
});

function layoutOf(width: number, height: number) {
  const sheet = { width: width * mm, height: height * mm };
  return { sheet, needed: sheet };
}

describe('paper', () => {
  test('that has room for the bleed alone has shorter marks, and the pages at their size', () => {
    const layout = layOutSide(both, { ...plain, bleed: 3 * mm, cropMarks: true }, 0);
    expect(layout.sheet.height).toBeGreaterThan(findPaper('SRA4').width);
    expect(fitPaper(layout, findPaper('SRA4')).scale).toBe(1);
  });

  test('two A5 pages go on A4 at their own size, in its middle', () => {
    const { paper, scale, x, y } = fitPaper(layoutOf(296, 210), undefined);
    expect(paperOf(paper)?.name).toBe('A4');
    expect(paper.width).toBeGreaterThan(paper.height);
    expect([scale, x / mm, y]).toEqual([1, expect.closeTo(0.5), expect.closeTo(0)]);
  });

  test('takes pages that a browser has rounded up at their own size', () => {
    expect(fitPaper(layoutOf(296.1, 210.0004), undefined).scale).toBe(1);
    expect(fitPaper(layoutOf(420.46, 297.35), undefined).scale).toBe(1);
    expect(fitPaper(layoutOf(421, 297), findPaper('A3')).scale).toBeLessThan(1);
  });

  test('that is too small makes the layout smaller, one that is larger leaves it as it is', () => {
    const layout = layoutOf(420, 297);
    expect(fitPaper(layout, findPaper('a4')).scale).toBeCloseTo(297 / 420, 3);
    expect(fitPaper(layout, findPaper('SRA3'))).toMatchObject({ scale: 1, x: expect.closeTo(15 * mm) });
  });

  test('of no common size is as large as the layout', () => {
    const layout = layoutOf(320, 233);
    expect(fitPaper(layout, undefined)).toEqual({ paper: layout.sheet, scale: 1, x: 0, y: 0 });
  });

  test('that nobody knows is refused with the nearest', () => {
    expect(() => findPaper('SA4')).toThrow(/--paper is "SA4": choose from A6, .*Did you mean/u);
  });
});

describe('a length', () => {
  test.each([
    ['3mm', 3 * mm],
    ['0.1mm', 0.1 * mm],
    ['0.3 cm', 3 * mm],
    ['9pt', 9],
    ['0.125in', 9],
  ])('%s', (text, expected) => expect(readLength(text, '--bleed', 100)).toBeCloseTo(expected));

  test.each(['3', 'mm', '-3mm', '3,5mm', '1e3mm', '', 'NaNmm'])('"%s" is refused', (text) => {
    expect(() => readLength(text, '--bleed', 100)).toThrow(/^--bleed is ".*": write a length with its unit/u);
  });

  test('that is out of proportion is refused', () => {
    expect(() => readLength('30cm', '--bleed', 20 * mm)).toThrow('--bleed is "30cm", more than 20 mm');
  });
});
