import type { Limits } from '../localize/limits.ts';
import type { Format } from '../render/format.ts';
import { countPages } from './count-pages.ts';

/** What an attempt at a format's pages gives; `pdf` is absent where the format has none. */
interface Attempt {
  pdf: Uint8Array | undefined;
}

/**
 * Tries a format's steps in order, each with tighter limits, and gives the first result that has no more pages than the
 * format allows; of a format without a PDF the first. Where even the last step has more, that one is given: `pages`
 * then tells.
 */
export async function fitPages<Result extends Attempt>(
  { fit, page }: Format,
  attempt: (limits: Limits) => Promise<Result>,
): Promise<Result & { pages: number }> {
  let result: Result | undefined;
  let pages = 0;
  for (const { limits } of fit) {
    result = await attempt(limits);
    pages = result.pdf ? countPages(result.pdf) : 0;
    if (pages <= page.maximumPages) break;
  }
  if (!result) throw new RangeError('a format has at least one step');
  return { ...result, pages };
}
