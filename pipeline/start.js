// In JavaScript: loading what strips types takes longer than reading every module that was stripped once before.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/bantin/compiled', import.meta.url)));
await import('./cli.ts');
