import { mkdir, writeFile } from 'node:fs/promises';
import { findRules } from '../pipeline/lint/find-rules.ts';
import { rulePage } from './rule-page.ts';

const folder = new URL('./rules/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const rule of await findRules()) await writeFile(new URL(`${rule.id}.md`, folder), rulePage(rule));
