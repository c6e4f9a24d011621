import { userInfo } from 'node:os';
import { Fault } from '../../fault.ts';
import { numberOf, oneLine } from './attributes.ts';
import type { PrintSettings } from './choose-settings.ts';
import { groupTags, type IppValue, valueTags } from './ipp-message.ts';
import type { NetworkPrinter } from './open-printer.ts';

/** One file to be printed. */
export interface PrintOrder {
  path: string;
  pdf: Uint8Array;
  copies: number;
}

/** A job that the printer took. */
export interface SubmittedJob {
  id: number;
  /** What it will not do as asked. */
  ignored: string[];
}

/** A name may have 255 bytes (RFC 8011, 5.1.3). */
const longestName = 255;

/** Hands a PDF to a printer. Throws a Fault as the printer's `call` does. */
export async function submitJob(
  printer: NetworkPrinter,
  { path, pdf, copies }: PrintOrder,
  settings: PrintSettings,
): Promise<SubmittedJob> {
  const user: [string, IppValue[]] = ['requesting-user-name', [{ tag: valueTags.name, value: userName() }]];
  const format: [string, IppValue[]] = ['document-format', [{ tag: valueTags.mediaType, value: 'application/pdf' }]];
  const name: [string, IppValue[]] = ['job-name', [{ tag: valueTags.name, value: shorten(path) }]];
  const job = templateOf(copies, settings);
  const document = settings.inOneRequest ? pdf : undefined;
  const created = await printer.call(document ? 'Print-Job' : 'Create-Job', {
    operation: document ? [user, name, format] : [user, name],
    job,
    ...(document && { document }),
  });
  const id = numberOf(created.groups, groupTags.job, 'job-id');
  if (id === undefined)
    throw new Fault(`${printer.uri} took ${path} without saying as which job: look at the printer.`, 2);
  if (!document) {
    const target: [string, IppValue[]] = ['job-id', [{ tag: valueTags.integer, value: id }]];
    const last: [string, IppValue[]] = ['last-document', [{ tag: valueTags.boolean, value: true }]];
    await printer.call('Send-Document', { operation: [target, user, format, last], document: pdf });
  }
  const unsupported = created.groups.filter(({ tag }) => tag === groupTags.unsupported);
  const ignored = unsupported.flatMap(({ attributes }) => [...attributes.keys()]).slice(0, 20);
  return { id, ignored: ignored.map(oneLine) };
}

function templateOf(copies: number, { sides, media }: PrintSettings): [string, IppValue[]][] {
  const job: [string, IppValue[]][] = [];
  if (copies > 1) job.push(['copies', [{ tag: valueTags.integer, value: copies }]]);
  if (sides !== undefined) job.push(['sides', [{ tag: valueTags.keyword, value: sides }]]);
  if (media !== undefined) job.push(['media', [{ tag: valueTags.keyword, value: media }]]);
  return job;
}

/** The end of a path says most; a letter cut in two becomes none. */
function shorten(path: string): string {
  const bytes = Buffer.from(path, 'utf8');
  return bytes
    .subarray(-longestName)
    .toString('utf8')
    .replace(/^\ufffd+/u, '');
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'bantin';
  }
}
