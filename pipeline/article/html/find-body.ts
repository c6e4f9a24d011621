import { Readability } from '@mozilla/readability';
import type { Element, Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { parseHTML } from 'linkedom';
import { visit } from 'unist-util-visit';
import { textLength } from './text-of.ts';

/** The part of a page that holds the article. */
export interface FoundBody {
  /** The lowest element that has nearly all of the article's text. */
  body: Element;
  /** The elements that belong to the article. */
  belongs: ReadonlySet<Element>;
}

/** Finds the article on a page as Mozilla's Readability judges; `undefined` where the page has no text. */
export function findBody(page: Root): FoundBody | undefined {
  const elements = numberElements(page);
  const [root] = elements;
  if (!root) return undefined;
  const kept = new Set(judge(page).flatMap((number) => elements[number] ?? []));
  for (const element of elements) delete element.properties.dataNumber;
  if (kept.size === 0) return { body: semanticBody(elements) ?? root, belongs: new Set(elements) };
  return { body: narrow(root, kept), belongs: kept };
}

function numberElements(page: Root): Element[] {
  const elements: Element[] = [];
  visit(page, 'element', (node) => {
    node.properties.dataNumber = elements.length;
    elements.push(node);
  });
  return elements;
}

/** What is asked of the element that Readability gives; the types of the DOM are not at hand. */
interface Content {
  querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }>;
}

/** The numbers of the elements that Readability takes for the article. */
function judge(page: Root): number[] {
  const { document } = parseHTML(toHtml(page));
  const reader = new Readability<Content>(document, {
    charThreshold: 200,
    serializer: (content) => content as unknown as Content,
  });
  const content = reader.parse()?.content;
  const kept = content ? [...content.querySelectorAll('[data-number]')] : [];
  return kept.map((element) => Number(element.getAttribute('data-number')));
}

/** Goes down from the root as long as one child holds nearly all of the text that was kept. */
function narrow(root: Element, kept: ReadonlySet<Element>): Element {
  const lengths = new Map<Nodes, number>();
  const whole = measure(root, kept, lengths);
  let body = root;
  for (;;) {
    const child = body.children.find(
      (one): one is Element => one.type === 'element' && (lengths.get(one) ?? 0) >= 0.85 * whole,
    );
    if (!child || /^(?:p|ul|ol|table|tbody|tr|blockquote|h[1-6])$/u.test(child.tagName)) return body;
    body = child;
  }
}

/** How many characters of each element's text were kept. */
function measure(element: Element, kept: ReadonlySet<Element>, lengths: Map<Nodes, number>): number {
  let length = 0;
  for (const child of element.children) {
    if (child.type === 'element') length += measure(child, kept, lengths);
    else if (child.type === 'text' && kept.has(element)) length += child.value.trim().length;
  }
  lengths.set(element, length);
  return length;
}

/** What the page itself says is the article, or its main part. */
function semanticBody(elements: readonly Element[]): Element | undefined {
  const stated = (test: (element: Element) => boolean): Element | undefined =>
    elements.filter(test).sort((a, b) => textLength(b) - textLength(a))[0];
  return (
    stated(({ properties }) => String(properties.itemProp) === 'articleBody') ??
    stated(({ tagName }) => tagName === 'article') ??
    stated(({ tagName }) => tagName === 'main') ??
    stated(({ tagName }) => tagName === 'body')
  );
}
