import type { BlockRole } from '../../article/article.ts';

/** What a word is that is no plain syllable. */
export type WordKind =
  | 'number'
  | 'date'
  | 'time'
  | 'document-number'
  | 'abbreviation'
  | 'code'
  | 'url'
  | 'email-address'
  | 'file-name';

declare module 'nlcst' {
  interface WordData {
    /** Absent on plain syllables and foreign words. */
    kind?: WordKind;
  }
  interface ParagraphData {
    /** What the block is; absent on paragraphs of the body proper. */
    role?: BlockRole;
  }
}
