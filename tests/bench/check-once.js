import { readFile } from 'node:fs/promises';
import { enableCompileCache } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

// node check-once.js CHECKER FILE…: texts one after the other in a fresh process, modules compiled before, as the product starts.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/bantin/compiled', import.meta.url)));
const [name, ...paths] = process.argv.slice(2);
const { loadChecker } = await import('./checker.ts');
const check = await loadChecker(name);
for (const path of paths) await check(await readFile(path, 'utf8'), basename(path));
