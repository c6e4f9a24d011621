import type { PdfFile } from './pdf-file.ts';
import { formatStream, readStream } from './pdf-stream.ts';

/**
 * Gives glyphs that are no character of their own, the dots of Arabic letters for one, a character that says nothing,
 * the word joiner: Skia maps them to U+0000, which neither standard allows (ISO 14289-1, 7.21.7). What they are part of
 * is in the contents as `ActualText`.
 */
export function repairCharacterMaps(file: PdfFile): void {
  for (const [, body] of file.objects) {
    const map = body.startsWith('<</Type /Font\n') ? /\/ToUnicode (\d+) 0 R/u.exec(body)?.[1] : undefined;
    if (map === undefined) continue;
    const { dictionary, data } = readStream(file.objects.get(Number(map)) ?? '');
    const repaired = data.replace(/^(<[\dA-F]{4}>) <0000>$/gmu, '$1 <2060>');
    if (repaired !== data) file.objects.set(Number(map), formatStream({ dictionary, data: repaired }));
  }
}
