import { fileURLToPath } from 'node:url';
import { runCommand } from './run-command.ts';

// A reader such as `head` that has seen enough is no fault of anybody.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const root = fileURLToPath(new URL('..', import.meta.url));
process.exitCode = await runCommand(process.argv.slice(2), root);
