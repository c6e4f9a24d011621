#!/usr/bin/env node
// JavaScript, since what compiles TypeScript takes longer to load than all modules that it compiled once before.
import { enableCompileCache } from 'node:module';

enableCompileCache(new URL('../node_modules/.cache/bantin/compiled', import.meta.url).pathname);
await import('./cli.ts');
