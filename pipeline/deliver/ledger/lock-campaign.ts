import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { Fault } from '../../fault.ts';

/**
 * Lets one process at a time work on a campaign, until what it returns is disposed of. The lock is one of the operating
 * system, on a file beside the ledger, so that it ends with the process however that ends.
 * @throws {Fault} where another process sends it.
 */
export function lockCampaign(ledger: string, campaign: string): Disposable {
  const hash = createHash('sha256').update(campaign).digest('hex').slice(0, 16);
  const file = new DatabaseSync(`${ledger}.${hash}.lock`, { timeout: 0 });
  try {
    file.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    if (!(error instanceof Error && /locked/u.test(error.message))) throw error;
    throw new Fault(`"${campaign}" is being sent by another process: wait until that is done.`, 2, { cause: error });
  }
  return { [Symbol.dispose]: () => file.close() };
}

/** Locks a campaign; undefined where another process has. */
export function tryLock(ledger: string, campaign: string): Disposable | undefined {
  try {
    return lockCampaign(ledger, campaign);
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}
