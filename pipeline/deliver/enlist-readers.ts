import type { DatabaseSync } from 'node:sqlite';
import type { Choice } from './choose-bulletin.ts';
import { type Campaign, dropUnlisted, type Enlisted, enlist } from './ledger/campaign-records.ts';
import { readList } from './list/read-list.ts';
import type { Reader } from './list/reader.ts';

/** What is asked of every row of the list. */
export interface Enlisting {
  /** Path of the list. */
  list: string;
  /** Only readers with one of these tags, where any is given. */
  tags: readonly string[];
  choose: (reader: Reader) => Promise<Choice>;
  /** Why an address is not written to. */
  suppressed: (address: string) => string | undefined;
  /** Told of each row that nobody is written to for; a sentence. */
  refused: (line: number, fault: string) => void;
}

/** What a list came to. */
export interface ListSummary {
  /** Readers who are to get a bulletin, those included who have it already. */
  readers: number;
  /** Rows that are wrong. */
  refused: number;
  /** Rows whose address an earlier row has. */
  doubles: number;
  suppressed: number;
  /** Readers by the locale they ask for and that was not published. */
  missing: Map<string, number>;
}

/** Rows recorded in one transaction. */
const batchSize = 500;

/** Reads a list into the ledger for the run that goes on, a batch of rows at a time, whatever the length of the list. */
export async function enlistReaders(
  ledger: DatabaseSync,
  campaign: Campaign,
  enlisting: Enlisting,
): Promise<ListSummary> {
  const { list, tags, choose, suppressed } = enlisting;
  const summary: ListSummary = { readers: 0, refused: 0, doubles: 0, suppressed: 0, missing: new Map() };
  const refuse = (line: number, fault: string): void => {
    summary.refused += 1;
    enlisting.refused(line, fault);
  };
  let batch: Enlisted[] = [];
  const record = (): void => {
    const doubles = enlist(ledger, campaign, batch);
    summary.doubles += doubles.length;
    summary.readers += batch.length - doubles.length;
    summary.suppressed += batch.filter((row) => row.suppressed !== undefined && !doubles.includes(row)).length;
    batch = [];
  };
  for await (const row of readList(list)) {
    if ('fault' in row) {
      refuse(row.line, row.fault);
      continue;
    }
    if (tags.length > 0 && !row.tags.some((tag) => tags.includes(tag))) continue;
    const choice = await choose(row);
    if ('fault' in choice) refuse(row.line, `${list}, line ${row.line}: ${choice.fault}.`);
    else if ('missing' in choice) summary.missing.set(choice.missing, (summary.missing.get(choice.missing) ?? 0) + 1);
    else {
      const { locale, format, sha256 } = choice.bulletin;
      batch.push({ reader: row, locale, format, content: sha256, suppressed: suppressed(row.address.normalised) });
    }
    if (batch.length === batchSize) record();
  }
  record();
  dropUnlisted(ledger, campaign);
  return summary;
}
