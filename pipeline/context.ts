import type { Configuration } from './config.ts';

/** Everything a stage may reach besides its input; nothing else is ambient. */
export interface Context {
  config: Configuration;
  /** Absolute path of the project. */
  root: string;
  /** The present moment; no output may depend on it. */
  now: () => Date;
  /** Aborted on an interrupt; stages that wait stop then. */
  signal: AbortSignal;
  /** Tells the person at the terminal what goes on, one short line a call. */
  progress: (line: string) => void;
}
