import type { DatabaseSync } from 'node:sqlite';
import type { Delivery, Settlement } from './delivery.ts';

/** Something to be recorded of a delivery; moments in milliseconds. */
export type Write =
  | { kind: 'mark'; id: number; now: number }
  | { kind: 'settle'; id: number; settlement: Settlement; now: number }
  | { kind: 'postpone'; id: number; due: number }
  | { kind: 'release'; id: number }
  | { kind: 'releaseAll' };

/** What is asked of the outbox: writes of one transaction, and then more deliveries where a count is given. */
export interface Request {
  writes: Write[];
  claim?: { count: number; now: number };
  /** Whether the disk is waited for; what is written without outlives the process, but perhaps no power cut. */
  isDurable: boolean;
}

/** What was claimed; and when the next delivery is due, where nothing was to be claimed and one waits. */
export interface Reply {
  claimed: Delivery[];
  nextDue: number | undefined;
}

/** Gives what carries requests out on a campaign's deliveries, each in one transaction. */
export function prepareWrites(ledger: DatabaseSync, campaign: number): (request: Request) => Reply {
  const statements = prepare(ledger);
  const write = (one: Write): void => {
    if (one.kind === 'mark') {
      const { changes } = statements.mark.run(one.now, one.id);
      if (changes !== 1) throw new Error(`delivery ${one.id} is not claimed by this run`);
    } else if (one.kind === 'settle') statements.settle.run(parameters(one));
    else if (one.kind === 'postpone') statements.postpone.run(one.due, one.id);
    else if (one.kind === 'release') statements.release.run(one.id);
    else statements.releaseAll.run(campaign);
  };
  return ({ writes, claim, isDurable }) => {
    ledger.exec(`PRAGMA synchronous = ${isDurable ? 'FULL' : 'NORMAL'}`);
    ledger.exec('BEGIN IMMEDIATE');
    try {
      for (const one of writes) write(one);
      const claimed = claim ? statements.claim.all({ campaign, ...claim }).map(toDelivery) : [];
      const due = claim && claimed.length === 0 ? statements.nextDue.get(campaign)?.due : undefined;
      ledger.exec('COMMIT');
      return { claimed, nextDue: typeof due === 'number' ? due : undefined };
    } catch (error) {
      if (ledger.isTransaction) ledger.exec('ROLLBACK');
      throw error;
    }
  };
}

function parameters({
  id,
  settlement,
  now,
}: Extract<Write, { kind: 'settle' }>): Record<string, string | number | null> {
  const { state, answer, code, due, offered } = settlement;
  return { id, state, answer: answer ?? null, code: code ?? null, due: due ?? 0, offered: offered ? 1 : 0, now };
}

function prepare(ledger: DatabaseSync) {
  return {
    claim: ledger.prepare(
      `UPDATE delivery SET state = 'claimed' WHERE id IN (
         SELECT id FROM delivery WHERE campaign = :campaign AND state = 'waiting' AND due <= :now
         ORDER BY due, id LIMIT :count)
       RETURNING id, recipient, address, name, locale, format, tries, reserved`,
    ),
    nextDue: ledger.prepare(`SELECT min(due) AS due FROM delivery WHERE campaign = ? AND state = 'waiting'`),
    mark: ledger.prepare(`UPDATE delivery SET state = 'committing', changed = ? WHERE id = ? AND state = 'claimed'`),
    settle: ledger.prepare(
      `UPDATE delivery SET state = :state, answer = :answer, code = :code, due = :due, reserved = 0,
         attempts = attempts + :offered, tries = tries + :offered, changed = :now
       WHERE id = :id AND state IN ('claimed', 'committing')`,
    ),
    // Never what is `committing`: it may have arrived.
    release: ledger.prepare(`UPDATE delivery SET state = 'waiting' WHERE id = ? AND state = 'claimed'`),
    releaseAll: ledger.prepare(`UPDATE delivery SET state = 'waiting' WHERE campaign = ? AND state = 'claimed'`),
    postpone: ledger.prepare(`UPDATE delivery SET state = 'waiting', due = ?, reserved = 1 WHERE id = ?`),
  };
}

function toDelivery(row: Record<string, unknown>): Delivery {
  return {
    id: Number(row.id),
    recipient: String(row.recipient),
    address: String(row.address),
    name: String(row.name),
    locale: String(row.locale),
    format: String(row.format),
    tries: Number(row.tries),
    reserved: row.reserved === 1 ? 1 : 0,
  };
}
