import { relative } from 'node:path';
import { counted } from './counted.ts';
import { pretty, toLintLine } from './lint/report.ts';
import type { ManifestArticle, ManifestFile } from './manifest.ts';
import type { Outcome } from './publish-one.ts';
import type { PublishOptions } from './publish-options.ts';

/** The line of one article when it is done. */
export function conclude({ path, status, entry, file, reason }: Outcome): string {
  if (reason !== undefined) return reason;
  if (entry) return `${path}: ${status}, ${entry.title}`;
  const errors = file?.messages.filter(({ fatal }) => fatal).length;
  return `${path}: stopped by ${counted(errors ?? 0, 'error')}; mend ${errors === 1 ? 'it' : 'them'} or publish with --force.`;
}

/** Reports a run: what was found on stderr, and on stdout a closing line or, with --json, a line for each article. */
export function reportRun(outcomes: Outcome[], options: PublishOptions, started: number): void {
  const files = outcomes.flatMap(({ file }) => file ?? []);
  const colour = Boolean(process.stderr.isTTY) && !process.env.NO_COLOR;
  const report = pretty(files, { colour });
  if (report) process.stderr.write(`\n${report}\n`);
  const lines = options.json ? outcomes.map(toJson) : [close(outcomes, options, performance.now() - started)];
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

function toJson(outcome: Outcome): string {
  const { path, status, entry, reason } = outcome;
  const messages = messagesOf(outcome);
  return JSON.stringify({ path, status, reason, slug: entry?.slug, files: entry?.files ?? [], messages });
}

/** What, how many, how long, where. */
function close(outcomes: Outcome[], { dryRun, folder }: PublishOptions, milliseconds: number): string {
  const made = outcomes.filter(({ status }) => status === 'published');
  const files = made.flatMap(({ entry }) => entry?.files ?? []);
  const found = outcomes.flatMap(messagesOf).map(({ severity }) => severity);
  const pages = files.reduce((sum, file) => sum + (file.pages ?? 0), 0);
  const numbers = [
    counted(made.length, 'article'),
    counted(files.length, 'file'),
    counted(pages, 'page'),
    ...(['error', 'warning'] as const).map((kind) => counted(found.filter((each) => each === kind).length, kind)),
  ];
  const others = (['unchanged', 'stopped'] as const).flatMap((kind) => {
    const count = outcomes.filter(({ status }) => status === kind).length;
    return count ? `${count} ${kind}` : [];
  });
  const where = relative(process.cwd(), folder) || '.';
  const summary = [...numbers, ...others, `${(milliseconds / 1000).toFixed(1)} s`].join(', ');
  return dryRun
    ? `${files.map(describe).join('\n')}\nWould publish ${summary}, into ${where}/.`
    : `Published ${summary}, into ${where}/.`;
}

/** A file that would be written. */
export function describe({ path, bytes, pages }: ManifestFile): string {
  return `${path} (${pages === undefined ? counted(bytes, 'byte') : counted(pages, 'page')})`;
}

/** What was found in an article now or, where it had not changed, when it was made. */
function messagesOf({ file, entry }: Outcome): ManifestArticle['messages'] {
  return file ? toLintLine(file).messages : (entry?.messages ?? []);
}
