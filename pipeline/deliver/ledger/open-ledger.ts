import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Fault } from '../../fault.ts';

/** Number of the layout below, in the file's `user_version`. */
const layout = 1;

/**
 * Opens the ledger, an SQLite file, and makes it where there is none. Writes are on the disk when a transaction ends
 * (WAL with `synchronous=FULL`), so that neither a killed process nor a power cut takes back what was recorded.
 * @throws {Fault} where the file is no ledger, or of another version of the program.
 */
export function openLedger(path: string): DatabaseSync {
  try {
    // Who reads what is nobody else's business.
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const ledger = new DatabaseSync(path, { timeout: 30_000 });
    ledger.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    prepare(ledger, path);
    return ledger;
  } catch (error) {
    if (error instanceof Fault || !(error instanceof Error)) throw error;
    throw new Fault(`The ledger ${path} cannot be opened (${error.message}): mend the path in "delivery.ledger".`, 2);
  }
}

/** A copy in memory of one campaign's records, for trying what a run would do. */
export function copyLedger(path: string, campaign: string): DatabaseSync {
  const ledger = new DatabaseSync(':memory:');
  prepare(ledger, ':memory:');
  if (!existsSync(path)) return ledger;
  openLedger(path).close();
  ledger.prepare('ATTACH ? AS original').run(path);
  ledger.prepare('INSERT INTO campaign SELECT * FROM original.campaign WHERE name = ?').run(campaign);
  ledger.exec('INSERT INTO delivery SELECT * FROM original.delivery WHERE campaign IN (SELECT id FROM campaign)');
  ledger.exec('DETACH original');
  return ledger;
}

function prepare(ledger: DatabaseSync, path: string): void {
  const version = Number(ledger.prepare('PRAGMA user_version').get()?.user_version);
  if (version === layout) return;
  if (version !== 0)
    throw new Fault(`The ledger ${path} is of another version of the program (${version}): use that version.`, 2);
  ledger.exec(`BEGIN IMMEDIATE; ${tables}; PRAGMA user_version = ${layout}; COMMIT`);
}

const tables = `
  CREATE TABLE IF NOT EXISTS campaign (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    -- Milliseconds; the date of every message of it.
    started INTEGER NOT NULL,
    -- SHA-256 of each composed bulletin by format and locale, JSON.
    content TEXT NOT NULL,
    -- Counts the runs.
    run INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE IF NOT EXISTS delivery (
    id INTEGER PRIMARY KEY,
    campaign INTEGER NOT NULL REFERENCES campaign (id),
    recipient TEXT NOT NULL,
    address TEXT NOT NULL,
    name TEXT NOT NULL,
    locale TEXT NOT NULL,
    format TEXT NOT NULL,
    content TEXT NOT NULL,
    -- The last run whose list names the reader, and the line there.
    run INTEGER NOT NULL,
    line INTEGER NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    tries INTEGER NOT NULL DEFAULT 0,
    due INTEGER NOT NULL DEFAULT 0,
    reserved INTEGER NOT NULL DEFAULT 0,
    code INTEGER,
    answer TEXT,
    changed INTEGER,
    UNIQUE (campaign, recipient)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS waiting ON delivery (campaign, due, id) WHERE state = 'waiting';
`;
