import type { Nodes as MdastNode, Parents, PhrasingContent } from 'mdast';
import type { Paragraph, Root, Source } from 'nlcst';
import type { Article, BlockRole } from '../../article/article.ts';
import { alignText } from './align-text.ts';
import { ParagraphBuilder, type Segment } from './paragraph-builder.ts';
import { indexPlaces, type Places } from './places.ts';
import { tokenizeParagraph } from './tokenize-paragraph.ts';

/** What the walk through one article needs everywhere. */
interface Walk {
  text: string;
  places: Places;
  root: Root;
}

/** The plain text of one block, without its markup. */
interface Plain {
  text: string;
  segments: Segment[];
}

const placeholder = '\uFFFC';

/**
 * Parses an article into nlcst: a paragraph for every block with text, in the order of the source, with
 * `data.role` where the block has one; offsets refer to `article.text`. Markup (emphasis, links) neither breaks
 * words and sentences nor appears; code, HTML and YAML are source nodes.
 */
export function parseArticle(article: Article): Root {
  const { text, tree } = article;
  const places = indexPlaces(text);
  const root: Root = { type: 'RootNode', children: [] };
  root.position = { start: places.pointAt(0), end: places.pointAt(text.length) };
  for (const child of tree.children) visitBlock(child, child.data?.role, { text, places, root });
  return root;
}

function visitBlock(node: MdastNode, role: BlockRole | undefined, walk: Walk): void {
  if (node.type === 'heading') addParagraph(node, role ?? 'heading', walk);
  else if (node.type === 'paragraph' || node.type === 'tableCell') addParagraph(node, role, walk);
  else if ('children' in node) for (const child of node.children) visitBlock(child, child.data?.role ?? role, walk);
  else if (node.type === 'code' || node.type === 'html' || node.type === 'yaml') addSource(node, walk);
}

function addSource(node: MdastNode, walk: Walk): void {
  const span = spanOf(node);
  if (!span) return;
  const position = { start: walk.places.pointAt(span.start), end: walk.places.pointAt(span.end) };
  const source: Source = { type: 'SourceNode', value: walk.text.slice(span.start, span.end), position };
  walk.root.children.push(source);
}

function addParagraph(node: Parents, role: BlockRole | undefined, walk: Walk): void {
  const plain: Plain = { text: '', segments: [] };
  for (const child of node.children) addInline(child as PhrasingContent, plain, walk.text);
  const [first, ...rest] = plain.segments;
  if (!first) return;
  const builder = new ParagraphBuilder(plain.text, walk.text, 0, [first, ...rest], walk.places);
  tokenizeParagraph(plain.text, 0, plain.text.length, builder);
  const paragraph: Paragraph = builder.finish();
  if (paragraph.children.length === 0) return;
  if (role) paragraph.data = { role };
  walk.root.children.push(paragraph);
}

function addInline(node: PhrasingContent, plain: Plain, text: string): void {
  if (node.type === 'text') {
    const span = spanOf(node);
    if (span) plain.segments.push(...alignText(node.value, plain.text.length, text, span.start, span.end));
    if (span) plain.text += node.value;
  } else if (node.type === 'break') addAtom('\n', false, node, plain);
  else if (node.type === 'inlineCode' || node.type === 'html') addAtom(placeholder, true, node, plain);
  else if ('children' in node) for (const child of node.children) addInline(child, plain, text);
}

function addAtom(value: string, isSource: boolean, node: MdastNode, plain: Plain): void {
  const span = spanOf(node);
  if (!span) return;
  const start = plain.text.length;
  plain.segments.push({ start, end: start + 1, sourceStart: span.start, sourceEnd: span.end, isSource });
  plain.text += value;
}

function spanOf(node: MdastNode): { start: number; end: number } | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}
