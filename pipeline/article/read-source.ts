import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Fault } from '../fault.ts';

/**
 * The bytes of a source file.
 * @param path relative to the project, or absolute
 * @throws {Fault} where it cannot be read.
 */
export async function readSource(path: string, root: string): Promise<Buffer> {
  return readFile(resolve(root, path)).catch((error: NodeJS.ErrnoException) => {
    throw new Fault(`${path} cannot be read (${error.code}): check its permissions.`, 2, { cause: error });
  });
}
