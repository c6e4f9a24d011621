import { counted } from '../counted.ts';
import type { ListSummary } from './enlist-readers.ts';
import type { Delivery, Settlement } from './ledger/delivery.ts';
import type { DeliveryRecord, StateCounts } from './ledger/review.ts';
import type { SendOptions } from './send-options.ts';

/** Where a campaign stands. */
interface Standing {
  campaign: string;
  counts: StateCounts;
  /** What the list came to, where it has just been read. */
  summary?: ListSummary;
}

/** Says how many readers a campaign has in each state, and what is to be done about those that did not get it. */
export function sayCounts({ campaign, counts, summary }: Standing, { json }: Pick<SendOptions, 'json'>): void {
  if (json) {
    const { readers, refused, doubles } = summary ?? {};
    process.stdout.write(`${JSON.stringify({ type: 'summary', campaign, ...counts, readers, refused, doubles })}\n`);
    return;
  }
  const lines = [`"${campaign}"`];
  if (summary) {
    const { readers, refused, doubles } = summary;
    lines.push(`  list       ${counted(readers, 'reader')}, ${doubles} named twice, ${counted(refused, 'row')} wrong`);
  }
  for (const [state, count] of Object.entries(counts))
    if (count > 0 || state === 'sent')
      lines.push(`  ${state.padEnd(11)}${count}${advice[state] ? `  ${advice[state]}` : ''}`);
  process.stdout.write(`${lines.join('\n')}\n`);
}

const advice: Readonly<Record<string, string>> = {
  waiting: '"npm run send" goes on',
  deferred: 'refused for now; "npm run send" tries again',
  failed: 'refused for good; --export says why, --retry-failed tries again',
  suppressed: 'on the suppression list',
  unlisted: 'no longer on the list',
  uncertain: 'may or may not have arrived: --status lists them, --settle delivered or --settle resend decides',
};

/** Says as JSON what became of a message. */
export function sayDelivery(
  { address, locale, format }: Delivery,
  { state, code, answer }: Settlement,
  { json }: Pick<SendOptions, 'json'>,
): void {
  if (json)
    process.stdout.write(`${JSON.stringify({ type: 'delivery', address, locale, format, state, code, answer })}\n`);
}

/** The columns of an exported campaign. */
const columns = 'address,name,locale,format,state,attempts,code,answer,changed'.split(',');

/** Writes the records of a campaign to stdout: CSV, or JSON a line. */
export async function exportRecords(
  records: Iterable<DeliveryRecord>,
  { json }: Pick<SendOptions, 'json'>,
  write: (text: string) => Promise<void>,
): Promise<void> {
  if (!json) await write(`${columns.join(',')}\n`);
  for (const record of records) {
    const { recipient: _recipient, line: _line, changed, ...told } = record;
    const moment = changed === null ? null : new Date(changed).toISOString();
    const row: Record<string, string | number | null> = { ...told, changed: moment };
    await write(json ? `${JSON.stringify(row)}\n` : `${columns.map((column) => quote(row[column] ?? '')).join(',')}\n`);
  }
}

/** A field of CSV; what a spreadsheet program would take for a formula is made text. */
function quote(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/u.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
