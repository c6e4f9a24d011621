import type { Limits } from '../localize/limits.ts';
import type { Format } from '../render/format.ts';
import { countPages } from './count-pages.ts';

/** What an attempt at a format's pages gives; `pdf` is absent where the format has none. */
interface Attempt {
  pdf: Uint8Array | undefined;
}

/**
 * Makes a format's pages with the loosest of its steps that needs no more pages than preferred, otherwise no more than
 * the format allows; where even the tightest step needs more, with that one, and `pages` tells. Steps grow tighter one
 * by one, so that after the first the right one is found by halving.
 */
export async function fitPages<Result extends Attempt>(
  { fit, page }: Pick<Format, 'fit' | 'page'>,
  attempt: (limits: Limits) => Promise<Result>,
): Promise<Result & { pages: number }> {
  const made = new Map<number, Result & { pages: number }>();
  const make = async (step: number): Promise<Result & { pages: number }> => {
    const result = made.get(step) ?? (await attempt(fit[step]?.limits ?? {}));
    const whole = { ...result, pages: result.pdf ? countPages(result.pdf) : 0 };
    made.set(step, whole);
    return whole;
  };
  const last = fit.length - 1;
  for (const allowed of [page.preferredPages ?? page.maximumPages, page.maximumPages]) {
    const step = await firstStep(last, async (index) => (await make(index)).pages <= allowed);
    if (step !== undefined) return make(step);
  }
  return make(last);
}

/** The first of the steps 0 to `last` that is good, given that every step after a good one is good, too. */
async function firstStep(last: number, isGood: (step: number) => Promise<boolean>): Promise<number | undefined> {
  if (await isGood(0)) return 0;
  if (!(await isGood(last))) return undefined;
  let bad = 0;
  let good = last;
  while (good - bad > 1) {
    const middle = (bad + good) >> 1;
    if (await isGood(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
