import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Delivery, Settlement } from './delivery.ts';

/** What is to be sent of a campaign, and what became of it. */
export interface Outbox {
  /** Takes deliveries that are due, at most so many. */
  claim(count: number, now: number): Delivery[];
  /** When the next delivery that waits is due; undefined where none waits. */
  nextDue(): number | undefined;
  /** Records that the body has gone out; resolves when that is on the disk, and only then may the message be ended. */
  markCommitting(id: number): Promise<void>;
  /** Records an outcome; on the disk with the next mark or claim, or soon after. */
  settle(id: number, settlement: Settlement): void;
  /** Gives a claimed delivery back until a moment for which a place in the rate of its domain is taken. */
  postpone(id: number, due: number): void;
  /** Gives a claimed delivery back that was not offered to a server. */
  release(id: number): void;
  /** Gives back all that is claimed, and brings what is recorded to the disk. */
  close(): void;
  /** Throws where something could not be brought to the disk. */
  check(): void;
}

/** How long an outcome may wait for a mark to share a transaction with, milliseconds. */
const longestDelay = 50;

/**
 * Opens the outbox of a campaign. What several connections record in one turn of the event loop goes to the disk in one
 * transaction, as bringing it there costs far more than writing it. An outcome that is lost with the process leaves its
 * delivery `committing`, so each connection has at most one such: its next mark takes the outcome along.
 * @param now gives the present moment, milliseconds
 */
export function openOutbox(ledger: DatabaseSync, campaign: number, now: () => number): Outbox {
  const statements = prepare(ledger);
  let writes: (() => void)[] = [];
  let marks: PromiseWithResolvers<void>[] = [];
  let soon: NodeJS.Immediate | undefined;
  let later: NodeJS.Timeout | undefined;
  let failure: { error: unknown } | undefined;

  const commit = (): void => {
    clearImmediate(soon);
    clearTimeout(later);
    soon = later = undefined;
    const [written, marked] = [writes, marks];
    writes = [];
    marks = [];
    try {
      if (failure) throw failure.error;
      if (written.length > 0) transact(ledger, written);
      for (const mark of marked) mark.resolve();
    } catch (error) {
      // Nothing more may be sent once what was sent cannot be recorded.
      failure = { error };
      for (const mark of marked) mark.reject(error);
    }
  };
  const check = (): void => {
    if (failure) throw failure.error;
  };
  const flush = (): void => {
    commit();
    check();
  };
  const settle = (write: () => void): void => {
    writes.push(write);
    later ??= setTimeout(commit, longestDelay);
  };

  return {
    check,
    close: () => {
      writes.push(() => statements.releaseAll.run(campaign));
      flush();
    },
    release: (id) => settle(() => statements.release.run(id)),
    claim: (count, moment) => {
      flush();
      return statements.claim.all({ campaign, now: moment, count }).map(toDelivery);
    },
    nextDue: () => {
      flush();
      const due = statements.nextDue.get(campaign)?.due;
      return typeof due === 'number' ? due : undefined;
    },
    markCommitting: (id) => {
      const mark = Promise.withResolvers<void>();
      writes.push(() => {
        const { changes } = statements.mark.run(now(), id);
        if (changes !== 1) throw new Error(`delivery ${id} is not claimed by this run`);
      });
      marks.push(mark);
      soon ??= setImmediate(commit);
      return mark.promise;
    },
    settle: (id, { state, answer, code, due, offered }) =>
      settle(() =>
        statements.settle.run({
          id,
          state,
          answer: answer ?? null,
          code: code ?? null,
          due: due ?? 0,
          offered: offered ? 1 : 0,
          changed: now(),
        }),
      ),
    postpone: (id, due) => settle(() => statements.postpone.run(due, id)),
  };
}

function transact(ledger: DatabaseSync, writes: readonly (() => void)[]): void {
  ledger.exec('BEGIN IMMEDIATE');
  try {
    for (const write of writes) write();
    ledger.exec('COMMIT');
  } catch (error) {
    if (ledger.isTransaction) ledger.exec('ROLLBACK');
    throw error;
  }
}

type Statements = Record<
  'claim' | 'nextDue' | 'mark' | 'settle' | 'postpone' | 'release' | 'releaseAll',
  StatementSync
>;

function prepare(ledger: DatabaseSync): Statements {
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
         attempts = attempts + :offered, tries = tries + :offered, changed = :changed
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
