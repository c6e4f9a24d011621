#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
enableCompileCache(`${root}node_modules/.cache/bantin/compiled`);
const { runCommand } = await import('./run-command.ts');
process.exitCode = await runCommand(process.argv.slice(2), root);
