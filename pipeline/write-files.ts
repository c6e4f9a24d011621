import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Fault } from './fault.ts';

/**
 * Writes files so that each is either as it was or whole: all under temporary names first, then renamed in order. Waits
 * for the system itself: handing each step to another thread takes longer than the step.
 * @param files absolute path → content
 * @throws {Fault} where the folder cannot be written; earlier files are then as they were.
 */
export async function writeFiles(files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const staged: { temporary: string; path: string }[] = [];
  try {
    for (const [path, content] of files) {
      const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
      staged.push({ temporary, path });
      writeIntoFolder(temporary, content);
    }
    for (const { temporary, path } of staged) renameSync(temporary, path);
  } catch (error) {
    for (const { temporary } of staged) removeIfThere(temporary);
    throw explainWriting(error);
  }
}

/** The folder is there more often than not. */
function writeIntoFolder(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    makeFolder(dirname(path));
    writeFileSync(path, content);
  }
}

/** Node's own recursive `mkdir` never ends where the system makes no folders, as below /proc. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST' && statSync(path).isDirectory()) return;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    makeFolder(dirname(path));
    mkdirSync(path);
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What stopped the writing is said already.
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
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
