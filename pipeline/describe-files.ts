import { hash } from 'node:crypto';
import type { VFile } from 'vfile';
import type { Output } from './collect-outputs.ts';
import { toLintLine } from './lint/report.ts';
import type { ManifestArticle, ManifestFile } from './manifest.ts';

/** Files by their paths in the output folder; those without locale and format are of an article as a whole. */
export type Contents = Map<string, Pick<Output, 'content'> & Partial<Output>>;

/**
 * What the manifest says of files, in the order of their paths.
 * @param earlier of the same article or issue, made from the same; those in other formats or locales are still there
 */
export function describeFiles(contents: Contents, earlier: ManifestFile[] = []): ManifestFile[] {
  const made = [...contents].map(([path, { content, locale, format, pages }]): ManifestFile => {
    const target = { ...(pages && { pages }), ...(locale && { locale }), ...(format && { format }) };
    return { path, sha256: hash('sha256', content), bytes: Buffer.byteLength(content), ...target };
  });
  const kept = earlier.filter(({ path }) => !contents.has(path));
  return [...made, ...kept].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What the manifest says of the messages of a file. */
export function describeMessages(file: VFile): ManifestArticle['messages'] {
  return toLintLine(file).messages.map(({ ruleId, severity, reason, line, column }) => {
    return { ruleId, severity, reason, line, column };
  });
}
