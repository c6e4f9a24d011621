import type { Run } from './deliver-all.ts';
import type { Delivery } from './ledger/delivery.ts';
import type { Rates } from './rates.ts';

/** The deliveries of a run, for its connections to take one after another. */
export interface Queue {
  /** The next one that may be sent now; undefined where none is left or the run is to end. Waits as the rates demand. */
  take(): Promise<Delivery | undefined>;
  /** Gives back one that was taken and not offered to a server. */
  giveBack(delivery: Delivery): void;
  /** Says that one that was taken is settled. */
  settled(): void;
}

/** Deliveries claimed at once for each connection; what is claimed when a process dies waits again in the next run. */
const claimedAtOnce = 20;

/** Opens the queue of a run. */
export function openQueue(run: Run & { rates: Rates }): Queue {
  const { outbox, transport, suppressions, clock, signal, rates } = run;
  let claimed: Delivery[] = [];
  let taken = 0;
  let idle = Promise.withResolvers<void>();
  const wake = (): void => {
    idle.resolve();
    idle = Promise.withResolvers();
  };
  signal.addEventListener('abort', wake);
  let refilling: Promise<boolean> | undefined;

  /** Claims more, or waits until there is something to claim; false where nothing is left. */
  const refill = async (): Promise<boolean> => {
    await suppressions.refresh();
    const { claimed: more, nextDue: due } = outbox.claim(claimedAtOnce * transport.connections, clock.now());
    claimed = more.reverse();
    if (claimed.length > 0) return true;
    if (due === undefined && taken === 0) return false;
    // What is under way may come back to wait, so both are waited for.
    const wait = new AbortController();
    const until = idle.promise.then(() => wait.abort());
    await (due === undefined
      ? until
      : clock.wait(Math.max(1, due - clock.now()), AbortSignal.any([signal, wait.signal])));
    return true;
  };

  const next = async (): Promise<Delivery | undefined> => {
    while (!signal.aborted) {
      const delivery = claimed.pop();
      if (delivery) return delivery;
      refilling ??= refill().finally(() => {
        refilling = undefined;
      });
      if (!(await refilling)) return undefined;
    }
    return undefined;
  };

  /** Whether it may be sent; otherwise it has been settled or put off. */
  const mayGo = (delivery: Delivery): boolean => {
    const suppressed = suppressions.find(delivery.recipient);
    if (suppressed) {
      const settlement = { state: 'suppressed', answer: suppressed.reason, offered: false } as const;
      outbox.settle(delivery.id, settlement);
      run.settled(delivery, settlement);
      return false;
    }
    if (delivery.reserved === 1) return true;
    const now = clock.now();
    const place = rates.reserve(delivery.address.slice(delivery.address.lastIndexOf('@') + 1), now);
    if (place <= now) return true;
    outbox.postpone(delivery.id, place);
    return false;
  };

  const giveBack = (delivery: Delivery): void => {
    taken -= 1;
    outbox.release(delivery.id);
    wake();
  };

  return {
    take: async () => {
      for (let delivery = await next(); delivery; delivery = await next()) {
        if (!mayGo(delivery)) continue;
        taken += 1;
        const now = clock.now();
        const place = rates.reserveAny(now);
        if (place > now) await clock.wait(place - now, signal);
        if (!signal.aborted) return delivery;
        giveBack(delivery);
      }
      return undefined;
    },
    giveBack,
    settled: () => {
      taken -= 1;
      wake();
    },
  };
}
