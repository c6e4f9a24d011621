import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import { Fault } from '../fault.ts';
import { nearest } from '../nearest.ts';
import { extensionOf, listExtensions } from './reader.ts';
import { slugify } from './slug.ts';

/**
 * The articles among files and folders, in the order given, a folder's sorted by name.
 * @throws {Fault} where a path does not exist, holds no article or is of an unknown kind.
 */
export async function listSources(paths: string[], root: string): Promise<string[]> {
  const extensions = await listExtensions();
  const known = extensions.map((extension) => `.${extension}`).join(', ');
  const found: string[] = [];
  for (const path of paths) {
    const entry = await stat(path).catch(() => undefined);
    if (!entry) throw new Fault(`${path} does not exist${await suggestion(path)}: check the path.`, 2);
    if (!entry.isDirectory()) {
      if (!extensions.includes(extensionOf(path)))
        throw new Fault(`${path} is not an article: give a file that ends in ${known}, or a folder of them.`, 2);
      found.push(path);
      continue;
    }
    const names = withoutOriginals(
      (await readdir(path)).filter((name) => !hidden.test(name) && extensions.includes(extensionOf(name))),
    );
    if (!names.length) throw new Fault(`${path} holds no article: put a file that ends in ${known} into it.`, 2);
    found.push(...names.sort().map((name) => join(path, name)));
  }
  return [...new Set(found.map((path) => shorten(path, root)))];
}

/** What systems hide, and what Word puts beside a document that is open. */
const hidden = /^(?:\.|~\$)/u;

/** The Markdown beside a page, document or text of the same name is what was imported from it, and takes its place. */
function withoutOriginals(names: string[]): string[] {
  const imported = new Set(
    names.filter((name) => extensionOf(name) === 'md').map((name) => slugify(basename(name, extname(name)))),
  );
  return names.filter((name) => extensionOf(name) === 'md' || !imported.has(slugify(basename(name, extname(name)))));
}

/** A path inside the project is shown and recorded relative to it, so that outputs do not depend on where it lies. */
function shorten(path: string, root: string): string {
  const inside = relative(root, path);
  return inside.startsWith('..') ? path : inside;
}

async function suggestion(path: string): Promise<string> {
  const folder = join(path, '..');
  const names = await readdir(folder).catch(() => []);
  const [best] = nearest(path.slice(folder === '.' ? 0 : folder.length + 1), names, 1);
  return best ? ` (the folder holds ${best})` : '';
}
