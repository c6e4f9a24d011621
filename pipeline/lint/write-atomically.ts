import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../fault.ts';

/**
 * Replaces an existing file in one step and keeps its permissions; a link goes on pointing at it.
 * @throws {Fault} where it cannot be written; it is then as it was.
 */
export async function writeAtomically(path: string, content: Uint8Array): Promise<void> {
  let temporary = '';
  try {
    const target = await realpath(path);
    temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    await writeFile(temporary, content, { mode: (await stat(target)).mode });
    await rename(temporary, target);
  } catch (error) {
    if (temporary) await rm(temporary, { force: true }).catch(() => {});
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === undefined) throw error;
    throw new Fault(`${path} cannot be written (${code}): check its permissions and its folder's.`, 2, {
      cause: error,
    });
  }
}
