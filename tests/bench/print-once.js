// Prints one View, given as JSON, from a fresh process.
import { readFile } from 'node:fs/promises';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
enableCompileCache(join(root, 'node_modules/.cache/bantin/compiled'));
const { printView } = await import('./print-view.ts');
const [, , source, target] = process.argv;
await printView(JSON.parse(await readFile(source, 'utf8')), target);
