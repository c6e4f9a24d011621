import { relative } from 'node:path';
import type { PublishOptions } from './commands/publish.ts';
import { pretty } from './lint/report.ts';
import type { Outcome } from './publish-one.ts';

/** The line of one article when it is done. */
export function conclude({ path, status, entry, file, reason }: Outcome): string {
  if (reason !== undefined) return `stopped    ${reason}`;
  if (status === 'stopped') return `stopped    ${path}: ${counts(file?.messages ?? [])}; mend the errors or publish with --force`;
  return `${status.padEnd(10)} ${path}: ${entry?.title}`;
}
