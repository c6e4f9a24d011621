import { expect, test } from 'vitest';
import type { IssueView } from '../../../pipeline/localize/issue-view.ts';
import { writePdf } from '../../../pipeline/print/pdf-file.ts';
import { numberContents } from '../../../pipeline/render/number-contents.ts';

/** A view of which only what is numbered matters. */
function viewOf(pages: string[]): IssueView {
  const items = pages.map((page, index) => ({ anchor: `item-${index + 1}`, page }));
  return { slug: 'so-1', items } as IssueView;
}

/** A file in which the articles begin on these pages. */
function printed(pages: number[]): Uint8Array {
  const count = Math.max(...pages);
  const numbers = Array.from({ length: count }, (_, index) => 10 + index);
  const places = pages.map((page, index) => `/item-${index + 1} [${9 + page} 0 R /Fit]`);
  const objects = new Map([
    [1, `<</Type /Catalog\n/Pages 2 0 R\n/Dests <<${places.join('\n')}>>>>\n`],
    [2, `<</Type /Pages\n/Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}]\n/Count ${count}>>\n`],
    ...numbers.map((number): [number, string] => [number, '<</Type /Page>>\n']),
  ]);
  return writePdf({ header: '%PDF-1.7\n', objects, last: 9 + count, trailer: new Map([['Root', '1 0 R']]) });
}

const pagesOf = ({ items }: IssueView): string[] => items.map(({ page }) => page);

test('the pages are printed once more with their numbers', async () => {
  let printings = 0;
  const print = async (view: IssueView) => {
    printings += 1;
    return { view, pdf: printed([2, 11]) };
  };
  const { view } = await numberContents({ view: viewOf(['0', '0']), pdf: printed([2, 11]) }, print);
  expect({ pages: pagesOf(view), printings }).toEqual({ pages: ['2', '11'], printings: 1 });
});

test('numbers that move the articles are followed', async () => {
  const print = async (view: IssueView) => ({ view, pdf: printed(pagesOf(view)[0] === '0' ? [1, 9] : [1, 10]) });
  const { view } = await numberContents(await print(viewOf(['0', '0'])), print);
  expect(pagesOf(view)).toEqual(['1', '10']);
});

test('numbers that never come to rest are given up', async () => {
  const print = async (view: IssueView) => ({ view, pdf: printed([pagesOf(view)[0] === '1' ? 2 : 1]) });
  await expect(numberContents({ view: viewOf(['0']), pdf: printed([1]) }, print)).rejects.toThrow(
    /do not come to rest/u,
  );
});
