import { readdirSync, readFileSync } from 'node:fs';

/** What some work took. */
export interface Measurement {
  /** Milliseconds by the clock. */
  wall: number;
  /** Milliseconds of all processors, those of processes below this one included. */
  processor: number;
}

/** Measures some work; processes that end on the way are left out. Linux only. */
export async function measure(work: () => Promise<unknown>): Promise<Measurement> {
  const [before, started] = [processorTime(), performance.now()];
  await work();
  return { wall: performance.now() - started, processor: processorTime() - before };
}

/** The middle one of some numbers. */
export function median(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

/** The kernel counts in hundredths of a second (proc_pid_stat(5)). */
const tick = 10;

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap(readStatus);
  let total = 0;
  for (let parents = [process.pid]; parents.length > 0; ) {
    const children = processes.filter(({ parent }) => parents.includes(parent));
    for (const { ticks } of children) total += ticks * tick;
    parents = children.map(({ id }) => id);
  }
  return (user + system) / 1000 + total;
}

function readStatus(name: string): { id: number; parent: number; ticks: number }[] {
  try {
    // The program's name, in parentheses, may hold spaces.
    const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ')
      .map(Number);
    const [, parent = 0] = fields;
    const [user = 0, system = 0] = fields.slice(11);
    return [{ id: Number(name), parent, ticks: user + system }];
  } catch {
    return [];
  }
}
