import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Fault } from './fault.ts';

/**
 * Writes files so that each is either as it was or whole: all under temporary names first, then renamed in order.
 * @param files absolute path → content
 * @throws {Fault} where the folder cannot be written; earlier files are then as they were.
 */
export async function writeFiles(files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const staged: { temporary: string; path: string }[] = [];
  try {
    for (const [path, content] of files) {
      await makeFolder(dirname(path));
      const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
      staged.push({ temporary, path });
      await writeFile(temporary, content);
    }
    for (const { temporary, path } of staged) await rename(temporary, path);
  } catch (error) {
    await Promise.all(staged.map(({ temporary }) => rm(temporary, { force: true }).catch(() => {})));
    throw explainWriting(error);
  }
}

/** Node's own recursive `mkdir` never ends where the system makes no folders, as below /proc. */
async function makeFolder(path: string): Promise<void> {
  const code = await mkdir(path).then(
    () => '',
    (error: NodeJS.ErrnoException) => error.code,
  );
  if (code === '' || (code === 'EEXIST' && (await stat(path)).isDirectory())) return;
  if (code === 'ENOENT' && dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path);
}

function explainWriting(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || !('path' in error)) return error;
  const reasons: Record<string, string> = {
    EACCES: 'you may not write there',
    EPERM: 'you may not write there',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    ENOENT: 'the system makes no folder there',
    ENOTDIR: 'a file is in the way of a folder',
    EEXIST: 'a file is in the way of a folder',
    EISDIR: 'a folder is in the way of the file',
  };
  const reason = reasons[String(error.code)];
  if (!reason) return error;
  return new Fault(
    `${error.path} cannot be written (${reason}): make room for it or choose another folder with --out.`,
    2,
    { cause: error },
  );
}
