import { hash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isPictureName, pictureFolders } from './article/picture-folder.ts';
import { translationExtension, translationPath, translationTags } from './translate/translation-path.ts';

/** Name of the manifest in the output folder. */
export const manifestFile = 'manifest.json';

/** What a file of an earlier run must still be. */
interface Recorded {
  path: string;
  sha256: string;
}

/** What is looked at of a manifest. */
interface RecordedRun {
  key?: string;
  articles?: { files: Recorded[] }[];
  issues?: { files: Recorded[] }[];
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
 * Keys of what outputs are made from: the article with the pictures and translations beside it, the program, its
 * templates and label sets, the libraries' versions, the configuration, and the runtime, whose ICU formats numbers and
 * dates. A source that cannot be read has the key of an empty one; reading it will say so.
 * @param options what else decides which files a run writes
 * @param theme that of the command line, since it changes what is in the files
 */
export function publishKeys(root: string, paths: string[], options: unknown, theme?: string): PublishKeys {
  const folders = ['pipeline', 'templates', 'locales'].map((folder) => hashFolder(join(root, folder)));
  const files = ['package-lock.json', 'bantin.yaml'].map((name) => hashFile(join(root, name)));
  const browser = process.env.PUPPETEER_EXECUTABLE_PATH ?? '';
  const program = [folders, files, browser, theme ?? '', process.version, process.platform, process.arch];
  const translations = createTranslationHasher(root);
  const articles = paths.map((path): [string, ArticleKeys] => {
    const source = hashFile(resolve(root, path));
    const pictures = hashPictures(resolve(root, path));
    const outputs = hash('sha256', JSON.stringify([program, path, source, pictures, translations(path)]));
    return [path, { source, outputs }];
  });
  return { run: hash('sha256', JSON.stringify([articles, options])), articles: new Map(articles) };
}

/** The hashes of an article's translations, each folder listed once. */
function createTranslationHasher(root: string): (path: string) => string[][] {
  const listings = new Map<string, string[]>();
  return (path) => {
    const folder = dirname(resolve(root, path));
    const names = listings.get(folder) ?? listFiles(folder);
    listings.set(folder, names);
    return translationTags(path, names).map((tag) => [tag, hashFile(resolve(root, translationPath(path, tag)))]);
  };
}

/** Sorted names of the files of a folder; devices and pipes, which may never end, are none. */
function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const isFile = (name: string): boolean => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() ?? false;
  return readdirSync(folder)
    .filter((name) => name.endsWith(translationExtension) && isFile(name))
    .sort();
}

/**
 * Whether the last run into a folder had this key and all it wrote is still there as written. The manifest is taken at
 * its word without a schema: one that bears the key was written by this very program.
 */
export function isCurrent(folder: string, key: string): boolean {
  const path = join(folder, manifestFile);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const manifest: RecordedRun = text.includes(key) ? JSON.parse(text) : {};
  const made = [...(manifest.articles ?? []), ...(manifest.issues ?? [])];
  return (
    manifest.key === key &&
    areUnchanged(
      folder,
      made.flatMap(({ files }) => files),
    )
  );
}

/** Whether files of an output folder still have the bytes recorded. */
export function areUnchanged(folder: string, files: Recorded[]): boolean {
  return files.every(({ path, sha256 }) => hashFile(join(folder, path)) === sha256);
}

/** Hashes of the pictures beside an article, by their names; folders within them are not looked into. */
function hashPictures(path: string): [string, string][] {
  return pictureFolders(path).flatMap((name) => {
    const folder = join(dirname(path), name);
    if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
    const names = readdirSync(folder).filter(isPictureName).sort();
    return names.map((file): [string, string] => [`${name}/${file}`, hashFile(join(folder, file))]);
  });
}

/** Hash of a file; of one that cannot be read, the empty string. Reading in sequence takes half the CPU of reading side by side. */
export function hashFile(path: string): string {
  try {
    return hash('sha256', readFileSync(path));
  } catch {
    return '';
  }
}

/** Hash of the files of a folder, with their paths in it. */
export function hashFolder(folder: string): string {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const rows = paths.sort().map((path) => `${path.slice(folder.length)} ${hashFile(path)}`);
  return hash('sha256', rows.join('\n'));
}
