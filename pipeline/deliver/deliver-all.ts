import { Fault } from '../fault.ts';
import type { Clock } from './clock.ts';
import type { DeliverySettings } from './delivery-settings.ts';
import { backOff, judgeFailure } from './judge-failure.ts';
import type { Delivery, Settlement } from './ledger/delivery.ts';
import type { Outbox } from './ledger/open-outbox.ts';
import type { Outgoing } from './message/address-bulletin.ts';
import { openQueue, type Queue } from './open-queue.ts';
import { openRates } from './rates.ts';
import { type Connection, type Transport, TransportError } from './transport.ts';

/** The suppression list, as far as sending needs it. */
export interface SuppressionList {
  find(address: string): { reason: string } | undefined;
  add(suppression: { address: string; reason: 'rejected'; date: string; detail: string }): Promise<boolean>;
  refresh(): Promise<void>;
}

/** What a run sends with. */
export interface Run {
  outbox: Outbox;
  transport: Transport;
  /** Puts a reader's address on his bulletin. */
  address: (delivery: Delivery) => Promise<Outgoing>;
  suppressions: SuppressionList;
  settings: Pick<DeliverySettings, 'rate' | 'retry'>;
  clock: Clock;
  /** Numbers from 0 up to 1, for the jitter. */
  random: () => number;
  /** Aborted: what is under way is ended, nothing else begun. */
  signal: AbortSignal;
  /** Told of each delivery that is settled. */
  settled: (delivery: Delivery, settlement: Settlement) => void;
}

/** How often in a row a server may refuse us or break off, or not be reached by one connection, before the run ends. */
const patience = 10;

/**
 * Sends what waits in the outbox over the connections of the transport, each message once: a delivery is claimed,
 * marked `committing` on the disk before its message is ended, and settled by the server's answer. What is refused for
 * now is tried again within the run; what is left then waits for the next one.
 * @throws {Fault} where nothing can be sent any more: the server is not to be reached, or refuses us whoever the reader is.
 */
export async function deliverAll(run: Run): Promise<void> {
  const stop = new AbortController();
  const signal = AbortSignal.any([run.signal, stop.signal]);
  const line: Line = {
    run: { ...run, signal },
    queue: openQueue({ ...run, signal, rates: openRates(run.settings.rate) }),
    health: { open: 0, losses: 0, refusals: 0 },
  };
  const work = async (): Promise<void> => {
    try {
      await sendQueued(line);
    } catch (error) {
      stop.abort();
      throw error;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: run.transport.connections }, work));
  await run.outbox.close();
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** What the connections of a run share. */
interface Line {
  run: Run;
  queue: Queue;
  /** Connections that are open; and how often in a row one was lost, or a message refused for our sake. */
  health: { open: number; losses: number; refusals: number };
}

/** One connection at a time, opened when there is something to send and anew when it breaks or has served its share. */
async function sendQueued(line: Line): Promise<void> {
  const { run, queue, health } = line;
  let connection: Connection | undefined;
  let served = 0;
  const close = (): void => {
    if (connection) health.open -= 1;
    connection?.close();
    connection = undefined;
    served = 0;
  };
  try {
    for (let delivery = await queue.take(); delivery; delivery = await queue.take()) {
      connection ??= await connect(line, delivery);
      if (!connection) return;
      const isUsable = await sendOne(line, delivery, connection);
      served += 1;
      if (!isUsable || served >= (run.transport.messagesPerConnection ?? Number.POSITIVE_INFINITY)) close();
    }
  } finally {
    close();
  }
}

/** A new connection for a delivery, which is given back where there is none: undefined where this line is to end. */
async function connect({ run, queue, health }: Line, delivery: Delivery): Promise<Connection | undefined> {
  const { transport, clock, random, signal } = run;
  for (let failures = 0; !signal.aborted; failures += 1) {
    try {
      const connection = await transport.connect();
      health.open += 1;
      return connection;
    } catch (error) {
      if (error instanceof TransportError && !error.isSetting && failures + 1 < patience) {
        await clock.wait(backOff(failures, { first: 1, longest: 60 }, random), signal);
        continue;
      }
      queue.giveBack(delivery);
      if (!(error instanceof TransportError)) throw error;
      // A server may allow fewer connections than the settings; those that it allows go on.
      if (!error.isSetting && health.open > 0) return undefined;
      throw hopeless(error);
    }
  }
  queue.giveBack(delivery);
  return undefined;
}

/** Sends one message; false where its connection cannot be used any more. */
async function sendOne({ run, queue, health }: Line, delivery: Delivery, connection: Connection): Promise<boolean> {
  const settle = (settlement: Settlement): void => {
    run.outbox.settle(delivery.id, settlement);
    queue.settled();
    run.settled(delivery, settlement);
  };
  try {
    const message = await run.address(delivery);
    const answer = await connection.send(message, () => run.outbox.markCommitting(delivery.id));
    health.losses = health.refusals = 0;
    settle({ state: 'sent', answer, offered: true });
    return true;
  } catch (error) {
    // Were it not recorded that the message had gone out, there is nothing to be judged.
    run.outbox.check();
    if (!(error instanceof TransportError) || isRefusalOfSender(error)) {
      queue.giveBack(delivery);
      throw error instanceof TransportError ? refusal(error) : error;
    }
    const circumstances = { ...run, tries: delivery.tries, retry: run.settings.retry, now: run.clock.now() };
    const { settlement, suppress, isOurs } = judgeFailure(error, circumstances);
    settle(settlement);
    if (suppress) await suppressReader(run, delivery, error);
    health.losses = error.isClosed ? health.losses + 1 : 0;
    health.refusals = isOurs ? health.refusals + 1 : 0;
    if (health.refusals >= patience) throw refusal(error);
    // A server that restarts breaks off every connection once.
    if (health.losses >= patience + run.transport.connections) throw hopeless(error);
    return !error.isClosed;
  }
}

function isRefusalOfSender({ stage, code = 0 }: TransportError): boolean {
  return stage === 'sender' && code >= 500 && code !== 503;
}

async function suppressReader(
  { suppressions, clock }: Run,
  { recipient }: Delivery,
  { message }: TransportError,
): Promise<void> {
  const date = new Date(clock.now()).toISOString().slice(0, 10);
  await suppressions.add({ address: recipient, reason: 'rejected', date, detail: message });
}

function hopeless({ message }: TransportError): Fault {
  return new Fault(`Nothing more can be sent (${message}): what is left waits for the next "npm run send".`, 2);
}

function refusal({ message }: TransportError): Fault {
  return new Fault(
    `The server refuses us, not a reader (${message}), so nothing more is sent: mend the sender or the content; then "npm run send" goes on, and with --retry-failed it tries again who was refused.`,
    2,
  );
}
