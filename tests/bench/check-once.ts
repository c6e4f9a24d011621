import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { checkers, loadChecker } from './checker.ts';

// node check-once.ts CHECKER FILE: one text in a fresh process.
const [wanted, path = ''] = process.argv.slice(2);
const name = checkers.find((one) => one === wanted) ?? 'bantin';
const check = await loadChecker(name);
await check(await readFile(path, 'utf8'), basename(path));
