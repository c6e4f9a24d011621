import { appendFile, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Fault } from '../fault.ts';
import { normaliseAddress } from './normalise-address.ts';

/** Why an address is not written to any more; `transient` is only counted, and `restored` lifts what was before it. */
export const suppressionReasons = [
  'bounce',
  'rejected',
  'complaint',
  'unsubscribe',
  'manual',
  'transient',
  'restored',
] as const;

/** One line of the suppression list. */
export interface Suppression {
  /** Normalised. */
  address: string;
  reason: (typeof suppressionReasons)[number];
  /** ISO day or moment; absent where an editor wrote the address alone. */
  date?: string;
  /** What the server or the reader said, for whoever reads the list. */
  detail?: string;
  /** Names the report it comes from; a second entry with the same one for the same address is no news. */
  report?: string;
}

/** The suppression list of one file, read as far as it has been written. */
export interface Suppressions {
  /** Why the address is not written to; undefined where it may be. */
  find(address: string): Suppression | undefined;
  /** How many transient failures were counted since the address was last restored. */
  countTransients(address: string): number;
  /** Adds a line, durably, unless the list says as much already; false then. */
  add(suppression: Suppression): Promise<boolean>;
  /** Whether adding it would add a line. */
  isNews(suppression: Suppression): boolean;
  /** Reads what others have appended since. */
  refresh(): Promise<void>;
  /** How many addresses are suppressed. */
  readonly size: number;
}

/**
 * Opens a suppression list: a text file that is only appended to, a line an entry, so that several processes may write
 * it and an editor may read and mend it. A line is an address alone, or date, reason, address and detail; `#` begins a
 * comment. A file that is not there is an empty list.
 * @throws {Fault} where a line is not understood: nobody must be written to because of a slip in it.
 */
export async function openSuppressions(path: string): Promise<Suppressions> {
  const state: State = {
    path,
    read: 0,
    line: 0,
    isOpen: false,
    reports: new Set(),
    suppressed: new Map(),
    transients: new Map(),
    last: Promise.resolve(),
  };
  const rest = await readOn(state);
  // What an editor left without a line end counts as well.
  take(state, parseLine(rest, path, state.line + 1));
  return {
    find: (address) => state.suppressed.get(normaliseAddress(address)),
    countTransients: (address) => state.transients.get(normaliseAddress(address)) ?? 0,
    add: (suppression) =>
      inTurn(state, () => add(state, { ...suppression, address: normaliseAddress(suppression.address) })),
    isNews: (suppression) => !isKnown(state, { ...suppression, address: normaliseAddress(suppression.address) }),
    refresh: () => inTurn(state, async () => void (await readOn(state))),
    get size() {
      return state.suppressed.size;
    },
  };
}

interface State {
  path: string;
  /** Bytes read so far; always behind the end of a line. */
  read: number;
  line: number;
  /** The file ends within a line. */
  isOpen: boolean;
  reports: Set<string>;
  suppressed: Map<string, Suppression>;
  transients: Map<string, number>;
  /** Reading and appending wait for what was asked for before. */
  last: Promise<unknown>;
}

function inTurn<T>(state: State, act: () => Promise<T>): Promise<T> {
  const turn = state.last.then(act);
  state.last = turn.catch(() => {});
  return turn;
}

/** Takes in the complete lines that were not read before, and gives what follows them. */
async function readOn(state: State): Promise<string> {
  const text = await readFrom(state.path, state.read);
  const end = text.lastIndexOf('\n') + 1;
  for (const line of text.slice(0, end).split('\n').slice(0, -1)) {
    state.line += 1;
    take(state, parseLine(line, state.path, state.line));
  }
  state.read += Buffer.byteLength(text.slice(0, end));
  state.isOpen = end < text.length;
  return text.slice(end);
}

async function readFrom(path: string, position: number): Promise<string> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!file) return '';
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.max(0, size - position)), 0, undefined, position);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

function take(state: State, suppression: Suppression | undefined): void {
  if (!suppression) return;
  const { address, reason } = suppression;
  if (suppression.report) {
    if (state.reports.has(reportKey(suppression))) return;
    state.reports.add(reportKey(suppression));
  }
  if (reason === 'transient') state.transients.set(address, (state.transients.get(address) ?? 0) + 1);
  else if (reason === 'restored') {
    state.suppressed.delete(address);
    state.transients.delete(address);
  } else if (!state.suppressed.has(address)) state.suppressed.set(address, suppression);
}

function reportKey({ address, report }: Suppression): string {
  return `${report} ${address}`;
}

async function add(state: State, suppression: Suppression): Promise<boolean> {
  await readOn(state);
  if (isKnown(state, suppression)) return false;
  const separator = state.isOpen ? '\n' : '';
  await mkdir(dirname(state.path), { recursive: true });
  // One write to a file opened for appending, so that lines of two processes never mix.
  await appendFile(state.path, `${separator}${formatLine(suppression)}\n`, { flush: true });
  await readOn(state);
  return true;
}

function isKnown(state: State, suppression: Suppression): boolean {
  const { address, reason, report } = suppression;
  if (report && state.reports.has(reportKey(suppression))) return true;
  if (reason === 'transient') return false;
  return state.suppressed.has(address) === (reason !== 'restored');
}

function formatLine({ date, reason, address, detail = '', report }: Suppression): string {
  if (!/^[^\s\p{C}]+@[^\s\p{C}]+$/u.test(address)) throw new Error(`${JSON.stringify(address)} is no address`);
  const told = [
    detail
      .replace(/[\s\p{C}]+/gu, ' ')
      .trim()
      .slice(0, 300),
    report ? `[${report}]` : '',
  ];
  return [date ?? '-', reason, address, ...told].filter(Boolean).join(' ');
}

const knownReasons = new Set<string>(suppressionReasons);

function isReason(word: string): word is Suppression['reason'] {
  return knownReasons.has(word);
}

function parseLine(line: string, path: string, number: number): Suppression | undefined {
  const text = line.replace(/^\ufeff/u, '').trim();
  if (text === '' || text.startsWith('#')) return undefined;
  const words = text.split(/\s+/u);
  if (words.length === 1 && text.includes('@')) return { address: normaliseAddress(text), reason: 'manual' };
  const [date = '', reason = '', address = '', ...rest] = words;
  if (!/^(?:-|\d{4}-\d\d-\d\d\S*)$/u.test(date) || !isReason(reason) || !address.includes('@'))
    throw new Fault(
      `${path}, line ${number}: "${text.slice(0, 80)}" is no entry of a suppression list; write an address alone, or date, reason (${suppressionReasons.join(', ')}), address and detail.`,
    );
  const report = /^\[([^[\]]+)\]$/u.exec(rest.at(-1) ?? '')?.[1];
  const detail = (report ? rest.slice(0, -1) : rest).join(' ');
  return {
    address: normaliseAddress(address),
    reason,
    ...(date !== '-' && { date }),
    ...(detail && { detail }),
    ...(report && { report }),
  };
}
