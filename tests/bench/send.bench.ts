import { beforeAll, test } from 'vitest';
import { runSender } from './send-runs.ts';

// Not measured in loops: a run of ten thousand messages is long enough. A short one first, as the first time a module is
// read it is stripped of its types, which takes time and memory.
beforeAll(async () => {
  for (const sender of ['pool', 'send'] as const) await runSender(sender, { readers: 10, connections: 1, dkim: true });
}, 60_000);

test.for([
  { readers: 10_000, connections: 10, dkim: false },
  { readers: 5000, connections: 5, dkim: false },
  { readers: 3000, connections: 10, dkim: true },
])(
  'sending to $readers readers over $connections connections, DKIM $dkim, against the pool of nodemailer',
  { timeout: 300_000 },
  async (load) => {
    const floor = await runSender('pool', load);
    const ours = await runSender('send', load);
    const rate = ({ accepted, seconds }: typeof ours): string => `${Math.round(accepted / seconds)} a second`;
    console.log(
      `${load.readers} readers over ${load.connections} connections, DKIM ${load.dkim}: ` +
        `${(floor.seconds / ours.seconds).toFixed(2)} of the floor's throughput (${rate(ours)} against ${rate(floor)}; ` +
        `CPU ${ours.cpuSeconds.toFixed(1)} s against ${floor.cpuSeconds.toFixed(1)} s)`,
    );
  },
);

test('memory from 1,000 to 100,000 readers', { timeout: 900_000 }, async () => {
  for (const readers of [1000, 10_000, 100_000]) {
    const { megabytes, accepted } = await runSender('send', { readers, connections: 5, dkim: false });
    console.log(`${readers} readers, ${accepted} accepted: at most ${Math.round(megabytes)} MB`);
  }
});
