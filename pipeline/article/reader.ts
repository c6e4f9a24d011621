import { readdir } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Root } from 'mdast';
import type { Metadata } from './metadata.ts';

/** What a reader makes of a decoded source: metadata stated in it, and its blocks before captions and strays are told apart. */
export interface ReadSource {
  metadata: Metadata;
  /** Blocks in order with exact positions; titles and leads that the source states as such carry their role. */
  tree: Root;
}

/** A reader turns the decoded text of one kind of source into blocks; the file's name is the extension it reads. */
export interface Reader {
  read(text: string, path: string): ReadSource;
}

const home = new URL('./readers/', import.meta.url);

/** The extensions that articles may have, found from the readers' file names: `['md', 'txt']`. */
export async function listExtensions(folder: URL = home): Promise<string[]> {
  return (await readdir(folder)).map((name) => name.slice(0, -extname(name).length)).sort();
}

/** The reader for a file, by its extension, which must be one of {@link listExtensions}. */
export async function loadReader(path: string, folder: URL = home): Promise<Reader> {
  return import(new URL(`${extname(path).slice(1)}.ts`, folder).href);
}
