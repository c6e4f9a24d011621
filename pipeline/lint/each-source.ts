import { buffer } from 'node:stream/consumers';
import { listSources } from '../article/list-sources.ts';
import { readSource } from '../article/read-source.ts';
import { extensionOf, listExtensions } from '../article/reader.ts';
import { Fault } from '../fault.ts';
import type { SourceFile } from './lint-source.ts';

/**
 * Gives the sources that paths name, one by one; `-` is standard input under the name `stdinPath`.
 * @throws {Fault} where a path does not exist, is of an unknown kind or cannot be read.
 */
export async function* eachSource(paths: string[], stdinPath: string, root: string): AsyncGenerator<SourceFile> {
  if (paths[0] === '-') {
    const extensions = await listExtensions();
    if (!extensions.includes(extensionOf(stdinPath)))
      throw new Fault(
        `${stdinPath} is not an article: --stdin-path must end in ${extensions.map((name) => `.${name}`).join(', ')}.`,
        2,
      );
    yield { path: stdinPath, bytes: await buffer(process.stdin) };
    return;
  }
  for (const path of await listSources(paths, root)) {
    yield { path, bytes: await readSource(path, root) };
  }
}
