import type { IssueView } from '../localize/issue-view.ts';
import { destinationPages } from '../print/destination-pages.ts';

/** An issue as printed. */
interface Printed {
  view: IssueView;
  pdf: Uint8Array;
}

/** The numbers change nothing but themselves, so that the second printing already has them right. */
const mostPrintings = 5;

/**
 * Puts into the contents of an issue on which pages its articles begin, as the PDF says where its links lead: style
 * sheets cannot count so far ahead in Chromium. It is printed again until the numbers are those of its pages.
 */
export async function numberContents<Result extends Printed>(
  first: Result,
  print: (view: IssueView) => Promise<Result>,
): Promise<Result> {
  let printed = first;
  for (let count = 0; count < mostPrintings; count += 1) {
    const view = withPages(printed);
    if (view.items.every(({ page }, index) => page === printed.view.items[index]?.page)) return printed;
    printed = await print(view);
  }
  throw new Error(`The page numbers in the contents of "${first.view.slug}" do not come to rest`);
}

/** An article that no link leads to has no number to be printed. */
function withPages({ view, pdf }: Printed): IssueView {
  const pages = destinationPages(pdf);
  return { ...view, items: view.items.map((item) => ({ ...item, page: String(pages.get(item.anchor) ?? item.page) })) };
}
