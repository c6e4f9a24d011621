import { readdir, readFile, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { sha256 } from './hash.ts';

/** Name of the manifest in the output folder. */
export const manifestFile = 'manifest.json';

/** What a file of an earlier run must still be. */
interface Recorded {
  path: string;
  sha256: string;
}

/** Hashes of one article. */
export interface ArticleKeys {
  /** Of the source file's bytes. */
  source: string;
  /** Of everything its outputs are made from. */
  outputs: string;
}

/** What outputs depend on: the key of a whole run, and the articles' by their paths. */
export interface PublishKeys {
  run: string;
  articles: Map<string, ArticleKeys>;
}

/**
 * Keys of what outputs are made from: the article, the program, its templates and label sets, the libraries' versions,
 * the configuration, and the runtime, whose ICU formats numbers and dates. A source that cannot be read has the key
 * of an empty one; reading it will say so.
 * @param options what else decides which files a run writes
 */
export async function publishKeys(root: string, paths: string[], options: unknown): Promise<PublishKeys> {
  const folders = await Promise.all(
    ['pipeline', 'templates', 'locales'].map((folder) => hashFolder(join(root, folder))),
  );
  const files = await Promise.all(['package-lock.json', 'bantin.yaml'].map((name) => hashFile(join(root, name))));
  const browser = process.env.PUPPETEER_EXECUTABLE_PATH ?? '';
  const program = [folders, files, browser, process.version, process.platform, process.arch];
  const entries = paths.map(async (path): Promise<[string, ArticleKeys]> => {
    const source = await hashFile(resolve(root, path));
    return [path, { source, outputs: sha256(JSON.stringify([program, path, source])) }];
  });
  const articles = await Promise.all(entries);
  return { run: sha256(JSON.stringify([articles, options])), articles: new Map(articles) };
}

/**
 * Whether the last run into a folder had this key and all it wrote is still there as written. The manifest is taken at
 * its word without a schema: one that bears the key was written by this very program.
 */
export async function isCurrent(folder: string, key: string): Promise<boolean> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => '{}');
  if (!text.includes(key)) return false;
  const manifest: { key?: string; articles?: { files: Recorded[] }[] } = JSON.parse(text);
  if (manifest.key !== key) return false;
  return areUnchanged(folder, manifest.articles?.flatMap(({ files }) => files) ?? []);
}

/** Whether files of an output folder still have the bytes recorded. */
export async function areUnchanged(folder: string, files: Recorded[]): Promise<boolean> {
  const same = await Promise.all(files.map(async (file) => (await hashFile(join(folder, file.path))) === file.sha256));
  return same.every(Boolean);
}

async function hashFile(path: string): Promise<string> {
  return readFile(path).then(sha256, () => '');
}

async function hashFolder(folder: string): Promise<string> {
  const real = await realpath(folder);
  const entries = await readdir(real, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const rows = await Promise.all(paths.map(async (path) => `${path.slice(real.length)} ${await hashFile(path)}`));
  return sha256(rows.join('\n'));
}
