import { lstat, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import type { Article } from './article.ts';
import { isPictureName, pictureFolder, pictureFolders } from './picture-folder.ts';
import type { Extraction, Note } from './reader.ts';

/** An article, and what it was read from where its pictures may lie in its own file. */
export interface Read {
  article: Article;
  extraction?: Extraction;
}

/**
 * Looks for the article's pictures in the folders beside it and gives those that are there their path from the article's
 * folder. Only what a folder lists is ever taken, by its name: no path and no address of the source is followed, and
 * nothing is fetched. What is not there, or lies outside the project, is told.
 */
export async function findPictures({ article, extraction }: Read, root: string): Promise<Note[]> {
  if (article.pictures.every(({ file }) => file === undefined)) return [];
  const listed = await listPictures(article.path, root);
  const outside = listed.size > 0 && !(await isInside(resolve(root, dirname(article.path)), root));
  return article.pictures.flatMap((picture): Note[] => {
    const { file } = picture;
    if (file === undefined) return [];
    const found = listed.has(file) ? file : named(file, article.path, listed);
    if (found !== undefined) picture.file = found;
    if (found === undefined) return extraction?.pictures.has(file) ? [] : missing(file, article.path);
    return outside
      ? [
          note(
            'extracted',
            `Ảnh “${found}” nằm ngoài dự án nên không dùng được; lệnh “import” chép bài và ảnh vào source/.`,
          ),
        ]
      : [];
  });
}

/**
 * The pictures beside an article: their paths as the article gives them, from its folder, with where they are. Links
 * are left out, for they may lead anywhere.
 */
export async function listPictures(path: string, root: string): Promise<Map<string, string>> {
  const folder = resolve(root, dirname(path));
  const found = new Map<string, string>();
  for (const name of pictureFolders(path)) {
    const entries = await readdir(join(folder, name), { withFileTypes: true }).catch(() => []);
    const isLink = await lstat(join(folder, name)).then(
      (entry) => entry.isSymbolicLink(),
      () => true,
    );
    if (isLink) continue;
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const key = `${commonFolders.includes(name) ? name : pictureFolder(path)}/${entry.name}`.normalize('NFC');
      if (entry.isFile() && isPictureName(entry.name) && !found.has(key))
        found.set(key, join(folder, name, entry.name));
    }
  }
  return found;
}

const commonFolders = ['anh', 'hinh', 'images'];

/** A listed picture with the last part of a path or an address. */
function named(file: string, path: string, listed: ReadonlyMap<string, string>): string | undefined {
  const name = basename(URL.canParse(file) ? decodeURIComponentSafely(new URL(file).pathname) : file).normalize('NFC');
  return [pictureFolder(path), ...commonFolders].map((folder) => `${folder}/${name}`).find((key) => listed.has(key));
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A name that was pasted with a text is no promise of a file; one that Markdown calls a picture is. */
function missing(file: string, path: string): Note[] {
  if (!file.includes('/') && extname(path).toLowerCase() !== '.md') return [];
  const isRemote = /^https?:/iu.test(file);
  const where = `Hãy đặt tệp ảnh vào “${pictureFolder(path)}” bên cạnh bài.`;
  return [
    note(
      'picture',
      isRemote ? `Ảnh “${file}” ở trên mạng, không được tải về. ${where}` : `Không có tệp ảnh “${file}”. ${where}`,
    ),
  ];
}

function note(ruleId: string, reason: string): Note {
  return { ruleId, reason, severity: 'info' };
}

/** Whether a folder lies in another, links followed. */
export async function isInside(folder: string, root: string): Promise<boolean> {
  const [inner, outer] = await Promise.all([realpath(folder), realpath(root)]);
  return `${inner}${sep}`.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`);
}
