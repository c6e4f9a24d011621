import type { Element } from 'hast';
import { type Handle, toMdast } from 'hast-util-to-mdast';
import type { BlockContent, Html, ListItem, Nodes, PhrasingContent, RootContent, TableRow } from 'mdast';
import { removeEmpty } from './remove-empty.ts';
import { textOf, tidy } from './text-of.ts';
import { textsByColumn } from './texts-by-column.ts';

/**
 * Turns the elements of an article into blocks that hold plain text alone: emphasis and links leave their words, so
 * that what stands in the Markdown is what the reader sees. Comments say what was left out; a figure is a paragraph of
 * pictures with the caption below.
 */
export function toBlocks(body: Element): RootContent[] {
  removeEmpty(body);
  const tree = toMdast({ type: 'root', children: body.children }, { handlers, document: true });
  return 'children' in tree ? tree.children.flatMap((node) => simplify(node as RootContent)) : [];
}

/** Raises or lowers headings so that the highest is of the second level: the title is the only one of the first. */
export function levelHeadings(blocks: RootContent[]): RootContent[] {
  const depths = blocks.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
  const shift = 2 - Math.min(...depths, 6);
  return blocks.map((node) => {
    if (node.type !== 'heading') return node;
    return { ...node, depth: Math.min(Math.max(node.depth + shift, 2), 6) as 2 | 3 | 4 | 5 | 6 };
  });
}

const nothing: Handle = () => undefined;

const handlers: Record<string, Handle> = {
  figure: (_, node) => figure(node),
  img: nothing,
  sup: (_, node) => ({ type: 'text', value: script(textOf(node), superscripts) }),
  sub: (_, node) => ({ type: 'text', value: script(textOf(node), subscripts) }),
  iframe: nothing,
  video: nothing,
  audio: nothing,
  del: (_, node) => struckOut(node),
  s: (_, node) => struckOut(node),
  strike: (_, node) => struckOut(node),
  table: (state, node) => (isData(node) ? defaultTable(state, node) : state.toFlow(state.all(node))),
  tr: (state, node) => state.toFlow(state.all(node)),
  td: (state, node) => state.toFlow(state.all(node)),
};

/** What an editor struck out is no text of the article, and told. */
function struckOut(node: Element): Html | undefined {
  const text = textOf(node).replaceAll(/--+/gu, '–');
  return text ? { type: 'html', value: `<!-- struck out: ${text} -->` } : undefined;
}

function figure(node: Element): Nodes | undefined {
  const images = node.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'img');
  const caption = node.children
    .filter((child) => child.type !== 'element' || child.tagName !== 'img')
    .map(textOf)
    .join(' ')
    .trim();
  if (images.length === 0)
    return caption ? { type: 'paragraph', children: [{ type: 'text', value: caption }] } : undefined;
  const children: PhrasingContent[] = images.map(({ properties }) => ({
    type: 'image',
    url: String(properties.src ?? ''),
    alt: '',
  }));
  if (caption) children.push({ type: 'text', value: caption });
  return { type: 'paragraph', children };
}

const superscripts: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  o: 'º',
  '-': '⁻',
};
const subscripts: Readonly<Record<string, string>> = {
  0: '₀',
  1: '₁',
  2: '₂',
  3: '₃',
  4: '₄',
  5: '₅',
  6: '₆',
  7: '₇',
  8: '₈',
  9: '₉',
};

/** `m<sup>2</sup>` is `m²`; what has no such letters stays as it is. */
function script(text: string, letters: Readonly<Record<string, string>>): string {
  const raised = [...text].map((letter) => letters[letter]);
  return raised.includes(undefined) ? text : raised.join('');
}

/** A table of figures, and not one that sets a page: two columns and rows or more, of short cells. */
function isData(table: Element): boolean {
  const rows = descendants(table, 'tr').map((row) =>
    row.children.filter((child) => child.type === 'element' && /^t[dh]$/u.test(child.tagName)),
  );
  const hasBlocks = ['table', 'figure', 'img'].some((name) => descendants(table, name).length > 0);
  if (hasBlocks || rows.length < 2 || Math.max(...rows.map((row) => row.length)) < 2) return false;
  return rows.flat().every((cell) => textOf(cell).length <= 300);
}

