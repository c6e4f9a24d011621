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
