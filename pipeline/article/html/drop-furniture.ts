import type { Comment, Element, ElementContent, Parents, Root } from 'hast';
import type { Dropped } from '../article.ts';
import { buttonLabels, furnitureElements, pageFurniture } from '../data/page-furniture.ts';
import { relatedLinksHeadings } from '../data/related-links.ts';
import { inlineElements, isLine, linesOf, linkedLength, textLength, textOf } from './text-of.ts';

/**
 * Takes out of a page what is not the article by its name or its links (related links, share bars, advertisements,
 * navigation …) and leaves a comment with its text at its place, as in the Markdown made of it. An element with much of
 * the page's running text stays, whatever its name.
 */
export function dropFurniture(page: Root): void {
  const most = proseLength(page) / 3;
  const walk = (parent: Parents): void => {
    const isWithinLine = isLine(parent);
    for (let at = 0; at < parent.children.length; at += 1) {
      const child = parent.children[at];
      if (child?.type !== 'element') continue;
      if (isWithinLine && inlineElements.has(child.tagName)) continue;
      const reason = reasonOf(child);
      const isKept = reason === undefined || proseLength(child) > most || hasTitle(child);
      if (isKept) walk(child);
      else parent.children[at] = dropped(child, reason);
    }
    joinLinks(parent);
  };
  walk(page);
}

/** A comment that says what was left out and why. */
export function dropped(node: ElementContent, reason: Dropped['reason'], longest = 1_000): ElementContent {
  const text = linesOf(node).replaceAll(/--+/gu, '–');
  const clipped =
    text.length > longest
      ? `${text
          .slice(0, longest)
          .toWellFormed()
          .replace(/\s\S*$/u, '')} …`
      : text;
  return text === '' ? { type: 'text', value: ' ' } : { type: 'comment', value: ` ${reason}: ${clipped} ` };
}

/** Why an element is no part of the article; `undefined` where nothing says so. */
export function reasonOf(element: Element): Dropped['reason'] | undefined {
  const { tagName, properties } = element;
  if (/^(?:html|body|h1|main)$/u.test(tagName)) return undefined;
  if (!inlineElements.has(tagName) && textLength(element) < 400) {
    const text = textOf(element);
    if (buttonLabels.test(text.toLowerCase())) return 'share bar';
    if (hashtags.test(text)) return 'tags';
  }
  if (/^(?:p|li|h[2-6])$/u.test(tagName)) return isRelatedLine(element) ? 'related links' : undefined;
  const byElement = furnitureElements[tagName];
  if (byElement) return byElement;
  if (properties.role === 'navigation' || properties.role === 'banner') return 'page furniture';
  const names = namesOf(element);
  const byName = pageFurniture.find((kind) => kind.names.test(names))?.reason;
  return byName ?? (bylineNames.test(names) ? undefined : reasonOfBox(element));
}

