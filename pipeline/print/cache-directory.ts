import { constants } from 'node:fs';
import { access, chmod, lstat, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../fault.ts';

const require = createRequire(import.meta.url);

/** Absolute path of the folder of the installed package `name`, found through its entry point: not every package exports more. */
export function packageDirectory(name: string): string {
  const entry = require.resolve(name);
  const marker = join('node_modules', ...name.split('/'));
  return entry.slice(0, entry.lastIndexOf(marker) + marker.length);
}

/**
 * Makes the directory for what is unpacked once and returns its path: `.cache/bantin` in the project's node_modules or,
 * where that belongs to somebody else, in the user's own cache. Only this user can read or write it (mode 0700), so
 * that a program found there is one that we put there. Throws a Fault when neither can be had.
 */
export async function cacheDirectory(): Promise<string> {
  const candidates = [
    join(packageDirectory('@sparticuz/chromium'), '..', '..', '.cache', 'bantin'),
    join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'bantin'),
  ];
  for (const candidate of candidates) {
    if (await isOurs(candidate)) return candidate;
  }
  throw new Fault(
    `Neither ${candidates.join(' nor ')} can be written by this user alone; make one of them writable or set XDG_CACHE_HOME.`,
    2,
  );
}

async function isOurs(directory: string): Promise<boolean> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const status = await lstat(directory);
    if (!status.isDirectory() || (process.getuid && status.uid !== process.getuid())) return false;
    await chmod(directory, 0o700);
    await access(directory, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
