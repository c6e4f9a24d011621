import { resolve } from 'node:path';
import { type Context, createContext } from '../context.ts';
import { sayFault } from '../fault.ts';
import { eachSource } from '../lint/each-source.ts';
import { openLintCache } from '../lint/lint-cache.ts';
import { type LintOptions, readLintOptions } from '../lint/lint-options.ts';
import { lintSource, type SourceFile } from '../lint/lint-source.ts';
import type { LintedFile } from '../lint/report.ts';
import { createReporter } from '../lint/reporter.ts';
import type { Setting } from '../run-command.ts';

export const summary = 'spelling, typography, consistency and norms of articles';

export const help = `npm run lint [-- PATH…] [--fix] [--frail] [--quiet] [--strict] [--reporter NAME]

Says what is wrong or doubtful in each article, where, and what is expected. Without a path, in source/; "-" reads
standard input.

  --fix              writes what is certain into the articles; of "-", to standard output, the report to standard error
  --frail            warnings make the exit code 1, too
  --quiet            reports errors only
  --strict           for proofreading: also what is only probably wrong in its context
  --reporter NAME    pretty (for people, the default), json (one object a line for each file), sarif, github
  --json             the same as --reporter json
  --stdin-path NAME  the name under which "-" is read and reported (stdin.txt)
  --no-cache         checks articles again that have not changed
  --explain RULE     says what a rule finds and why, with examples

Examples
  npm run lint
  npm run lint -- --fix source/bai-viet.md
  npm run -s lint -- --reporter sarif > lint.sarif
  npm run -s lint -- --json - --stdin-path bai-viet.md < bai-viet.md
  npm run -s lint -- --explain tone-placement`;

/** Lints the articles that the paths name; 1 where there is an error, or with --frail a warning. */
export async function run(args: string[], { root, signal }: Setting): Promise<number> {
  const options = readLintOptions(args);
  if (options.explain !== undefined) {
    const { explainRule } = await import('../lint/explain-rule.ts');
    process.stdout.write(await explainRule(options.explain, root));
    return 0;
  }
  const context = withStrictness(await createContext(root, signal), options);
  const check = options.fix ? fixer(options, context) : checker(options, context);
  const output = options.fix && options.paths[0] === '-' ? process.stderr : process.stdout;
  const reporter = await createReporter(options.reporter, { colour: Boolean(output.isTTY) && !process.env.NO_COLOR });
  let exitCode = 0;
  for await (const source of eachSource(options.paths, options.stdinPath, root)) {
    const file = await check(source).catch(sayFault);
    if (!file || isBad(file, options)) exitCode = 1;
    if (file) output.write(reporter.file(options.quiet ? errorsOf(file) : file));
  }
  output.write(reporter.end?.() ?? '');
  return exitCode;
}

type Check = (source: SourceFile) => Promise<LintedFile>;

function checker(options: LintOptions, context: Context): Check {
  const cache = options.cache ? openLintCache(context.root, context.config.lint) : undefined;
  return (source) => lintSource(source, context, cache);
}

function fixer({ paths }: LintOptions, context: Context): Check {
  return async (source) => {
    const { fixSource } = await import('../lint/fix-source.ts');
    const { writeAtomically } = await import('../lint/write-atomically.ts');
    const { linted, bytes, count } = await fixSource(source, context);
    if (paths[0] === '-') process.stdout.write(bytes);
    else if (count > 0) await writeAtomically(resolve(context.root, source.path), bytes);
    if (count > 0) context.progress(`${source.path}: ${count} mended`);
    return linted;
  };
}

function withStrictness(context: Context, { strict }: LintOptions): Context {
  const { config } = context;
  return strict ? { ...context, config: { ...config, lint: { ...config.lint, strict } } } : context;
}

function isBad({ messages }: LintedFile, { frail }: LintOptions): boolean {
  return messages.some(({ severity }) => severity === 'error' || (frail && severity === 'warning'));
}

function errorsOf(file: LintedFile): LintedFile {
  return { ...file, messages: file.messages.filter(({ severity }) => severity === 'error') };
}
