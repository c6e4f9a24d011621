import { decode } from '../decode.ts';
import { composed, encodingNotes } from '../encoding-notes.ts';
import type { Extraction } from '../reader.ts';

export { isMarkdown, read } from './md.ts';

/**
 * Takes the article out of a saved page, as Markdown.
 * @throws {Fault} where the page cannot be decoded or is made to harm.
 */
export async function extract(bytes: Buffer, path: string): Promise<Extraction> {
  const { text, encoding, decomposedAt } = decode(bytes, path, { declared: declaredIn(bytes), visible });
  // Loaded only now, for the sake of runs without a page.
  const { extractPage } = await import('../html/extract-page.ts');
  const { markdown, pictures, notes } = extractPage(text, path);
  return { markdown, pictures, notes: [...encodingNotes(encoding), ...(decomposedAt < 0 ? [] : [composed]), ...notes] };
}

/** The character set that a page declares near its beginning, where browsers look for it. */
function declaredIn(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 4_096).toString('latin1');
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{1,40})/iu.exec(head)?.[1];
}

/** The words of a page, without tags, scripts and words with character references. */
function visible(html: string): string {
  return html
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1\s*>/giu, ' ')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/(?<![^\s&])[^\s&]*&[#\w]{1,32};[^\s<]*/gu, ' ');
}
