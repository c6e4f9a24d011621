import type { Root } from 'mdast';
import type { Metadata } from './metadata.ts';

/** A stretch of the decoded source: UTF-16 offsets, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A stretch of the source together with its text: `article.text.slice(start, end) === text`. */
export interface Passage extends Span {
  text: string;
}

/** What a block of the source is; a paragraph of the body proper carries no role. */
export type BlockRole = 'title' | 'lead' | 'heading' | 'caption' | 'dropped';

/** A picture of the article with its caption and credit as written in the source. */
export interface Picture extends Span {
  /**
   * Of a file beside the article its path from the article's folder; else the name, path or address as the source gives
   * it, which is never fetched. Absent where only a caption was pasted.
   */
  file?: string;
  caption: string;
  credit?: string;
}

/** Why a part of a source is kept out of the body. */
export const droppedReasons = [
  'repeated caption',
  'image file name',
  'related links',
  'photo credit',
  'markup',
  'comment',
  'struck out',
  'advertisement',
  'share bar',
  'tags',
  'reader comments',
  'embedded media',
  'page furniture',
] as const;

/** A part of the source that is kept out of the body, with the reason. */
export interface Dropped extends Passage {
  reason: (typeof droppedReasons)[number];
}

/** An article as read: the decoded text, what is known about it and its blocks. JSON-safe. */
export interface Article {
  /** The path as the user gave it. */
  path: string;
  /** ASCII name of the article's folder in the output. */
  slug: string;
  /**
   * The decoded source, composed (NFC), or, of a source that is no text itself (`.html`, `.docx`), the Markdown made of
   * it; every offset refers to it.
   */
  text: string;
  metadata: Metadata;
  title: Passage;
  lead?: Passage;
  /**
   * Every block of the source in order, with positions; blocks that are not of the body proper carry
   * `data.role` ({@link BlockRole}), and so do the title and lead of a front matter, as paragraphs of their own.
   */
  tree: Root;
  pictures: Picture[];
  dropped: Dropped[];
}

declare module 'mdast' {
  interface Data {
    role?: BlockRole;
  }
}
