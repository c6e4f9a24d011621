import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, serialize, serializeOuter } from 'parse5';

/** A document taken apart, each part as HTML. */
export interface SplitDocument {
  /** In the order of the anchors. */
  articles: string[];
  /** What is left without them. */
  frame: string;
}

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/**
 * Takes the elements with these `id`s out of an HTML document. An element that is not there is an empty article: what
 * was meant to be in it is then in the frame.
 */
export function splitArticles(html: string, anchors: string[]): SplitDocument {
  const document = parse(html);
  const found = new Map<string, Element>();
  collect(document, new Set(anchors), found);
  const articles = anchors.map((anchor) => {
    const element = found.get(anchor);
    if (!element) return '';
    defaultTreeAdapter.detachNode(element);
    return serializeOuter(element);
  });
  return { articles, frame: serialize(document) };
}

/** The first of each name; what is in an article is its own. */
function collect(parent: Parent, anchors: ReadonlySet<string>, found: Map<string, Element>): void {
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    const id = node.attrs.find(({ name }) => name === 'id')?.value ?? '';
    if (anchors.has(id) && !found.has(id)) found.set(id, node);
    else collect(node, anchors, found);
  }
}
