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

/** Something an editor should know about how a source was read. */
export interface Note {
  ruleId: string;
  reason: string;
  severity: 'warning' | 'info';
}

/** The Markdown made of a source that is no text itself. */
export interface Extraction {
  markdown: string;
  notes: Note[];
  /** Pictures that lie in the source, by the path the Markdown gives them. */
  pictures: ReadonlyMap<string, Uint8Array>;
}

/** A reader turns one kind of source into blocks; the file's name is the extension it reads. */
export interface Reader {
  /** Of a source that is no text itself: the Markdown that takes its place, as `import` writes it. */
  extract?(bytes: Buffer, path: string): Promise<Extraction>;
  /** The blocks of the decoded text, or of the extracted Markdown. */
  read(text: string, path: string): ReadSource;
  /** Says that the text is Markdown, or becomes so by extraction; then it is what `import` writes. */
  isMarkdown?: boolean;
}

const home = new URL('./readers/', import.meta.url);

/** The extensions that articles may have, found from the readers' file names: `['md', 'txt']`. */
export async function listExtensions(folder: URL = home): Promise<string[]> {
  return (await readdir(folder)).map((name) => name.slice(0, -extname(name).length)).sort();
}

/** What a file's name ends in, in lower case, without the dot. */
export function extensionOf(path: string): string {
  return extname(path).slice(1).toLowerCase();
}

/** The reader for a file, by its extension, which must be one of {@link listExtensions}. */
export async function loadReader(path: string, folder: URL = home): Promise<Reader> {
  return import(new URL(`${extensionOf(path)}.ts`, folder).href);
}
