import { basename, extname } from 'node:path';
import { slugify } from './slug.ts';

/** The folder beside an article that its pictures belong into: `bai-viet_files` of `Bài viết.html`. */
export function pictureFolder(path: string): string {
  return `${slugify(basename(path, extname(path)))}_files`;
}

/** Where the pictures of an article may lie, beside it: its own folder under the names that browsers and editors give it, and common ones. */
export function pictureFolders(path: string): string[] {
  const stem = basename(path, extname(path));
  return [...new Set([pictureFolder(path), `${stem}_files`, `${stem}.files`, stem, 'anh', 'hinh', 'images'])];
}

/** Whether a name is that of a picture that pages can show. */
export function isPictureName(name: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif)$/iu.test(name);
}
