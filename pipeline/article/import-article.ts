import { readFile } from 'node:fs/promises';
import { basename, extname, join, relative, resolve } from 'node:path';
import { Fault } from '../fault.ts';
import { writeFiles } from '../write-files.ts';
import { articleToMarkdown } from './article-to-markdown.ts';
import { listPictures } from './find-pictures.ts';
import type { ArticleFile } from './read-article.ts';
import { loadReader } from './reader.ts';
import { slugify } from './slug.ts';

/** Where and how an import is written. */
export interface ImportOptions {
  folder: string;
  /** Write over what is there. */
  force: boolean;
  dryRun: boolean;
}

/** What an import wrote, or would write: paths relative to the project where they lie in it. */
export interface Imported {
  path: string;
  markdown: string;
  pictures: string[];
}

/**
 * Writes an article as canonical Markdown, with its pictures beside it at the paths that the Markdown or its pictures
 * give them. A file that is there already with the same content is left; another is not written over unless `force` says so.
 * @throws {Fault} where a file is in the way or cannot be written; nothing is written then.
 */
export async function importArticle(file: ArticleFile, options: ImportOptions, root: string): Promise<Imported> {
  const { article } = file.data;
  const folder = resolve(root, options.folder);
  const stem = slugify(basename(article.path, extname(article.path)));
  const reader = await loadReader(article.path);
  const markdown = reader.isMarkdown ? article.text : articleToMarkdown(article);
  const files = new Map<string, string | Uint8Array>([[join(folder, `${stem}.md`), markdown]]);
  for (const [name, picture] of await picturesOf(file, root)) files.set(join(folder, name), picture);
  if (!options.force) for (const [path, content] of files) await refuseOverwriting(path, content, root);
  if (!options.dryRun) await writeFiles(files);
  const [first = '', ...pictures] = [...files.keys()].map((path) => shorten(path, root));
  return { path: article.path, markdown: first, pictures };
}

/** The article's pictures, from its own file or the folders beside it, by their paths from the article's folder. */
async function picturesOf({ data }: ArticleFile, root: string): Promise<Map<string, Uint8Array>> {
  const pictures = new Map(data.extraction?.pictures ?? []);
  const listed = await listPictures(data.article.path, root);
  for (const { file } of data.article.pictures) {
    const place = file === undefined ? undefined : listed.get(file);
    if (file !== undefined && place !== undefined && !pictures.has(file)) pictures.set(file, await readFile(place));
  }
  return pictures;
}

async function refuseOverwriting(path: string, content: string | Uint8Array, root: string): Promise<void> {
  const there = await readFile(path).catch(() => undefined);
  if (there && !there.equals(Buffer.from(content)))
    throw new Fault(
      `${shorten(path, root)} is there already and differs: rename it, or give --force to write over it.`,
    );
}

function shorten(path: string, root: string): string {
  const inside = relative(root, path);
  return inside.startsWith('..') ? path : inside;
}
