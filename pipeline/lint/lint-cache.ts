import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { hashFile, hashFolder } from '../cache.ts';
import type { Configuration } from '../config.ts';
import { writeFiles } from '../write-files.ts';
import type { LintedFile } from './report.ts';

/** Results of earlier runs: one file a path, so that it grows no further than the articles there are. */
export interface LintCache {
  /** What an earlier run found in the same bytes under the same conditions. */
  find(path: string, bytes: Uint8Array): Promise<LintedFile | undefined>;
  /** Keeps what was found; where nothing can be written, it is not kept. */
  keep(file: LintedFile, bytes: Uint8Array): Promise<void>;
}

interface Entry {
  key: string;
  text: string;
  messages: LintedFile['messages'];
}

/**
 * Opens the cache of a project. Its key is a hash of the source's bytes and kind, the rules and readers as they stand,
 * the libraries' versions, the lint part of the configuration and the runtime.
 */
export function openLintCache(root: string, settings: Configuration['lint']): LintCache {
  const program = [
    ...['pipeline/lint', 'pipeline/article'].map((folder) => hashFolder(join(root, folder))),
    hashFile(join(root, 'package-lock.json')),
    process.version,
    settings,
  ];
  const conditions = hash('sha256', JSON.stringify(program));
  const folder = join(root, 'node_modules/.cache/bantin/lint');
  const keyOf = (path: string, bytes: Uint8Array): string =>
    hash('sha256', `${conditions} ${extname(path)} ${hash('sha256', bytes)}`);
  const entryOf = (path: string): string => join(folder, `${hash('sha256', path)}.json`);
  return {
    async find(path, bytes) {
      const entry = await readEntry(entryOf(path));
      return entry?.key === keyOf(path, bytes) ? { path, text: entry.text, messages: entry.messages } : undefined;
    },
    async keep({ path, text, messages }, bytes) {
      const entry: Entry = { key: keyOf(path, bytes), text: messages.length > 0 ? text : '', messages };
      await writeFiles(new Map([[entryOf(path), JSON.stringify(entry)]])).catch(() => {});
    },
  };
}

/** An entry is taken at its word without a schema: one that bears the key was written by this very program. */
async function readEntry(path: string): Promise<Entry | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}
