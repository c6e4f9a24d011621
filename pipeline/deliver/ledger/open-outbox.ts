import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Fault } from '../../fault.ts';
import type { Settlement } from './delivery.ts';
import type { Reply, Request, Write } from './outbox-writes.ts';

/** What is to be sent of a campaign, and what became of it. */
export interface Outbox {
  /** Takes deliveries that are due, at most so many; where none is, tells when one will be. */
  claim(count: number, now: number): Promise<Reply>;
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

/** A request that is gathered, and who waits for it to be on the disk. */
interface Gathered {
  request: Omit<Request, 'isDurable'>;
  waiting: PromiseWithResolvers<Reply>[];
}

function empty(): Gathered {
  return { request: { writes: [] }, waiting: [] };
}

/**
 * Opens the outbox of a campaign. What the connections record while the disk is busy goes there next in one transaction,
 * as bringing it there costs far more than writing it. For an outcome alone the disk is not waited for: one that is lost
 * leaves its delivery `committing`, so each connection has at most one such, as its next mark takes the outcome along.
 * @param path of the ledger
 * @param now gives the present moment, milliseconds
 */
export function openOutbox(path: string, campaign: number, now: () => number): Outbox {
  const thread = new Worker(new URL('./outbox-thread.ts', import.meta.url), { workerData: { path, campaign } });
  let next = empty();
  let under: Gathered['waiting'] | undefined;
  let soon: NodeJS.Immediate | undefined;
  let failure: Fault | undefined;
  // One after another, as all who wait for a request get its one reply.
  let claims: Promise<unknown> = Promise.resolve();

  const check = (): void => {
    if (failure) throw failure;
  };
  const fail = (reason: string): void => {
    // Nothing more may be sent once what was sent cannot be recorded.
    failure ??= new Fault(
      `The ledger ${path} cannot be written (${reason}): nothing more is sent; mend that first.`,
      2,
    );
    for (const each of [...(under ?? []), ...next.waiting]) each.reject(failure);
    under = undefined;
    next = empty();
  };
  const post = (): void => {
    clearImmediate(soon);
    soon = undefined;
    if (under || failure) return;
    under = next.waiting;
    thread.postMessage({ ...next.request, isDurable: next.waiting.length > 0 } satisfies Request);
    next = empty();
  };
  thread.on('message', ({ reply, fault }: { reply?: Reply; fault?: string }) => {
    if (!reply) return fail(fault ?? '');
    const done = under ?? [];
    under = undefined;
    // What waits is posted first, so that the disk is not idle while those who waited go on.
    if (next.waiting.length > 0 || next.request.writes.length > 0) post();
    for (const each of done) each.resolve(reply);
  });
  thread.on('error', (error) => fail(error.message));

  const ask = (): Promise<Reply> => {
    if (failure) return Promise.reject(failure);
    const waiting = Promise.withResolvers<Reply>();
    next.waiting.push(waiting);
    if (!under) soon ??= setImmediate(post);
    return waiting.promise;
  };
  const write = (one: Write): void => {
    next.request.writes.push(one);
    if (!under) soon ??= setImmediate(post);
  };

  return {
    check,
    claim: (count, moment) => {
      const claim = claims.then(() => {
        next.request.claim = { count, now: moment };
        return ask();
      });
      claims = claim.catch(() => {});
      return claim;
    },
    markCommitting: async (id) => {
      next.request.writes.push({ kind: 'mark', id, now: now() });
      await ask();
    },
    settle: (id, settlement) => write({ kind: 'settle', id, settlement, now: now() }),
    postpone: (id, due) => write({ kind: 'postpone', id, due }),
    release: (id) => write({ kind: 'release', id }),
    close: async () => {
      write({ kind: 'releaseAll' });
      await ask().finally(async () => {
        thread.postMessage('close');
        await once(thread, 'exit');
      });
    },
  };
}
