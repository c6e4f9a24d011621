import { hash } from 'node:crypto';
import { join } from 'node:path';
import { lastEmbargo } from './article/last-embargo.ts';
import { areUnchanged, type PublishKeys } from './cache.ts';
import { type Context, createContext } from './context.ts';
import { type Contents, describeFiles, describeMessages } from './describe-files.ts';
import { Fault } from './fault.ts';
import type { IssueName } from './localize/localize-issue.ts';
import { type MadeIssue, makeIssue } from './make-issue.ts';
import { type Manifest, type ManifestIssue, readManifest } from './manifest.ts';
import { openPrinter, type Printer } from './print/printer.ts';
import type { Selection } from './publish.ts';
import { isGood, type Run } from './publish-all.ts';
import type { PublishOptions } from './publish-options.ts';
import { recordIssue } from './record.ts';
import { reportIssue } from './report-issue.ts';
import { select } from './select.ts';
import { writeFiles } from './write-files.ts';

/** What became of an issue. */
export interface IssueOutcome {
  status: 'published' | 'unchanged' | 'stopped';
  /** What the manifest says of it; absent where it was stopped. */
  entry?: ManifestIssue;
  /** The articles that are in it, or would be, and those that are not. */
  made?: Pick<MadeIssue, 'files' | 'refused' | 'notes'>;
  /** Why it was stopped, where that is not for its articles. */
  reason?: string;
}

/** One issue of a run, with what the run knows. */
interface Assignment {
  options: PublishOptions;
  keys: PublishKeys;
  /** Of everything the issue is made from. */
  key: string;
  selection: Selection;
  earlier: Manifest | undefined;
}

/**
 * Publishes several articles as one issue into a folder of its own and records it in the manifest, unless all of it is
 * there already. Where an article is refused there is no issue, and an earlier one stays as it was: an issue that lacks
 * an article unnoticed is worse than one that is late. Gives 1 then, and where one was left out.
 */
export async function publishIssue(options: PublishOptions, keys: PublishKeys, run: Run): Promise<number> {
  const context = await createContext(run.root, run.signal);
  const selection = await select(options, context);
  const earlier = await readManifest(options.folder);
  const assignment = { options, keys, key: keyOf(options, keys), selection, earlier };
  let opened: Promise<Printer> | undefined;
  const printer = (): Promise<Printer> => {
    opened ??= openPrinter(context);
    return opened;
  };
  const outcome = await attempt(assignment, printer, context).finally(async () => (await opened)?.close());
  const isWhole = outcome.entry !== undefined && outcome.entry.leftOut.length === 0;
  if (outcome.entry && !options.dryRun)
    await recordIssue(outcome.entry, earlier, isWhole ? keys.run : null, options.folder);
  reportIssue(outcome, options, run.started);
  return isWhole && isGood(outcome.entry, options) ? 0 : 1;
}

function keyOf({ issue }: PublishOptions, { articles }: PublishKeys): string {
  return hash('sha256', JSON.stringify([issue, ...[...articles.values()].map(({ outputs }) => outputs)]));
}

async function attempt(
  assignment: Assignment,
  printer: () => Promise<Printer>,
  context: Context,
): Promise<IssueOutcome> {
  const { options, keys, selection, earlier } = assignment;
  const entry = findCurrent(assignment);
  if (entry) return { status: 'unchanged', entry };
  const request = { paths: [...keys.articles.keys()], name: options.issue ?? '', partial: options.partial };
  try {
    const made = await makeIssue(request, selection, printer, context);
    const { issue } = made;
    if (!issue) return { status: 'stopped', made };
    refuseSlug(issue.slug, earlier);
    const contents: Contents = new Map(made.outputs.map(({ name, ...output }) => [`${issue.slug}/${name}`, output]));
    const files = new Map([...contents].map(([path, { content }]) => [join(options.folder, path), content]));
    if (!options.dryRun) await writeFiles(files);
    return { status: 'published', made, entry: describe({ ...made, issue }, contents, assignment) };
  } catch (error) {
    if (error instanceof Fault && error.exitCode === 1) return { status: 'stopped', reason: error.message };
    throw error;
  }
}

/** The earlier record of the issue where everything wanted now was made from the same and is still there. */
function findCurrent({ key, options, selection, earlier }: Assignment): ManifestIssue | undefined {
  const entry = earlier?.issues?.find((each) => each.key === key);
  if (!entry || entry.leftOut.length) return undefined;
  if (!options.force && entry.messages.some(({ severity }) => severity === 'error')) return undefined;
  const has = (format: string, locale: string): boolean =>
    entry.files.some((file) => file.format === format && file.locale === locale);
  if (!selection.formats.every(({ name }) => selection.locales.every((locale) => has(name, locale)))) return undefined;
  return areUnchanged(options.folder, entry.files) ? entry : undefined;
}

/** An issue must not be written into the folder of an article. */
function refuseSlug(slug: string, earlier: Manifest | undefined): void {
  const article = earlier?.articles.find((each) => each.slug === slug);
  if (article)
    throw new Fault(
      `The issue would be written over "${slug}", made from ${article.source}: give it another name with --issue.`,
    );
}

function describe(
  { issue, files, refused, notes, title }: MadeIssue & { issue: IssueName },
  contents: Contents,
  { key, keys, earlier }: Assignment,
): ManifestIssue {
  const same = earlier?.issues?.find((each) => each.slug === issue.slug && each.key === key);
  const embargo = lastEmbargo(files.map(({ data }) => data.article.metadata));
  return {
    ...issue,
    title,
    key,
    articles: files.map(({ data: { article } }) => ({
      source: article.path,
      sha256: keys.articles.get(article.path)?.source ?? '',
      title: article.title.text,
    })),
    ...(embargo && { embargo }),
    leftOut: refused.map(({ path }) => path),
    files: describeFiles(contents, same?.files),
    messages: [...files, notes].flatMap((file) =>
      describeMessages(file).map((message) => ({ source: file.path, ...message })),
    ),
  };
}
