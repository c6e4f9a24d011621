import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isInside, listPictures } from './find-pictures.ts';
import type { ArticleFile } from './read-article.ts';

/** Bytes of a picture file; what a camera gives has half of that. */
const largestFile = 40_000_000;

/**
 * The bytes of a picture of the article, from the article's own file or from the folders beside it; undefined where it is
 * in neither, lies outside the project or is too large. Nothing else is read, and nothing is fetched.
 */
export async function readPicture({ data }: ArticleFile, name: string, root: string): Promise<Uint8Array | undefined> {
  const own = data.extraction?.pictures.get(name);
  if (own) return own;
  const path = (await listPictures(data.article.path, root)).get(name);
  if (path === undefined || !(await isInside(resolve(root, dirname(data.article.path)), root))) return undefined;
  return (await stat(path)).size > largestFile ? undefined : readFile(path);
}
