import type { Clock } from '../clock.ts';
import { numberOf, textsOf } from './attributes.ts';
import { describePrinter } from './describe-printer.ts';
import { groupTags, valueTags } from './ipp-message.ts';
import type { NetworkPrinter } from './open-printer.ts';

/** How a job ended; `waiting` where it had not within the time. */
export interface JobEnd {
  state: 'completed' | 'aborted' | 'canceled' | 'waiting';
  /** The printer's keywords and words, where it gives any. */
  reasons: string[];
}

/** What following needs besides the printer. */
export interface Patience {
  clock: Clock;
  signal: AbortSignal;
  /** Milliseconds in all. */
  limit: number;
  /** Tells the person at the terminal what keeps the job. */
  tell: (line: string) => void;
}

/** Numbers of states (RFC 8011, 5.3.7). */
const ends = new Map<number, JobEnd['state']>([
  [7, 'canceled'],
  [8, 'aborted'],
  [9, 'completed'],
]);
const [held, stopped] = [4, 6];

/** Milliseconds between two questions, at first and at most. */
const [firstPause, longestPause] = [250, 5_000];

const requested = ['job-state', 'job-state-reasons', 'job-state-message'];

/** Asks for the state of a job until it has ended, or the time is over. Throws a Fault as the printer's `call` does. */
export async function followJob(printer: NetworkPrinter, id: number, patience: Patience): Promise<JobEnd> {
  const { clock, signal, limit, tell } = patience;
  const until = clock.now() + limit;
  let told = '';
  for (let pause = firstPause; ; pause = Math.min(pause * 1.5, longestPause)) {
    const { state, reasons } = await readState(printer, id);
    const end = ends.get(state);
    if (end) return { state: end, reasons };
    if (state === stopped || state === held) {
      const why = await explainStop(printer, reasons);
      if (why !== told) tell(`Job ${id} stands still: ${why}. It goes on when that is mended; waiting.`);
      told = why;
    }
    if (clock.now() + pause > until) return { state: 'waiting', reasons };
    await clock.wait(pause, signal);
    signal.throwIfAborted();
  }
}

async function readState(printer: NetworkPrinter, id: number): Promise<{ state: number; reasons: string[] }> {
  const { groups } = await printer.call('Get-Job-Attributes', {
    operation: [
      ['job-id', [{ tag: valueTags.integer, value: id }]],
      ['requested-attributes', requested.map((value) => ({ tag: valueTags.keyword, value }))],
    ],
  });
  const said = ['job-state-reasons', 'job-state-message'].flatMap((name) => textsOf(groups, groupTags.job, name));
  const reasons = said.filter((reason) => reason && reason !== 'none');
  return { state: numberOf(groups, groupTags.job, 'job-state') ?? 0, reasons };
}

async function explainStop(printer: NetworkPrinter, reasons: string[]): Promise<string> {
  const { reasons: lacks } = await describePrinter(printer);
  return [...new Set([...lacks, ...reasons])].join(', ') || 'the printer does not say why';
}
