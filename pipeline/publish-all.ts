import type { PublishKeys } from './cache.ts';
import { createContext } from './context.ts';
import { type ManifestArticle, readManifest } from './manifest.ts';
import { openPrinter, type Printer } from './print/printer.ts';
import { followJobs } from './progress.ts';
import { publishOne } from './publish-one.ts';
import type { PublishOptions } from './publish-options.ts';
import { record } from './record.ts';
import { conclude, reportRun } from './report-run.ts';
import { select } from './select.ts';

/** Where a run stands. */
export interface Run {
  root: string;
  signal: AbortSignal;
  /** `performance.now()` when the command began. */
  started: number;
}

/** Articles in the flow at the same time; more would only wait for the printer. */
const concurrentArticles = 4;

/** Publishes articles side by side and records them in the manifest; 1 where any was stopped, or has an error on its pages. */
export async function publishAll(options: PublishOptions, keys: PublishKeys, run: Run): Promise<number> {
  const context = await createContext(run.root, run.signal);
  const selection = await select(options, context);
  const earlier = await readManifest(options.folder);
  let opened: Promise<Printer> | undefined;
  // Only an article that must be made needs a browser.
  const printer = (): Promise<Printer> => {
    opened ??= openPrinter(context);
    return opened;
  };
  const slugs = new Map<string, string>();
  const jobs = [...keys.articles].map(([path, hashes]) => ({
    title: path,
    work: () => publishOne({ path, keys: hashes, slugs, options, selection, earlier }, printer, context),
    conclude,
  }));
  const outcomes = await followJobs(jobs, concurrentArticles).finally(async () => (await opened)?.close());
  if (!options.dryRun) await record(outcomes, earlier, keys.run, options.folder);
  reportRun(outcomes, options, run.started);
  return outcomes.every(({ entry }) => isGood(entry, options)) ? 0 : 1;
}

/** Whether an article or issue came out, and without an error, such as a mail too long to be shown whole. */
export function isGood(
  entry: Pick<ManifestArticle, 'messages'> | undefined,
  { force }: Pick<PublishOptions, 'force'>,
): boolean {
  return entry !== undefined && (force || entry.messages.every(({ severity }) => severity !== 'error'));
}
