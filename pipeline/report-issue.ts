import { relative } from 'node:path';
import type { VFile } from 'vfile';
import { counted } from './counted.ts';
import { pretty, toLintLine } from './lint/report.ts';
import type { Refusal } from './make-issue.ts';
import type { IssueOutcome } from './publish-issue.ts';
import type { PublishOptions } from './publish-options.ts';
import { conclude, describe } from './report-run.ts';

/**
 * Reports the run of an issue: what was found and who was refused on stderr, and on stdout a closing line or, with --json,
 * a line for each refused article and one for the issue.
 */
export function reportIssue(outcome: IssueOutcome, options: PublishOptions, started: number): void {
  const { made, entry, reason } = outcome;
  const refused = made?.refused ?? [];
  const files = [...(made?.files ?? []), ...refused.flatMap(({ file }) => file ?? []), ...(made ? [made.notes] : [])];
  const colour = Boolean(process.stderr.isTTY) && !process.env.NO_COLOR;
  const report = pretty(files, { colour });
  const lines = [
    ...(report ? [`\n${report}`] : []),
    ...refused.map((each) => conclude({ ...each, status: 'stopped' })),
    ...(reason === undefined ? [] : [reason]),
    ...(entry ? [] : [explainStop(refused)]),
  ];
  process.stderr.write(lines.map((line) => `${line}\n`).join(''));
  const closing = options.json ? [...refused.map(refusalLine), issueLine(outcome)] : close(outcome, options, started);
  process.stdout.write(closing.map((line) => `${line}\n`).join(''));
}

function explainStop(refused: Refusal[]): string {
  if (!refused.length) return 'The issue was not written.';
  const names = refused.map(({ path }) => path).join(', ');
  return `The issue was not written, for it would lack ${names}: mend what is said above, publish with --force although the lint found errors, or without ${refused.length === 1 ? 'it' : 'them'} with --partial.`;
}

function refusalLine({ path, file, reason }: Refusal): string {
  return JSON.stringify({ path, status: 'stopped', reason, messages: file ? toLintLine(file).messages : [] });
}

function issueLine({ status, entry, reason }: IssueOutcome): string {
  const { name, slug, articles = [], leftOut = [], files = [], messages = [] } = entry ?? {};
  return JSON.stringify({ issue: name, slug, status, reason, articles, leftOut, files, messages });
}

/** What, of how many, how long, where. */
function close({ status, entry, made }: IssueOutcome, { dryRun, folder }: PublishOptions, started: number): string[] {
  if (!entry) return [];
  const where = `${relative(process.cwd(), folder) || '.'}/${entry.slug}/`;
  const articles = counted(entry.articles.length, 'article');
  if (status === 'unchanged')
    return [`Nothing has changed: the issue "${entry.title}" of ${articles} in ${where} is up to date.`];
  const pages = entry.files.reduce((sum, file) => sum + (file.pages ?? 0), 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const summary = [
    `the issue "${entry.title}" of ${articles}`,
    counted(entry.files.length, 'file'),
    counted(pages, 'page'),
    ...(['error', 'warning'] as const).map((kind) =>
      counted(count(made ? [...made.files, made.notes] : [], kind), kind),
    ),
    ...(entry.leftOut.length ? [`${entry.leftOut.length} left out`] : []),
    `${seconds} s`,
  ].join(', ');
  if (!dryRun) return [`Published ${summary}, into ${where}.`];
  return [...entry.files.map(describe), `Would publish ${summary}, into ${where}.`];
}

function count(files: VFile[], kind: string): number {
  return files.flatMap((file) => toLintLine(file).messages).filter(({ severity }) => severity === kind).length;
}
