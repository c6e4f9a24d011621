import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Fault } from '../fault.ts';

/**
 * The bytes of a source file.
 * @param path relative to the project, or absolute
 * @throws {Fault} where it cannot be read.
 */
export async function readSource(path: string, root: string): Promise<Buffer> {
  try {
    // Waiting for the file system takes a third of a millisecond, the reading itself a tenth of that.
    return readFileSync(resolve(root, path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    throw new Fault(`${path} cannot be read (${code}): check its permissions.`, 2, { cause: error });
  }
}
