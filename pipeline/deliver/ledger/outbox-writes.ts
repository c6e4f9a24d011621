import type { DatabaseSync } from 'node:sqlite';
import type { Delivery, Settlement } from './delivery.ts';

/** Something to be recorded of a delivery; moments in milliseconds. */
export type Write =
  | { kind: 'mark'; id: number; now: number }
  | { kind: 'settle'; id: number; settlement: Settlement; now: number }
  | { kind: 'postpone'; id: number; due: number }
  | { kind: 'release'; id: number }
  | { kind: 'releaseAll' };

/** What was claimed; and when the next delivery is due, where nothing was to be claimed and one waits. */
export interface Claimed {
  claimed: Delivery[];
  nextDue: number | undefined;
}

/** What carries writes out, in one transaction, and claims deliveries of a campaign. */
export interface OutboxWrites {
  write(writes: readonly Write[]): void;
  claim(count: number, now: number): Claimed;
}

/** Prepares what is written to a campaign's deliveries. */
export function prepareWrites(ledger: DatabaseSync, campaign: number): OutboxWrites {
  const statements = prepare(ledger);
  const carryOut = (one: Write): void => {
    if (one.kind === 'mark') {
      const { changes } = statements.mark.run(one.now, one.id);
      if (changes !== 1) throw new Error(`delivery ${one.id} is not claimed by this run`);
    } else if (one.kind === 'settle') statements.settle.run(parameters(one));
    else if (one.kind === 'postpone') statements.postpone.run(one.due, one.id);
    else if (one.kind === 'release') statements.release.run(one.id);
    else statements.releaseAll.run(campaign);
  };
  return {
    write: (writes) => {
      ledger.exec('BEGIN IMMEDIATE');
      try {
        for (const one of writes) carryOut(one);
        ledger.exec('COMMIT');
      } catch (error) {
        if (ledger.isTransaction) ledger.exec('ROLLBACK');
        throw error;
      }
    },
    claim: (count, now) => {
      const claimed = statements.claim.all({ campaign, count, now }).map(toDelivery);
      const due = claimed.length === 0 ? statements.nextDue.get(campaign)?.due : undefined;
      return { claimed, nextDue: typeof due === 'number' ? due : undefined };
    },
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
