import { expect, test } from 'vitest';
import { killRuns } from '../e2e/kill-runs.ts';

test('a process killed twenty times while it sends to 3,000 readers writes to nobody twice and loses nobody', async () => {
  const connections = 5;
  const aftermath = await killRuns({ readers: 3000, kills: 20, connections, seed: 20_261_123 });
  const { kills, doubled, lost, missing, uncertain, uncertainDelivered } = aftermath;
  process.stdout.write(`${kills} kills: ${uncertain.length} uncertain, of whom ${uncertainDelivered} got it\n`);
  expect(kills).toBe(20);
  expect({ doubled, lost, missing }).toEqual({ doubled: [], lost: [], missing: [] });
  expect(uncertain.length).toBeLessThanOrEqual(kills * connections);
}, 300_000);
