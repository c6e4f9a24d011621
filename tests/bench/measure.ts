import { readdirSync, readFileSync } from 'node:fs';

/** What some work took. */
export interface Measurement {
  /** Milliseconds by the clock. */
  wall: number;
  /** Milliseconds of all processors, those of processes below this one included. */
  processor: number;
}

/** Measures some work; of processes that end on the way, those count that their parents waited for. Linux only. */
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
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap(readStatus);
  let ticks = processes.find(({ id }) => id === process.pid)?.ended ?? 0;
  for (let parents = [process.pid]; parents.length > 0; ) {
    const children = processes.filter(({ parent }) => parents.includes(parent));
    for (const { own, ended } of children) ticks += own + ended;
    parents = children.map(({ id }) => id);
  }
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 + ticks * tick;
}

interface ProcessStatus {
  id: number;
  parent: number;
  /** Ticks of the processor. */
  own: number;
  /** Those of its children that have ended. */
  ended: number;
}

function readStatus(name: string): ProcessStatus[] {
  try {
    // The program's name, in parentheses, may hold spaces.
    const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ')
      .map(Number);
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11);
    return [{ id: Number(name), parent: fields[1] ?? 0, own: user + system, ended: endedUser + endedSystem }];
  } catch {
    return [];
  }
}
