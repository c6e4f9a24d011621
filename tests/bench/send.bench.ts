import { beforeAll, test } from 'vitest';
import { runSender } from './send-runs.ts';

// Not measured in loops: a run of ten thousand messages is long enough. A short one first, as the first time a module is
// read it is stripped of its types, which takes time and memory.
beforeAll(async () => {
  for (const sender of ['pool', 'send'] as const) await runSender(sender, { readers: 10, connections: 1, dkim: true });
}, 60_000);

/** Turns of each, one after the other; the best counts, as a turn is slower only for what else the machine does. */
const turns = 2;

test.for([
  { readers: 10_000, connections: 10, dkim: false },
  { readers: 2000, connections: 10, dkim: true },
])(
  'sending to $readers readers over $connections connections, DKIM $dkim, against the pool of nodemailer',
  { timeout: 300_000 },
  async (load) => {
    const seconds = { pool: Number.POSITIVE_INFINITY, send: Number.POSITIVE_INFINITY };
    for (let turn = 0; turn < turns; turn += 1)
      for (const sender of ['pool', 'send'] as const) {
        const fared = await runSender(sender, load);
        seconds[sender] = Math.min(seconds[sender], fared.seconds);
        console.log(
          `${sender}: ${fared.accepted} in ${fared.seconds.toFixed(1)} s, CPU ${fared.cpuSeconds.toFixed(1)} s`,
        );
      }
    const ratio = (seconds.pool / seconds.send).toFixed(2);
    console.log(`${load.readers} readers, DKIM ${load.dkim}: ${ratio} of the floor's throughput`);
  },
);

test('memory from 1,000 to 100,000 readers', { timeout: 900_000 }, async () => {
  for (const readers of [1000, 10_000, 100_000]) {
    const { megabytes, accepted } = await runSender('send', { readers, connections: 5, dkim: false });
    console.log(`${readers} readers, ${accepted} accepted: at most ${Math.round(megabytes)} MB`);
  }
});
