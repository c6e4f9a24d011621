import { basename, extname } from 'node:path';
import type { Root, RootContent } from 'mdast';
import { VFile } from 'vfile';
import type { Context } from '../context.ts';
import { Fault, sayFault } from '../fault.ts';
import { indexPlaces } from '../lint/retext-vietnamese/places.ts';
import { documentationOf } from '../lint/rule.ts';
import type { Article, Passage } from './article.ts';
import { classifyBlocks, passageOf } from './classify-blocks.ts';
import { decode } from './decode.ts';
import { encodingNotes } from './encoding-notes.ts';
import { findPictures } from './find-pictures.ts';
import { readSource } from './read-source.ts';
import { type Extraction, loadReader, type Note, type Reader } from './reader.ts';
import { refuseForeignText } from './refuse-foreign-text.ts';
import { slugify } from './slug.ts';

declare module 'vfile' {
  interface DataMap {
    article: Article;
    /** What the article was read from, where the source is no text itself. */
    extraction: Extraction;
  }
}

/** A source file that has been read: `data.article` is there. */
export type ArticleFile = VFile & { data: { article: Article } };

/**
 * Reads one source file and finds its pictures; `article.text` is the file's value. What was converted, and pictures that
 * are not there, are in the file's messages.
 * @param path relative to the project, or absolute
 * @throws {Fault} where the file cannot be read as an article.
 */
export async function readArticle(path: string, context: Pick<Context, 'root'>): Promise<ArticleFile> {
  const file = await readArticleBytes(await readSource(path, context.root), path);
  for (const note of await findPictures(file.data, context.root)) addNote(file, note);
  return file;
}

/**
 * Reads articles one by one and hands each to `use`; one that cannot be read or used is said on stderr and the others go on.
 * Gives the exit code: 1 where any could not.
 */
export async function eachArticle(
  paths: string[],
  context: Pick<Context, 'root'>,
  use: (file: ArticleFile) => void | Promise<void>,
): Promise<0 | 1> {
  let exitCode: 0 | 1 = 0;
  for (const path of paths) {
    const done = await readArticle(path, context)
      .then(use)
      .then(() => true, sayFault);
    if (!done) exitCode = 1;
  }
  return exitCode;
}

/**
 * The same as {@link readArticle} for bytes already at hand, wherever they come from; pictures are not looked for.
 * @throws {Fault} where they cannot be read as an article, or are no Vietnamese.
 */
export async function readArticleBytes(bytes: Buffer, path: string): Promise<ArticleFile> {
  const reader = await loadReader(path);
  const { text, decomposedAt, notes, extraction } = await textOf(bytes, path, reader);
  if (text.length > longestText)
    throw new Fault(`${path} has a text of ${text.length} characters, more than ${longestText} can be read: split it.`);
  const { metadata, tree } = reader.read(text, path);
  refuseForeignText(tree, path);
  const { pictures, dropped } = classifyBlocks(tree, text);
  const title = firstWithRole(tree, 'title', text) ?? { text: '', start: 0, end: 0 };
  const lead = firstWithRole(tree, 'lead', text) ?? markLead(tree, text);
  const slug = metadata.slug ?? slugify(basename(path, extname(path)));
  const article: Article = { path, slug, text, metadata, title, tree, pictures, dropped, ...(lead ? { lead } : {}) };
  const file = new VFile({ path, value: text });
  if (decomposedAt >= 0) reportDecomposed(file, text, decomposedAt);
  for (const note of notes) addNote(file, note);
  return Object.assign(file, { data: { ...file.data, article, ...(extraction ? { extraction } : {}) } });
}

/** Characters; a hundred times the longest article, and what patterns can look at in one piece. */
const longestText = 4_000_000;

interface SourceText {
  text: string;
  decomposedAt: number;
  notes: Note[];
  extraction?: Extraction;
}

/** The text that offsets refer to: the decoded source, or the Markdown made of it. */
async function textOf(bytes: Buffer, path: string, reader: Reader): Promise<SourceText> {
  if (reader.extract) {
    const extraction = await reader.extract(bytes, path);
    return { text: extraction.markdown, decomposedAt: -1, notes: [...extraction.notes, extracted], extraction };
  }
  const { text, decomposedAt, encoding } = decode(bytes, path);
  return { text, decomposedAt, notes: encodingNotes(encoding) };
}

const extracted: Note = {
  ruleId: 'extracted',
  reason: 'Dòng và cột tính theo bản Markdown rút ra từ tệp này; lệnh “import” ghi bản đó vào source/ để biên tập.',
  severity: 'info',
};

/** Filed under no rule's source: they are no findings of the linter, and none of its switches is for them. */
function addNote(file: VFile, { ruleId, reason, severity }: Note): void {
  const place = { ruleId, source: 'bantin-article' };
  if (severity === 'info') file.info(reason, place);
  else file.message(reason, place);
}

function firstWithRole(tree: Root, role: 'title' | 'lead', text: string): Passage | undefined {
  const node = tree.children.find((block) => block.data?.role === role);
  return node && innerPassage(node, text);
}

/** Without a lead of its own, the first paragraph of the body is the lead. */
function markLead(tree: Root, text: string): Passage | undefined {
  const node = tree.children.find((block) => block.type === 'paragraph' && !block.data?.role);
  if (!node) return undefined;
  node.data = { ...node.data, role: 'lead' };
  return innerPassage(node, text);
}

/** A heading's passage leaves out its marks. */
function innerPassage(node: RootContent, text: string): Passage {
  if (node.type !== 'heading') return passageOf(node, text);
  const start = node.children[0]?.position?.start.offset ?? 0;
  const end = node.children.at(-1)?.position?.end.offset ?? start;
  return { text: text.slice(start, end), start, end };
}

function reportDecomposed(file: VFile, text: string, at: number): void {
  const places = indexPlaces(text);
  const message = file.message('Chữ có dấu được lưu ở dạng tổ hợp (NFD); đã chuyển sang dạng dựng sẵn (NFC).', {
    place: { start: places.pointAt(at), end: places.pointAt(at + 1) },
    ruleId: 'nfc',
    source: 'bantin',
  });
  Object.assign(message, { category: 'typography', actual: text[at], expected: [], url: documentationOf('nfc') });
}
