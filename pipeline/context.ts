import type { Configuration } from './config.ts';
import { readConfig } from './read-config.ts';

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

/**
 * The context of a command: its configuration read, today's date and progress as the machine gives them.
 * @throws {Fault} where the configuration is not accepted.
 */
export async function createContext(root: string, signal: AbortSignal): Promise<Context> {
  return {
    config: await readConfig(root),
    root,
    now: () => new Date(),
    signal,
    progress: (line) => process.stderr.write(`${line}\n`),
  };
}
