import type { Element, Root, RootContent } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5';
import { Fault } from '../../fault.ts';

/**
 * Parses a page as a browser does, without scripts, and takes out what no reader sees: scripts, styles, comments,
 * hidden elements and every attribute that acts (event handlers, forms). Nothing is fetched.
 * @throws {Fault} where the page has more elements or is nested deeper than any article: such a page is made to harm.
 */
export function parsePage(html: string, path: string): Root {
  const page = parse<DefaultTreeAdapterMap>(html, { treeAdapter: limitedAdapter(path), scriptingEnabled: false });
  refuseDepth(page, path);
  const tree = fromParse5(page);
  if (tree.type !== 'root') throw new Error('A page is a root.');
  return tree;
}

/** Takes out of a parsed page what no reader sees; the data blocks of the head must have been read before. */
export function removeInvisible(node: Root | Element): void {
  node.children = node.children.filter((child) => isVisible(child)) as typeof node.children;
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    keepPassive(child);
    removeInvisible(child);
  }
}

function isVisible(node: RootContent): boolean {
  return node.type === 'text' || (node.type === 'element' && !isInvisible(node));
}

/** `nesting` is the sum of the depths of all nodes: what whoever looks at every node below every node looks at. */
const most = { elements: 100_000, depth: 400, nesting: 3_000_000 };

function limitedAdapter(path: string): TreeAdapter<DefaultTreeAdapterMap> {
  let elements = 0;
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    createElement(...values) {
      elements += 1;
      if (elements > most.elements)
        throw new Fault(`${path} has more than ${most.elements} elements: save only the page of the article.`);
      return defaultTreeAdapter.createElement(...values);
    },
    onItemPush() {
      depth += 1;
      if (depth > most.depth) throw tooDeep(path);
    },
    onItemPop() {
      depth -= 1;
    },
  };
}

/**
 * Misnested elements are moved while they are parsed, and can come to lie deeper than they were opened; and many of them
 * in the depth take as long as many more would beside each other.
 */
function refuseDepth(page: DefaultTreeAdapterMap['document'], path: string): void {
  let level: DefaultTreeAdapterMap['node'][] = [page];
  let nesting = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    nesting += depth * level.length;
    if (depth > 2 * most.depth || nesting > most.nesting) throw tooDeep(path);
    level = level.flatMap((node) => ('childNodes' in node ? node.childNodes : []));
  }
}

function tooDeep(path: string): Fault {
  return new Fault(
    `${path} has elements nested deeper than ${most.depth}, or too many of them deep: save the page again, or give its text.`,
  );
}

const invisible = new Set(
  'head title script style link meta base template svg math canvas object embed param map area input select textarea button dialog datalist'.split(
    ' ',
  ),
);

function isInvisible({ tagName, properties }: Element): boolean {
  if (invisible.has(tagName)) return true;
  const style = String(properties.style ?? '').replaceAll(/\s+/gu, '');
  return Boolean(properties.hidden) || /display:none|visibility:hidden/iu.test(style);
}

const passive = new Set(
  'className id type itemProp rel role href src alt title width height colSpan rowSpan start srcSet dateTime style align'.split(
    ' ',
  ),
);

function keepPassive({ properties }: Element): void {
  for (const name of Object.keys(properties))
    if (!passive.has(name) && !/^data(?:Src|Original|Srcset|LazySrc|Type|Role)$/u.test(name)) delete properties[name];
}
