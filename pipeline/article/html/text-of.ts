import type { Nodes, Parents } from 'hast';

/** The text of a node as one line: blanks collapsed, what shows nothing left out, block elements parted by spaces. */
export function textOf(node: Nodes): string {
  return tidy(rawText(node));
}

/** The text of a node, a line for each of its blocks. */
export function linesOf(node: Nodes): string {
  const lines = rawText(node, '\u2028').split('\u2028');
  return lines
    .map((line) => tidy(line))
    .filter((line) => line !== '')
    .join('\n');
}

/** Collapses blanks and takes out characters that show nothing: controls, soft hyphens, zero-width spaces and their like. */
export function tidy(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[[\p{Cc}--\s]\u00ad\u200b\u2060\ufeff]/gv, '')
    .replaceAll(/[\s\u00a0\u2028\u2029]+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/** How many characters of a node's text stand in links. */
export function linkedLength(node: Nodes): number {
  if (node.type === 'element' && node.tagName === 'a') return textOf(node).length;
  return 'children' in node ? node.children.reduce((sum, child) => sum + linkedLength(child), 0) : 0;
}

/** Characters of a node's text as they are in the page, each node counted once. */
export function textLength(node: Nodes): number {
  if (node.type === 'text') return node.value.length;
  if (!('children' in node)) return 0;
  const known = lengths.get(node);
  if (known !== undefined) return known;
  const length = node.children.reduce((sum, child) => sum + textLength(child), 0);
  lengths.set(node, length);
  return length;
}

const lengths = new WeakMap<Nodes, number>();

/** Whether a node is a line of text: then what stands inline in it belongs to it, whatever its name. */
export function isLine(parent: Parents): boolean {
  if (parent.type === 'element' && (lines.has(parent.tagName) || inlineElements.has(parent.tagName))) return true;
  return parent.children.some((child) => child.type === 'text' && /[\p{L}\p{N}]/u.test(child.value));
}

const lines = new Set(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'figcaption']);

/** Elements that stand within a line. */
export const inlineElements: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

function rawText(node: Nodes, parting = ' '): string {
  if (node.type === 'text') return node.value;
  // What was left out before stands in comments, behind its reason.
  if (node.type === 'comment' && parting !== ' ')
    return parting + node.value.replace(/^ [a-z ]+: /u, '').replaceAll('\n', parting) + parting;
  if (!('children' in node)) return '';
  const text = node.children.map((child) => rawText(child, parting)).join('');
  if (parting !== ' ' && node.type === 'element' && node.tagName === 'a') return ` ${text} `;
  return node.type === 'element' && !inlineElements.has(node.tagName) ? parting + text + parting : text;
}
