import type { Reporter } from '../reporter.ts';

/** One object a line for each file (NDJSON). */
export function createReporter(): Reporter {
  return { file: ({ path, messages }) => `${JSON.stringify({ path, messages })}\n` };
}
