import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Fault } from '../../fault.ts';

/**
 * Opens the ledger for the question whether a normalised address was ever written to; undefined where there is no ledger.
 * Nothing is changed in it.
 * @throws {Fault} exit code 2, where the file is no ledger.
 */
export function openCorrespondents(path: string): ((address: string) => boolean) | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const ledger = new DatabaseSync(path, { readOnly: true, timeout: 30_000 });
    // By campaign, as that is what the index begins with.
    const query = ledger.prepare(
      `SELECT 1 FROM campaign JOIN delivery ON delivery.campaign = campaign.id AND recipient = ?
       WHERE state NOT IN ('waiting', 'claimed', 'suppressed', 'unlisted') OR attempts > 0 LIMIT 1`,
    );
    return (address) => query.get(address) !== undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Fault(`The ledger ${path} cannot be read (${reason}): mend the path in "delivery.ledger".`, 2);
  }
}
