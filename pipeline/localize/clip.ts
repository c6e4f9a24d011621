import type { Limits } from './limits.ts';

/** Cuts a text to the length that the limits give its kind, at a word, and marks the cut. */
export type Clip = (text: string, kind: 'title' | 'passage' | 'lead' | 'label') => string;

/** A {@link Clip} with the number of texts it has cut. */
export interface Clipper {
  clip: Clip;
  count: () => number;
}

/** Letters that a headline keeps on the tightest page: few are longer, and none is seen sooner when it is cut. */
const shortestTitle = 160;

/** What stands where a text is cut. */
export const ellipsis = '[…]';

/** A clipper for one page. */
export function createClipper({ characters, leadCharacters, labelCharacters }: Limits): Clipper {
  const title = labelCharacters && Math.max(labelCharacters, shortestTitle);
  const maxima = { title, passage: characters, lead: leadCharacters, label: labelCharacters };
  let count = 0;
  const clip: Clip = (text, kind) => {
    const maximum = maxima[kind];
    if (maximum === undefined || text.length <= maximum) return text;
    count += 1;
    return cut(text, maximum);
  };
  return { clip, count: () => count };
}

/** At the end of a sentence where one ends in the last half, else of a word; a word longer than all is cut through. */
function cut(text: string, maximum: number): string {
  const room = text.slice(0, Math.max(maximum - ellipsis.length, 1));
  const sentence = /^[\s\S]*(?:[.!?…؟](?=\s)|[。！？])/u.exec(room)?.[0];
  if (sentence && sentence.length > maximum / 2) return `${sentence} ${ellipsis}`;
  const word = /^[\s\S]*\S(?=\s)/u.exec(room)?.[0] ?? '';
  const kept = word.length > maximum / 2 ? word : room.replace(/[\ud800-\udbff]$/u, '');
  return `${kept.replace(/[\s,;:–-]+$/u, '')} ${ellipsis}`;
}

/** Cuts a list of phrases to the length of one label: those that fit stay whole. */
export function clipTogether(phrases: string[], clip: Clip): string[] {
  const separator = '\n';
  const joined = clip(phrases.map((phrase) => phrase.replace(/\s+/gu, ' ')).join(separator), 'label');
  return joined
    .split(separator)
    .map((phrase) => phrase.trim())
    .filter(Boolean);
}
