import type { WordKind } from './node-data.ts';

/** What the scanners find and remember while they go through one text; written in place, for speed. */
export interface Scan {
  /** Where the word just scanned ends. */
  end: number;
  /** What it is; undefined for a plain word. */
  kind: WordKind | undefined;
  /** The last plain word before it, as written; empty at the start of a sentence. */
  previous: string;
  /** How far runs were already searched for links, so that no stretch is searched twice. */
  searched: number;
}

/** Starts a scan of a text from `at`. */
export function startScan(at: number): Scan {
  return { end: at, kind: undefined, previous: '', searched: at };
}
