import type { Limits } from '../localize/limits.ts';
import type { Format } from '../render/format.ts';
import type { Draft, PrintDocument, Printer } from './printer.ts';

/** What a format has to say within limits; `document` is absent where it has nothing to print. */
interface Composition {
  document: PrintDocument | undefined;
}

/** The step that was taken. */
type Fitted<Result> = Result & { pdf: Uint8Array | undefined; pages: number };

/**
 * Makes a format's pages with the loosest of its steps that needs no more pages than preferred, otherwise no more than
 * the format allows; where even the tightest step needs more, with that one, and `pages` tells. Steps grow tighter one
 * by one, so that any order of trying them finds the same one: it begins where the length of the text suggests, and
 * only the step that is taken is finished. Where next to nothing would stand on the last page, or on the last sheet of a
 * booklet, a step that saves it by setting the same words more tightly is taken instead.
 */
export async function fitPages<Result extends Composition>(
  { fit, page }: Pick<Format, 'fit' | 'page'>,
  printer: Pick<Printer, 'draft'>,
  compose: (limits: Limits) => Promise<Result>,
): Promise<Fitted<Result>> {
  const limits = fit.map((step) => step.limits);
  const composed = remember((step) => compose(limits[step] ?? {}));
  const drafted = remember(async (step): Promise<Draft | undefined> => {
    const { document } = await composed(step);
    return document && printer.draft(document);
  });
  const last = limits.length - 1;
  const guess = async (allowed: number): Promise<number> => {
    for (let step = 0; step < last; step += 1) {
      if (expectedPages(await composed(step), limits[step]?.density, page.size) <= allowed) return step;
    }
    return last;
  };
  const take = async (step: number): Promise<Fitted<Result>> => {
    const draft = await drafted(step);
    return { ...(await composed(step)), pdf: draft?.finish(), pages: draft?.pages ?? 0 };
  };
  const savingStep = async (step: number): Promise<number | undefined> => {
    const draft = await drafted(step);
    if (!draft || !isWasteful(draft, page)) return undefined;
    const words = wordsOf(await composed(step));
    let tightest = step;
    while (tightest < last && wordsOf(await composed(tightest + 1)) === words) tightest += 1;
    const saves = async (tighter: number): Promise<boolean> => ((await drafted(tighter))?.pages ?? 0) < draft.pages;
    return tightest === step ? undefined : firstStep(step + 1, tightest, step + 1, saves);
  };
  for (const allowed of [page.preferredPages ?? page.maximumPages, page.maximumPages]) {
    const fits = async (step: number): Promise<boolean> => ((await drafted(step))?.pages ?? 0) <= allowed;
    const step = await firstStep(0, last, await guess(allowed), fits);
    if (step !== undefined) return take((await savingStep(step)) ?? step);
  }
  return take(last);
}

/** As far down the last page as a few lines below its margin reach. */
const nextToNothing = 0.25;

/** Of a booklet, which is made of sheets of four pages, a single page would take a sheet. */
function isWasteful({ pages, lastLine }: Draft, { bound }: Pick<Format['page'], 'bound'>): boolean {
  return pages > 1 && ((bound && pages % 4 === 1) || lastLine() <= nextToNothing);
}

/** Makes the value of each step but once. */
function remember<Value>(make: (step: number) => Promise<Value>): (step: number) => Promise<Value> {
  const made = new Map<number, Promise<Value>>();
  return (step) => {
    const value = made.get(step) ?? make(step);
    made.set(step, value);
    return value;
  };
}

/** Characters on a full page, the space that figures and headings take up included; seen on the sheets of a dozen articles. */
const charactersOnPage = { A4: 2400, A5: 1100 };
const densities = { comfortable: 1, regular: 1.07, compact: 1.15, dense: 1.3, large: 0.4 };

/** What is wrong with it costs time, for more steps are tried, and changes no page. */
function expectedPages(composition: Composition, density: Limits['density'], size: Format['page']['size']): number {
  return wordsOf(composition).length / (charactersOnPage[size] * densities[density ?? 'comfortable']);
}

function wordsOf({ document }: Composition): string {
  return document?.html.replace(/<style>[\s\S]*?<\/style>|<[^>]*>/gu, '').replace(/\s+/gu, ' ') ?? '';
}

/** The first of the steps `first` to `last` that is good, given that every step after a good one is good, too. */
async function firstStep(
  first: number,
  last: number,
  guess: number,
  isGood: (step: number) => Promise<boolean>,
): Promise<number | undefined> {
  let bad = first - 1;
  let good = last + 1;
  const next = (): number => {
    if (bad < first) return good > last ? guess : good - 1;
    return bad === guess ? bad + 1 : (bad + good) >> 1;
  };
  while (good - bad > 1) {
    const step = next();
    if (await isGood(step)) good = step;
    else bad = step;
  }
  return good > last ? undefined : good;
}
