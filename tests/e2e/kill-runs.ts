import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyLedger } from '../../pipeline/deliver/ledger/open-ledger.ts';
import { listRecords } from '../../pipeline/deliver/ledger/review.ts';
import { type Stage, startServer } from './scripted-server.ts';
import { makeSendingPlace, manyReaders, signingKey } from './send-fixture.ts';

/** What came of a campaign whose process was killed again and again. */
export interface Aftermath {
  kills: number;
  /** Recipients whom the server accepted more than one message for. */
  doubled: string[];
  /** Recipients who got nothing and of whom the ledger does not say that they are uncertain. */
  lost: string[];
  /** Recipients of whom the ledger says that they got it, and who did not. */
  missing: string[];
  uncertain: string[];
  /** How many of the uncertain did get it. */
  uncertainDelivered: number;
}

/**
 * Sends a campaign in a process that is killed (SIGKILL) at random moments, each time begun again, and at last left to
 * end; then counts what the ledger says against what the server received.
 * @param seed of the moments: what the server is asked just then, and whether it has answered
 */
export async function killRuns({
  readers,
  kills,
  connections,
  seed,
}: {
  readers: number;
  kills: number;
  connections: number;
  seed: number;
}): Promise<Aftermath> {
  const random = generate(seed);
  let left = 0;
  let child: ChildProcess | undefined;
  const server = await startServer((stage: Stage) => {
    left -= 1;
    if (left !== 0) return undefined;
    // Before the answer, or after it has been written to the connection.
    if (random() < 0.5) child?.kill('SIGKILL');
    else if (stage === 'answer') setImmediate(() => child?.kill('SIGKILL'));
    else process.nextTick(() => child?.kill('SIGKILL'));
    return undefined;
  });
  const place = await makeSendingPlace();
  try {
    await place.list(manyReaders(readers));
    const run = async (events: number): Promise<NodeJS.Signals | null> => {
      left = events;
      const script = fileURLToPath(new URL('send-child.ts', import.meta.url));
      child = spawn(process.execPath, [script, place.folder, String(server.port), String(connections)], {
        env: { ...process.env, BANTIN_SIGNING_KEY: signingKey },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      const [, signal] = await once(child, 'exit');
      return signal;
    };
    // Of each message the server is asked four times; a run is killed before it can have sent its share of all.
    const share = Math.floor((readers * 4) / (kills + 1));
    let killed = 0;
    for (let round = 0; round < kills; round += 1)
      if ((await run(1 + Math.floor(random() * share))) === 'SIGKILL') killed += 1;
    await run(Number.POSITIVE_INFINITY);
    return count(
      killed,
      place.folder,
      server.received.map(({ to }) => to),
    );
  } finally {
    await server.close();
    await place.remove();
  }
}

function count(kills: number, folder: string, received: string[]): Aftermath {
  using ledger = copyLedger(join(folder, 'ledger.sqlite'), 'ban-tin');
  const records = Array.from(listRecords(ledger, 1));
  const got = new Set(received);
  const named = (state: string): string[] =>
    records.flatMap((record) => (record.state === state ? record.recipient : []));
  const uncertain = named('uncertain');
  return {
    kills,
    doubled: received.filter((to, index) => received.indexOf(to) !== index),
    lost: records.flatMap(({ recipient }) => (got.has(recipient) || uncertain.includes(recipient) ? [] : recipient)),
    missing: named('sent').filter((recipient) => !got.has(recipient)),
    uncertain,
    uncertainDelivered: uncertain.filter((recipient) => got.has(recipient)).length,
  };
}

/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32). */
function generate(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
