import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';
import type { Row } from './row.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** The rows of an HTML document: its text, what its attributes say to readers, and what its style sheet prints. */
export function readHtmlRows(html: string): Row[] {
  const reading: Reading = { rows: [], row: [], runs: [], run: '' };
  for (const node of parse(html).childNodes) read(node, reading);
  endRow(reading);
  return reading.rows;
}

interface Reading {
  rows: Row[];
  row: Row;
  runs: string[];
  run: string;
}

function endRun(reading: Reading): void {
  if (reading.run.trim()) reading.runs.push(reading.run);
  reading.run = '';
}

function endBlock(reading: Reading): void {
  endRun(reading);
  if (reading.runs.length) reading.row.push(reading.runs);
  reading.runs = [];
}

function endRow(reading: Reading): void {
  endBlock(reading);
  if (reading.row.length) reading.rows.push(reading.row);
  reading.row = [];
}

const inline = new Set('a abbr b bdi bdo br em i mark small span strong sub sup time u wbr'.split(' '));

function read(node: Node, reading: Reading, inRow = false): void {
  if (node.nodeName === '#text' && 'value' in node) {
    reading.run += node.value;
    return;
  }
  if (!('tagName' in node)) return;
  for (const words of spokenAttributes(node)) reading.rows.push([[words]]);
  if (node.tagName === 'style') reading.rows.push(...readPrintedStrings(node));
  if (node.tagName === 'style' || node.tagName === 'script') return;
  const isRow = !inRow && (node.tagName === 'li' || (node.tagName === 'tr' && !isLayout(node)));
  const end = endOf(node, isRow, inRow);
  end(reading);
  for (const child of node.childNodes) read(child, reading, inRow || isRow);
  end(reading);
}

/** Line breaks of the layout inside running text (`class="together"`) divide nothing. */
function endOf(node: Element, isRow: boolean, inRow: boolean): (reading: Reading) => void {
  if (node.attrs.some(({ name, value }) => name === 'class' && value === 'together')) return () => {};
  if (inline.has(node.tagName)) return endRun;
  return isRow || !inRow ? endRow : endBlock;
}

/** A row of a table that only lays the page out is no row. */
function isLayout(node: Element): boolean {
  let parent: Element['parentNode'] = node.parentNode;
  while (parent && 'tagName' in parent && parent.tagName !== 'table') parent = parent.parentNode;
  if (!parent || !('attrs' in parent)) return false;
  return parent.attrs.some(({ name, value }) => name === 'role' && value === 'presentation');
}

function spokenAttributes({ attrs }: Element): string[] {
  return attrs.flatMap(({ name, value }) => (/^(?:alt|title|aria-label)$/u.test(name) && value.trim() ? [value] : []));
}

/** What `content` prints in the margins of a page. */
function readPrintedStrings({ childNodes }: Element): Row[] {
  const style = childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  return [...style.matchAll(/content:\s*([^;}]*)/gu)].flatMap(([, value = '']) => {
    const runs = [...value.matchAll(/"((?:[^"\\]|\\.)*)"/gu)].map(([, string = '']) => decodeEscapes(string));
    return runs.some((run) => run.trim()) ? [[runs]] : [];
  });
}

/** CSS Syntax 3, 4.3.7 */
function decodeEscapes(string: string): string {
  return string.replaceAll(/\\(?:([\da-f]{1,6})\s?|(.))/giu, (_, code?: string, sign?: string) =>
    code ? String.fromCodePoint(Number.parseInt(code, 16)) : (sign ?? ''),
  );
}
