import type { Element, ElementContent, Root } from 'hast';
import type { RootContent } from 'mdast';
import { Fault } from '../../fault.ts';
import type { Extraction } from '../reader.ts';
import { writeMarkdown } from '../write-markdown.ts';
import { dropFurniture, dropped, reasonOf } from './drop-furniture.ts';
import { embedPictures } from './embed-pictures.ts';
import { normaliseFigures } from './figures.ts';
import { findBody } from './find-body.ts';
import { takeHeadline } from './headline.ts';
import { readPageMetadata } from './page-metadata.ts';
import { parsePage, removeInvisible } from './parse-page.ts';
import { partDateline } from './part-dateline.ts';
import { removeNoteMarks } from './remove-note-marks.ts';
import { inlineElements, isLine, linkedLength, textLength, textOf } from './text-of.ts';
import { levelHeadings, toBlocks } from './to-blocks.ts';

/**
 * Takes the article out of a saved page and writes it as Markdown: headline and what the page states of it as front
 * matter, the body as plain text, what was left out as comments. Scripts do not run, nothing is fetched.
 * @throws {Fault} where the page is made to harm; see {@link parsePage}.
 */
export function extractPage(html: string, path: string): Extraction {
  const page = parsePage(html, path);
  const stated = readPageMetadata(page);
  removeInvisible(page);
  partDateline(page);
  removeNoteMarks(page);
  dropFurniture(page);
  normaliseFigures(page, stated.sourceUrl);
  const metadata = takeHeadline(page, stated);
  const found = findBody(page);
  const blocks = found ? collect(page, found.body, found.belongs) : [];
  const { pictures, children } = embedPictures(levelHeadings(withoutLead(blocks, metadata.lead)), path);
  if (children.every(({ type }) => type === 'html'))
    throw new Fault(`${path} shows no article: save the page of the article itself, with its text, and try again.`);
  return { markdown: writeMarkdown(metadata, children), notes: [], pictures };
}

/** The blocks of the body, pictures above it first, and at the end what stands round it. */
function collect(page: Root, body: Element, belongs: ReadonlySet<Element>): RootContent[] {
  const around: ElementContent[] = [];
  const above = figuresAbove(page, body);
  surroundings(page, body, around);
  dropStrays(body, belongs);
  const whole: Element = { ...body, children: [...above, ...body.children, ...around] };
  return toBlocks(whole);
}

/** Figures with a caption between headline and body: the article's first picture often stands there. */
function figuresAbove(page: Root, body: Element): Element[] {
  const figures: Element[] = [];
  const walk = (node: Root | Element): boolean => {
    for (const child of [...node.children]) {
      if (child === body) return true;
      if (child.type !== 'element') continue;
      if (child.tagName === 'figure' && textOf(child) !== '') {
        figures.push(child);
        node.children.splice(node.children.indexOf(child as never), 1);
      } else if (walk(child)) return true;
    }
    return false;
  };
  return walk(page) ? figures.slice(-2) : [];
}

/** Everything outside the body becomes short comments. */
function surroundings(node: Root | Element, body: Element, around: ElementContent[]): void {
  for (const child of node.children) {
    if (child === body || child.type === 'doctype') continue;
    if (child.type === 'comment') around.push({ type: 'comment', value: clip(child.value) });
    else if (child.type === 'element' && holds(child, body)) surroundings(child, body, around);
    else if (textOf(child) !== '')
      around.push(dropped(child, (child.type === 'element' && reasonOf(child)) || 'page furniture', longestAround));
  }
}

/** Characters of one comment about what stands round the article. */
const longestAround = 200;

function clip(comment: string): string {
  return comment.length <= longestAround ? comment : `${comment.slice(0, longestAround).toWellFormed().trimEnd()} … `;
}

function holds(outer: Element, inner: Element): boolean {
  const waiting: Element[] = [outer];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node === inner) return true;
    for (const child of node.children) if (child.type === 'element') waiting.push(child);
  }
  return false;
}

/** Takes out of the body what Readability did not keep, unless it is text of its own after all. */
function dropStrays(node: Element, belongs: ReadonlySet<Element>): void {
  const isWithinLine = isLine(node);
  node.children = node.children.map((child) => {
    if (child.type !== 'element' || (isWithinLine && inlineElements.has(child.tagName))) return child;
    if (belongs.has(child)) {
      dropStrays(child, belongs);
      return child;
    }
    return isText(child) ? child : dropped(child, reasonOf(child) ?? 'page furniture');
  });
}

function isText(element: Element): boolean {
  if (/^(?:figure|img|br|hr)$/u.test(element.tagName) || hasFigure(element)) return true;
  return linkedLength(element) <= 0.4 * textLength(element);
}

function hasFigure(element: Element): boolean {
  return element.children.some((child) => child.type === 'element' && (child.tagName === 'figure' || hasFigure(child)));
}

/** A body that begins by saying the lead again loses that paragraph. */
function withoutLead(blocks: RootContent[], lead: string | undefined): RootContent[] {
  const at = blocks.findIndex((node) => node.type === 'paragraph' && node.children[0]?.type === 'text');
  const [first] = blocks[at]?.type === 'paragraph' ? blocks[at].children : [];
  return lead !== undefined && first?.type === 'text' && first.value === lead ? blocks.toSpliced(at, 1) : blocks;
}
