import { expect, test } from 'vitest';
import { killRuns } from './kill-runs.ts';

// The same with more readers and kills is in tests/system/send-kills.test.ts.

test('a process killed three times while it sends to 200 readers writes to nobody twice and loses nobody', async () => {
  const connections = 4;
  const { kills, doubled, lost, missing, uncertain } = await killRuns({ readers: 200, kills: 3, connections, seed: 7 });
  expect(kills).toBe(3);
  expect({ doubled, lost, missing }).toEqual({ doubled: [], lost: [], missing: [] });
  expect(uncertain.length).toBeLessThanOrEqual(kills * connections);
});
