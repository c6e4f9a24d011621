import type { Paragraph, RootContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { parse } from 'yaml';
import type { Metadata } from './metadata.ts';
import { parseMarkdown } from './parse-markdown.ts';

/**
 * Writes an article as canonical Markdown: front matter, then blocks parted by blank lines. Nothing is escaped that need
 * not be, so that a sentence stands in it as its reader sees it; values of the front matter are written without escapes.
 * @param blocks with plain text alone, and paragraphs of pictures with their caption
 */
export function writeMarkdown(metadata: Metadata, blocks: readonly RootContent[]): string {
  const lines = keys.flatMap((key) => {
    const value = metadata[key];
    return value ? [`${key}: ${scalar(value)}`] : [];
  });
  const head = lines.length > 0 ? [['---', ...lines, '---'].join('\n')] : [];
  const left: Budget = { characters: mostRead };
  return `${[...head, ...blocks.map((node) => writeBlock(node, left))].join('\n\n').normalize('NFC')}\n`;
}

const keys = ['title', 'lead', 'date', 'place', 'byline', 'source', 'sourceUrl'] as const;

/** A YAML scalar in the first style that holds the value as it is. */
function scalar(value: string): string {
  const styles = [value, `'${value}'`, `"${value}"`, `>-\n  ${value}`];
  return styles.find((style) => isRead(style, value)) ?? JSON.stringify(value);
}

function isRead(style: string, value: string): boolean {
  try {
    const read: unknown = parse(`title: ${style}\nlead: x`);
    return typeof read === 'object' && read !== null && 'title' in read && read.title === value && 'lead' in read;
  } catch {
    return false;
  }
}

const options: Options = {
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  bullet: '-',
  listItemIndent: 'one',
  incrementListMarker: true,
};

function writeBlock(node: RootContent, left: Budget): string {
  if (node.type === 'paragraph' && node.children[0]?.type === 'image') return writeFigure(node, left);
  return withoutEscapes(toMarkdown({ type: 'root', children: [node] }, options).trimEnd(), left).replace(
    numbered,
    '$1$2',
  );
}

/** A paragraph with a number before it becomes an item with that number: a backslash there would stand in its sentence. */
const numbered = /^(\d{1,9})\\([.)] )/u;

/** Pictures a line each, the caption below them. */
function writeFigure({ children }: Paragraph, left: Budget): string {
  const isPicture = (child: RootContent): boolean => child.type === 'image';
  const lines = children.filter(isPicture).map((image) => toMarkdown(image, options).trimEnd());
  const caption = children.filter((child) => !isPicture(child));
  return [...lines, ...(caption.length > 0 ? [writeBlock({ type: 'paragraph', children: caption }, left)] : [])].join(
    '\n',
  );
}

/** Takes out the escapes without which a block is read the same. */
function withoutEscapes(block: string, left: Budget): string {
  const places = [...block.matchAll(escapes)];
  if (places.length === 0 || left.characters < block.length) return block;
  left.characters -= block.length;
  const meaning = outline(block);
  const plain = block.replaceAll(escapes, (match) => literal(match));
  if (outline(plain) === meaning) return plain;
  let shorter = block;
  for (const { 0: match, index } of places.reverse()) {
    if (left.characters < block.length) return shorter;
    left.characters -= block.length;
    const tried = shorter.slice(0, index) + literal(match) + shorter.slice(index + match.length);
    if (outline(tried) === meaning) shorter = tried;
  }
  return shorter;
}

const escapes = /\\[!-/:-@[-`{-~]|&#x[\dA-F]{1,6};/gu;

/** What may still be read to try escapes; where nothing is left they stay. */
interface Budget {
  characters: number;
}

const mostRead = 500_000;

function literal(match: string): string {
  return match.startsWith('\\') ? match.slice(1) : String.fromCodePoint(Number.parseInt(match.slice(3, -1), 16));
}

/** What a block is read as, without places. */
function outline(block: string): string {
  return JSON.stringify(parseMarkdown(block), (key, value: unknown) => (key === 'position' ? undefined : value));
}
