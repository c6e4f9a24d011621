import { hash } from 'node:crypto';
import type { Span } from '../article/article.ts';

/** What a segment is on the page; a phrase is what a figure measures, a title, an addressee, a subject or an event. */
export type SegmentKind = 'title' | 'lead' | 'sentence' | 'request' | 'limitation' | 'caption' | 'phrase';

/** A piece of the article that a translator is asked for; offsets are those of the article's text. */
export interface Segment extends Span {
  /** Its kind and the hash of its text: the same text has the same id in every run. */
  id: string;
  kind: SegmentKind;
  /** As {@link plainText} gives it. */
  text: string;
  /** Where it stands and what stands around it, for the translator. */
  context: string;
}

/** A text as it is printed and compared: composed, on one line. */
export function plainText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The id of a segment, from its kind and its plain text. */
export function segmentId(kind: SegmentKind, text: string): string {
  return `${kind}-${hash('sha256', text).slice(0, 12)}`;
}