function descendants(node: Element, tagName: string): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return [...(child.tagName === tagName ? [child] : []), ...descendants(child, tagName)];
  });
}

function defaultTable(state: Parameters<Handle>[0], node: Element): ReturnType<Handle> {
  const rows = textsByColumn(descendants(node, 'tr')).filter((texts) => texts.some((text) => text !== ''));
  const table: Nodes = {
    type: 'table',
    children: rows.map(
      (texts): TableRow => ({
        type: 'tableRow',
        children: texts.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
      }),
    ),
  };
  state.patch(node, table);
  const caption = node.children.find((child) => child.type === 'element' && child.tagName === 'caption');
  const value = caption ? textOf(caption) : '';
  return value ? [{ type: 'paragraph', children: [{ type: 'text', value }] }, table] : table;
}

/** A block without markup inside its lines; a paragraph may come apart into several. */
function simplify(node: RootContent): RootContent[] {
  switch (node.type) {
    case 'heading': {
      const text = plainText(node.children);
      return [
        ...(text ? [{ ...node, children: [{ type: 'text' as const, value: text }] }] : []),
        ...comments(node.children),
      ];
    }
    case 'paragraph':
      return [...splitParagraph(node.children), ...comments(node.children)];
    case 'list': {
      const items = node.children.flatMap((item): ListItem[] => {
        const children = item.children.flatMap((child) => simplify(child) as BlockContent[]);
        return children.length > 0 ? [{ type: 'listItem', spread: false, children }] : [];
      });
      return items.length > 0 ? [{ ...node, spread: false, children: items }] : [];
    }
    case 'blockquote': {
      const children = node.children.flatMap((child) => simplify(child) as BlockContent[]);
      return children.length > 0 ? [{ type: 'blockquote', children }] : [];
    }
    case 'code':
      return node.value.split(/\n\s*\n/u).flatMap((part) => paragraph(tidy(part)));
    case 'table':
    case 'html':
      return [node];
    default:
      return 'children' in node ? node.children.flatMap((child) => simplify(child as RootContent)) : [];
  }
}

/** Pictures stand by themselves with the caption below; lines that a break parts are paragraphs, but for broken ones. */
function splitParagraph(children: readonly PhrasingContent[]): RootContent[] {
  const images = children.filter((child) => child.type === 'image');
  if (images.length > 0) {
    const caption = plainText(children);
    return [
      { type: 'paragraph', children: [...images, ...(caption ? [{ type: 'text' as const, value: caption }] : [])] },
    ];
  }
  const paragraphs: string[][] = [];
  for (const raw of rawText(children).split(lineEnd)) {
    const line = tidy(raw);
    const goesOn = /[\p{L}\p{N},]$/u.test(paragraphs.at(-1)?.at(-1)?.slice(-2) ?? '') && /^\p{Ll}/u.test(line);
    if (goesOn) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.flatMap((lines) => paragraph(lines.join(' ')));
}

/** Stands for a break while the lines of a paragraph are told apart; no text of a page keeps it. */
const lineEnd = '\u2028';

function paragraph(value: string): RootContent[] {
  return /[\p{L}\p{N}]/u.test(value) ? [{ type: 'paragraph', children: [{ type: 'text', value }] }] : [];
}

function plainText(children: readonly PhrasingContent[]): string {
  return tidy(rawText(children));
}

function rawText(children: readonly PhrasingContent[]): string {
  return children
    .map((child) => {
      if (child.type === 'break') return lineEnd;
      if (child.type === 'text' || child.type === 'inlineCode') return child.value;
      return 'children' in child ? rawText(child.children) : '';
    })
    .join('');
}

function comments(children: readonly PhrasingContent[]): RootContent[] {
  return children.flatMap((child): RootContent[] => {
    if (child.type === 'html') return [child];
    return 'children' in child ? comments(child.children) : [];
  });
}
