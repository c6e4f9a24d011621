import { parseArgs } from 'node:util';
import { Fault } from '../fault.ts';

/** What the command line of the lint asks for. */
export interface LintOptions {
  /** Files and folders; `-` is standard input. */
  paths: string[];
  reporter: string;
  fix: boolean;
  frail: boolean;
  quiet: boolean;
  strict: boolean;
  cache: boolean;
  /** The name under which standard input is read and reported. */
  stdinPath: string;
  /** The rule to explain instead of linting. */
  explain: string | undefined;
}

/**
 * Reads the arguments of the lint.
 * @throws {Fault} where they contradict each other.
 */
export function readLintOptions(args: string[]): LintOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      reporter: { type: 'string', default: 'pretty' },
      json: { type: 'boolean', default: false },
      fix: { type: 'boolean', default: false },
      frail: { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      'no-cache': { type: 'boolean', default: false },
      'stdin-path': { type: 'string' },
      explain: { type: 'string' },
      verbose: { type: 'boolean' },
    },
  });
  const paths = positionals.length > 0 ? positionals : ['source'];
  if (paths.includes('-') && paths.length > 1) throw new Fault('Give "-" alone: standard input is one article.', 2);
  if (values['stdin-path'] !== undefined && paths[0] !== '-')
    throw new Fault('--stdin-path names standard input: give "-" as the path.', 2);
  const { json, reporter, fix, frail, quiet, strict, explain } = values;
  const [stdinPath, cache] = [values['stdin-path'] ?? 'stdin.txt', !values['no-cache']];
  return { paths, reporter: json ? 'json' : reporter, fix, frail, quiet, strict, cache, stdinPath, explain };
}
