import { type FileHandle, open } from 'node:fs/promises';
import type { DatabaseSync } from 'node:sqlite';
import { Fault } from '../../fault.ts';
import type { Settlement } from './delivery.ts';
import { type Claimed, prepareWrites, type Write } from './outbox-writes.ts';

/** What is to be sent of a campaign, and what became of it. */
export interface Outbox {
  /** Takes deliveries that are due, at most so many; where none is, tells when one will be. */
  claim(count: number, now: number): Claimed;
  /** Records that the body has gone out; resolves when that is on the disk, and only then may the message be ended. */
  markCommitting(id: number): Promise<void>;
  /** Records an outcome; it outlives the process soon after, and a power cut with the next mark. */
  settle(id: number, settlement: Settlement): void;
  /** Gives a claimed delivery back until a moment for which a place in the rate of its domain is taken. */
  postpone(id: number, due: number): void;
  /** Gives a claimed delivery back that was not offered to a server. */
  release(id: number): void;
  /** Throws where something could not be brought to the disk. */
  check(): void;
  /** Gives back all that is claimed, and brings what is recorded to the disk. */
  close(): Promise<void>;
}

/** How often the disk may be waited for at a time; what comes then waits for the next time together. */
const mostFlushes = 3;

/** Pages of the write-ahead log between two checkpoints, which block; 16 MB. */
const checkpointPages = 4000;

/**
 * Opens the outbox of a campaign. What the connections record in one turn of the event loop is one transaction. It is
 * committed without waiting for the disk (`synchronous=NORMAL`), and then the write-ahead log is brought there beside the
 * main thread: a mark that a finished `fdatasync` covers outlives a power cut, as SQLite recovers every transaction whose
 * frames are whole in the log. An outcome alone is not waited for: one that is lost leaves its delivery `committing`, so
 * each connection has at most one such, as its next mark takes the outcome along.
 * @param ledger open on a file at that path
 * @param now gives the present moment, milliseconds
 */
export async function openOutbox(
  ledger: DatabaseSync,
  path: string,
  { campaign, now }: { campaign: number; now: () => number },
): Promise<Outbox> {
  ledger.exec(`PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = ${checkpointPages}`);
  const { write, claim } = prepareWrites(ledger, campaign);
  const log = await openLog(ledger, path);
  let writes: Write[] = [];
  let marks: PromiseWithResolvers<void>[] = [];
  let soon: NodeJS.Immediate | undefined;
  let flushes = 0;
  let failure: Fault | undefined;

  const check = (): void => {
    if (failure) throw failure;
  };
  const fail = (error: unknown): Fault => {
    // Nothing more may be sent once what was sent cannot be recorded.
    const reason = error instanceof Error ? error.message : String(error);
    failure ??= new Fault(
      `The ledger ${path} cannot be written (${reason}): nothing more is sent; mend that first.`,
      2,
    );
    for (const mark of marks.splice(0)) mark.reject(failure);
    return failure;
  };
  const commit = (): void => {
    const written = writes;
    writes = [];
    if (written.length > 0) write(written);
  };
  const flush = async (): Promise<void> => {
    const covered = marks;
    marks = [];
    flushes += 1;
    try {
      await log.datasync();
      for (const mark of covered) mark.resolve();
    } catch (error) {
      for (const mark of covered) mark.reject(fail(error));
    } finally {
      flushes -= 1;
    }
    if (marks.length > 0 && !soon) turn();
  };
  const turn = (): void => {
    clearImmediate(soon);
    soon = undefined;
    if (failure || (marks.length > 0 && flushes >= mostFlushes)) return;
    try {
      commit();
      if (marks.length > 0) void flush();
    } catch (error) {
      fail(error);
    }
  };
  const add = (one: Write): void => {
    writes.push(one);
    soon ??= setImmediate(turn);
  };

  return {
    check,
    claim: (count, moment) => {
      check();
      try {
        commit();
        return claim(count, moment);
      } catch (error) {
        throw fail(error);
      }
    },
    markCommitting: async (id) => {
      check();
      const mark = Promise.withResolvers<void>();
      marks.push(mark);
      add({ kind: 'mark', id, now: now() });
      await mark.promise;
    },
    settle: (id, settlement) => add({ kind: 'settle', id, settlement, now: now() }),
    postpone: (id, due) => add({ kind: 'postpone', id, due }),
    release: (id) => add({ kind: 'release', id }),
    close: async () => {
      clearImmediate(soon);
      try {
        check();
        writes.push({ kind: 'releaseAll' });
        commit();
        await log.datasync();
      } finally {
        await log.close();
      }
    },
  };
}

/** The write-ahead log, which is there once something was written; only the ledger itself carries locks. */
async function openLog(ledger: DatabaseSync, path: string): Promise<FileHandle> {
  ledger.exec('BEGIN IMMEDIATE; COMMIT');
  return open(`${path}-wal`, 'r+');
}
