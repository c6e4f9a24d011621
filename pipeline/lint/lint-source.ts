import type { Context } from '../context.ts';
import type { LintCache } from './lint-cache.ts';
import type { LintedFile } from './report.ts';

/** A source file as it lies on the disk, or came in. */
export interface SourceFile {
  path: string;
  bytes: Buffer;
}

/**
 * Checks one source, unless the cache knows what an earlier run found in the same bytes; the parser and the rules are
 * loaded only for a source that it does not know.
 * @throws {Fault} where the source cannot be read as an article, or names a rule nobody knows.
 */
export async function lintSource(
  { path, bytes }: SourceFile,
  context: Pick<Context, 'config'>,
  cache?: LintCache,
): Promise<LintedFile> {
  const known = await cache?.find(path, bytes);
  if (known) return known;
  const [{ readArticleBytes }, { lint }, { toLintedFile }] = await Promise.all([
    import('../article/read-article.ts'),
    import('./lint.ts'),
    import('./report.ts'),
  ]);
  const file = await readArticleBytes(bytes, path);
  await lint(file, context);
  const linted = toLintedFile(file);
  await cache?.keep(linted, bytes);
  return linted;
}
