import { readdir } from 'node:fs/promises';
import { Fault } from './fault.ts';

/** A command of the command line; its file in `commands/` has its name, `translate-extract.ts` for `translate:extract`. */
export interface Command {
  /** One line for the list of commands. */
  summary: string;
  /** Usage, options and examples, as `--help` prints them. */
  help: string;
  /** Runs it and gives the exit code. */
  run(args: string[], setting: Setting): Promise<number>;
}

/** Where a command runs. */
export interface Setting {
  /** Absolute path of the project, ending in a slash. */
  root: string;
  signal: AbortSignal;
}

/** Runs the command that the arguments name; what goes wrong becomes one sentence on stderr and an exit code. */
export async function runCommand(args: string[], root: string): Promise<number> {
  const interrupt = new AbortController();
  process.once('SIGINT', () => interrupt.abort());
  process.once('SIGTERM', () => interrupt.abort());
  const [name = '--help', ...rest] = args;
  try {
    const command = await load(name);
    if (!command) return 0;
    if (rest.includes('--help') || rest.includes('-h')) {
      process.stdout.write(`${command.help}\n`);
      return 0;
    }
    return await command.run(rest, { root, signal: interrupt.signal });
  } catch (error) {
    return report(error, args.includes('--verbose'), interrupt.signal);
  }
}

async function load(name: string): Promise<Command | undefined> {
  const folder = new URL('./commands/', import.meta.url);
  if (/^[a-z][a-z:]*$/u.test(name)) {
    const file = `${name.replaceAll(':', '-')}.ts`;
    const module: Command | undefined = await import(new URL(file, folder).href).catch((error) => {
      if (error.code === 'ERR_MODULE_NOT_FOUND' && String(error.message).includes(`commands/${file}`)) return undefined;
      throw error;
    });
    if (module) return module;
  }
  const files = (await readdir(folder)).sort();
  const names = files.map((file) => file.replace(/\.ts$/u, '').replaceAll('-', ':'));
  if (name !== '--help' && name !== '-h')
    throw new Fault(`"${name}" is no command: use one of ${names.join(', ')}.`, 2);
  const commands = await Promise.all(files.map((file): Promise<Command> => import(new URL(file, folder).href)));
  const rows = commands.map(({ summary }, index) => `  ${names[index]?.padEnd(20)}${summary}`);
  process.stdout.write(
    `npm run COMMAND [-- OPTIONS]\n\n${rows.join('\n')}\n\nnpm run COMMAND -- --help tells more of each.\n`,
  );
  return undefined;
}

function report(error: unknown, verbose: boolean, signal: AbortSignal): number {
  if (signal.aborted) {
    process.stderr.write('Interrupted; earlier output is as it was.\n');
    return 130;
  }
  const { exitCode, sentence } = judge(error);
  process.stderr.write(`${sentence}\n`);
  if (verbose && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return exitCode;
}

function judge(error: unknown): { exitCode: number; sentence: string } {
  if (error instanceof Fault) return { exitCode: error.exitCode, sentence: error.message };
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('ERR_PARSE_ARGS')) return { exitCode: 2, sentence: `${message.split('. ')[0]}: see --help.` };
  return {
    exitCode: 70,
    sentence: `A fault of ours: ${message}. Run it again with --verbose and report what it prints.`,
  };
}
