import type { Nodes } from 'mdast';
import type { VFileMessage } from 'vfile-message';
import type { Article } from '../article/article.ts';
import { type ArticleFile, readArticleBytes } from '../article/read-article.ts';
import type { Context } from '../context.ts';
import { Fault } from '../fault.ts';
import { lint } from './lint.ts';
import { offsetsOf } from './lint-message.ts';
import type { SourceFile } from './lint-source.ts';
import { type LintedFile, toLintedFile } from './report.ts';

/** A source in which what is certain was mended. */
export interface FixedSource {
  /** What is left to report. */
  linted: LintedFile;
  /** The mended file; the very bytes it had where nothing was mended. */
  bytes: Buffer;
  /** How many places were mended. */
  count: number;
}

const passes = 10;
const mark = Buffer.from('\uFEFF');

/**
 * Writes the forms that are certain over what they mend, again and again until nothing certain is left; all else stays
 * as it is, byte for byte. Front matter is not touched, and no change that would alter the blocks of the article.
 * Decomposed letters are composed throughout where the rule `nfc` speaks of them.
 * @throws {Fault} where the source cannot be read as an article, or names a rule nobody knows.
 */
export async function fixSource(source: SourceFile, context: Pick<Context, 'config'>): Promise<FixedSource> {
  const { path, bytes } = source;
  let file = await readArticleBytes(bytes, path);
  await lint(file, context);
  const composed = compositions(file, bytes);
  if (composed < 0) return { linted: toLintedFile(file), bytes, count: 0 };
  let count = composed;
  for (let pass = 0; pass < passes; pass += 1) {
    const edits = chooseEdits(file);
    if (edits.length === 0 && (pass > 0 || composed === 0)) break;
    const next = await reread(file.data.article, edits);
    if (!next) break;
    count += edits.length;
    file = next;
    await lint(file, context);
  }
  const head = bytes.subarray(0, mark.length).equals(mark) ? mark : Buffer.alloc(0);
  const mended = count > 0 ? Buffer.concat([head, Buffer.from(file.data.article.text)]) : bytes;
  return { linted: toLintedFile(file), bytes: mended, count };
}

/** 0 where the file holds its text as it was read, 1 where composing it mends it, -1 where it must not be written. */
function compositions(file: ArticleFile, bytes: Buffer): number {
  const own = bytes.toString('utf8').replace(/^\uFEFF/u, '');
  const { text } = file.data.article;
  if (own === text) return 0;
  return own.normalize('NFC') === text && file.messages.some(({ ruleId }) => ruleId === 'nfc') ? 1 : -1;
}

interface Edit {
  start: number;
  end: number;
  form: string;
}

/** The certain forms, in order; of two that overlap the first. */
function chooseEdits({ messages, data }: ArticleFile): Edit[] {
  const [first] = data.article.tree.children;
  const body = first?.type === 'yaml' ? (first.position?.end.offset ?? 0) : 0;
  const edits: Edit[] = [];
  for (const message of messages) {
    const form = isFixable(message) ? message.expected?.[0] : undefined;
    const { start, end } = offsetsOf(message);
    if (form === undefined || start < Math.max(body, edits.at(-1)?.end ?? 0)) continue;
    edits.push({ start, end, form });
  }
  return edits;
}

function isFixable(message: VFileMessage): boolean {
  return 'fixable' in message && message.fixable === true;
}

/** Reads the article with edits applied; undefined where they would alter its blocks. */
async function reread(article: Article, edits: readonly Edit[]): Promise<ArticleFile | undefined> {
  let text = '';
  let at = 0;
  for (const { start, end, form } of edits) {
    text += article.text.slice(at, start) + form;
    at = end;
  }
  try {
    const file = await readArticleBytes(Buffer.from(text + article.text.slice(at)), article.path);
    return shapeOf(file.data.article.tree) === shapeOf(article.tree) ? file : undefined;
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}

function shapeOf(node: Nodes): string {
  return 'children' in node ? `${node.type}(${node.children.map((child) => shapeOf(child)).join()})` : node.type;
}
