import type { DatabaseSync } from 'node:sqlite';
import type { Reader } from '../list/reader.ts';

/** What the ledger knows of a campaign. */
export interface Campaign {
  id: number;
  name: string;
  /** When its first run began, milliseconds. */
  started: number;
  /** SHA-256 of each composed bulletin, by its format and locale. */
  content: Readonly<Record<string, string>>;
  /** Number of the run that goes on, or of the last one. */
  run: number;
}

/** The campaign of that name; undefined where it never began. */
export function findCampaign(ledger: DatabaseSync, name: string): Campaign | undefined {
  const row = ledger.prepare('SELECT id, started, content, run FROM campaign WHERE name = ?').get(name);
  if (!row) return undefined;
  const content: Record<string, string> = JSON.parse(String(row.content));
  return { id: Number(row.id), name, started: Number(row.started), content, run: Number(row.run) };
}

/** The names of all campaigns, the latest first. */
export function listCampaigns(ledger: DatabaseSync): string[] {
  return ledger
    .prepare('SELECT name FROM campaign ORDER BY started DESC, id DESC')
    .all()
    .map((row) => String(row.name));
}

/**
 * Begins a run of a campaign, the first one or another. What an earlier run left unsettled becomes waiting again, but
 * for what was `committing` when it ended: whether that arrived nobody knows, and it is held as uncertain.
 * The caller holds the campaign's lock.
 */
export function beginRun(
  ledger: DatabaseSync,
  { name, content, now }: { name: string; content: Readonly<Record<string, string>>; now: number },
): Campaign {
  ledger.exec('BEGIN IMMEDIATE');
  ledger
    .prepare(
      `INSERT INTO campaign (name, started, content, run) VALUES (:name, :now, :content, 1)
       ON CONFLICT DO UPDATE SET content = excluded.content, run = run + 1`,
    )
    .run({ name, now, content: JSON.stringify(content) });
  const id = Number(ledger.prepare('SELECT id FROM campaign WHERE name = ?').get(name)?.id);
  holdUncertain(ledger, id, now);
  ledger
    .prepare(
      `UPDATE delivery SET state = 'waiting', tries = 0, due = 0, reserved = 0
       WHERE campaign = ? AND state IN ('waiting', 'claimed', 'deferred')`,
    )
    .run(id);
  ledger.exec('COMMIT');
  const campaign = findCampaign(ledger, name);
  if (!campaign) throw new Error(`campaign ${name} was not recorded`);
  return campaign;
}

/** Holds as uncertain what was `committing` when a run ended; only while no run goes on. */
export function holdUncertain(ledger: DatabaseSync, campaign: number, now: number): void {
  ledger
    .prepare(
      `UPDATE delivery SET state = 'uncertain', attempts = attempts + 1, changed = ?,
         answer = 'the run ended before the server answered'
       WHERE campaign = ? AND state = 'committing'`,
    )
    .run(now, campaign);
}

/** A reader of the list with what he is to get. */
export interface Enlisted {
  reader: Reader;
  locale: string;
  format: string;
  /** SHA-256 of the composed bulletin. */
  content: string;
  /** Why he is not written to, from the suppression list. */
  suppressed: string | undefined;
}

/**
 * Records readers for the run that goes on; who was written to already is left as he is.
 * @returns those whose address another row of the same list has as well
 */
export function enlist(ledger: DatabaseSync, campaign: Campaign, readers: readonly Enlisted[]): Enlisted[] {
  const insert = ledger.prepare(
    `INSERT INTO delivery (campaign, recipient, address, name, locale, format, content, run, line, state, answer)
     VALUES (:campaign, :recipient, :address, :name, :locale, :format, :content, :run, :line, :state, :answer)
     ON CONFLICT (campaign, recipient) DO UPDATE SET run = excluded.run, line = excluded.line,
       address = iif(state IN ${open}, excluded.address, address),
       name = iif(state IN ${open}, excluded.name, name),
       locale = iif(state IN ${open}, excluded.locale, locale),
       format = iif(state IN ${open}, excluded.format, format),
       content = iif(state IN ${open}, excluded.content, content),
       answer = iif(state IN ${open}, coalesce(excluded.answer, answer), answer),
       state = iif(state IN ${open}, excluded.state, state)
     WHERE run < excluded.run`,
  );
  ledger.exec('BEGIN IMMEDIATE');
  const doubles = readers.filter(({ reader, suppressed, ...bulletin }) => {
    const { changes } = insert.run({
      ...bulletin,
      campaign: campaign.id,
      run: campaign.run,
      recipient: reader.address.normalised,
      address: reader.address.address,
      name: reader.name,
      line: reader.line,
      state: suppressed === undefined ? 'waiting' : 'suppressed',
      answer: suppressed ?? null,
    });
    return changes === 0;
  });
  ledger.exec('COMMIT');
  return doubles;
}

/** States in which what a reader gets, and whether he gets it, follows the list. */
const open = "('waiting', 'suppressed', 'unlisted')";

/** Ends enlisting: who waits from an earlier run and is no longer on the list is not written to. */
export function dropUnlisted(ledger: DatabaseSync, campaign: Campaign): void {
  ledger
    .prepare(`UPDATE delivery SET state = 'unlisted' WHERE campaign = ? AND run < ? AND state IN ${open}`)
    .run(campaign.id, campaign.run);
}