const hashtags = /^(?:#[\p{L}\p{N}_]+\s*)+$/u;

/** Names of elements that hold the author. */
export const bylineNames = /(?<![a-z])(?:author|byline|tac-gia|tacgia|but-danh|author-info|detail-author)(?![a-z])/u;

/** Class, id and type in lower case, words parted by hyphens: `RelatedOneNews box_tin` is `related-one-news box-tin`. */
export function namesOf({ properties }: Element): string {
  const { className, id, type, dataType, dataRole } = properties;
  const names = [Array.isArray(className) ? className.join(' ') : className, id, type, dataType, dataRole];
  return names
    .filter(Boolean)
    .join(' ')
    .replaceAll(/(?<=[a-z])(?=[A-Z])/gu, '-')
    .replaceAll('_', '-')
    .toLowerCase();
}

/** Characters of paragraphs that run on: what an article has, and furniture has little of. */
function proseLength(node: Parents): number {
  const known = proseLengths.get(node);
  if (known !== undefined) return known;
  let length = 0;
  for (const child of node.children) {
    if (child.type === 'text') length += isProse(child.value) ? child.value.length : 0;
    else if (child.type === 'element' && child.tagName !== 'a') length += proseLength(child);
  }
  proseLengths.set(node, length);
  return length;
}

/** Each element is measured once, as its page was; else a page of nested boxes would take quadratic time. */
const proseLengths = new WeakMap<Parents, number>();

function isProse(text: string): boolean {
  return text.length > 60 && /[.,;:]\s|[.!?…]["”]?\s*$/u.test(text);
}

function hasTitle(element: Element): boolean {
  return element.children.some((child) => child.type === 'element' && (child.tagName === 'h1' || hasTitle(child)));
}

/** A box that begins with a heading as sites put above links to other articles, or holds nothing but links: headlines, or a menu. */
function reasonOfBox(element: Element): Dropped['reason'] | undefined {
  const length = textLength(element);
  if (length === 0 || length > 4_000) return undefined;
  const text = textOf(element);
  if (linkedLength(element) < 0.6 * (text.length - 40)) return undefined;
  if (isRelatedHeading(text)) return 'related links';
  if (isTeaser(element, text)) return 'related links';
  if (!/^(?:ul|ol|div|table)$/u.test(element.tagName) || !isLinkList(element)) return undefined;
  return linesOf(element)
    .split('\n')
    .some((line) => line.length >= shortestHeadline)
    ? 'related links'
    : 'page furniture';
}

/** Characters; what is shorter names a section of the site. */
const shortestHeadline = 30;

/** Another article's headline or picture with the beginning of its text, all of it linked. */
function isTeaser(element: Element, text: string): boolean {
  if (text.length < shortestHeadline || linkedLength(element) < 0.95 * text.length) return false;
  return /^(?:article|section|div|li|td|a)$/u.test(element.tagName) && hasHeadline(element);
}

function hasHeadline(element: Element): boolean {
  return element.children.some(
    (child) =>
      child.type === 'element' &&
      (/^(?:h[2-6]|img)$/u.test(child.tagName) ||
        /(?<![a-z])title(?![a-z])/u.test(namesOf(child)) ||
        hasHeadline(child)),
  );
}

/** A list in which every item is a link to a headline. */
function isLinkList(element: Element): boolean {
  const text = textOf(element);
  return (
    text !== '' && linkedLength(element) >= 0.9 * text.replaceAll(/[>»•·|-]\s/gu, '').length && !/[.;:]$/u.test(text)
  );
}

/** A line that leads to another article: `>> Headline`, `Xem thêm: Headline`, or nothing but a linked headline. */
function isRelatedLine(element: Element): boolean {
  if (textLength(element) > 1_000) return false;
  const text = textOf(element);
  const linked = linkedLength(element);
  if (text === '' || text.length > 300) return false;
  if (linked >= 0.5 * text.length && (/^(?:>>|»|►|▶|\u27a4)/u.test(text) || isRelatedHeading(text))) return true;
  return isBareHeading(text) || (linked >= 0.95 * text.length && !/[.;:!?…]["”)]*$/u.test(text) && text.length > 20);
}

function isRelatedHeading(text: string): boolean {
  const lower = text.toLowerCase().replace(/^[\s>»•*-]+/u, '');
  return relatedLinksHeadings.some(
    (heading) => lower.startsWith(heading) && /^(?:[\s:.…>»-]|$)/u.test(lower.slice(heading.length)),
  );
}

function isBareHeading(text: string): boolean {
  return relatedLinksHeadings.includes(text.toLowerCase().replaceAll(/^[\s>»•*-]+|[\s:.…>»-]+$/gu, ''));
}

/** Comments that follow each other for the same reason become one. */
function joinLinks(parent: Parents): void {
  const joined: Parents['children'][number][] = [];
  let open: { comment: Comment; reason: string; lines: string[] } | undefined;
  const close = (): void => {
    if (open) open.comment.value = open.lines.join('\n');
    open = undefined;
  };
  for (const child of parent.children) {
    if (child.type === 'comment') {
      const reason = child.value.slice(0, child.value.indexOf(':') + 1);
      if (open?.reason === reason) {
        open.lines[open.lines.length - 1] = open.lines.at(-1)?.trimEnd() ?? '';
        open.lines.push(child.value.slice(reason.length + 1));
        continue;
      }
      close();
      open = { comment: child, reason, lines: [child.value] };
    } else if (!isBlank(child)) close();
    joined.push(child);
  }
  close();
  parent.children = joined;
}

function isBlank(node: Parents['children'][number]): boolean {
  return node.type === 'text' && node.value.trim() === '';
}
