import type { Element, ElementContent, Parents, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import { namesOf } from './drop-furniture.ts';
import { pictureAddress } from './picture-address.ts';
import { textLength, textOf } from './text-of.ts';

/**
 * Gives every picture of a page the same form, `figure(img, figcaption)`, whatever the site wraps round it: boxes,
 * tables, a line below. The caption is what the reader sees, with the credit in its words; icons and portraits in boxes go.
 * @param address of the page, for pictures that are given relative to its site
 */
export function normaliseFigures(page: Root, address: string | undefined): void {
  const images: { image: Element; ancestors: Parents[] }[] = [];
  visitParents(page, 'element', (node, ancestors) => {
    if (node.tagName === 'img') images.push({ image: node, ancestors });
  });
  const done = new Set<Parents>();
  const seen = new Set<string>();
  for (const { image, ancestors } of images.slice(0, mostPictures)) {
    const parent = ancestors.at(-1);
    const source = isIcon(image) ? undefined : pictureAddress(image, parent, address);
    if (!source || seen.has(source)) {
      remove(image, parent);
      continue;
    }
    seen.add(source);
    image.properties = { src: source, alt: '' };
    const wrapper = wrapperOf(ancestors);
    if (!wrapper) wrapAlone(image, ancestors);
    else if (!done.has(wrapper)) done.add(wrapper);
  }
  for (const wrapper of done) if (wrapper.type === 'element') rewrite(wrapper);
}

/** Pictures of one article; a page with more is no article, and those beyond are left out. */
const mostPictures = 300;

/** The element that holds a picture with its caption and nothing else: of several, the innermost that has a caption. */
function wrapperOf(ancestors: readonly Parents[]): Element | undefined {
  const elements = ancestors.filter((node): node is Element => node.type === 'element');
  const figure = elements.findLast(({ tagName }) => tagName === 'figure');
  if (figure && textOf(figure) !== '') return figure;
  const boxes = elements.filter((element) => {
    if (!isShort(element) || textOf(element).length > longestCaption || hasSeveralParagraphs(element)) return false;
    if (element.tagName === 'table') return true;
    if (!/^(?:div|span|p|td|center)$/u.test(element.tagName)) return false;
    return box.test(namesOf(element)) || (!figure && isPictureWithCaption(element));
  });
  const captioned = boxes.findLast((element) => textOf(element) !== '');
  if (figure && (!captioned || find(captioned, isCaptionedFigure).length > 0)) return figure;
  return captioned;
}

function isCaptionedFigure(element: Element): boolean {
  return element.tagName === 'figure' && textOf(element) !== '';
}

/** A picture and below it, after a break, a line in italics or one that ends in a credit. */
function isPictureWithCaption(element: Element): boolean {
  const text = textOf(element);
  if (text === '' || text.length > 300 || imagesIn(element).length !== 1) return false;
  const [first] = element.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  if (first?.type !== 'element' || (first.tagName !== 'img' && imagesIn(first).length === 0)) return false;
  return endsInCredit.test(text) || isSlanted(element);
}

const longestCaption = 500;
const box =
  /(?<![a-z])(?:photo|picture|image|img|figure|media|caption|wp-caption|thumb|pic|slide-?show|item-slide-show|album|layout-album|gallery|anh|hinh)(?![a-z])/u;

/** Long elements need not be looked at closely to know that they are no figure. */
function isShort(element: Element): boolean {
  return textLength(element) <= 10 * longestCaption;
}

function hasSeveralParagraphs(element: Element): boolean {
  const count = (node: Element): number =>
    node.children.reduce(
      (sum, child) =>
        child.type === 'element' ? sum + (child.tagName === 'p' && textOf(child) ? 1 : 0) + count(child) : sum,
      0,
    );
  return count(element) > 3;
}

/** Makes a figure of the wrapper: its pictures, then all its text as one caption. */
function rewrite(wrapper: Element): void {
  const pairs = pairedFigures(wrapper);
  if (pairs) {
    wrapper.tagName = 'div';
    wrapper.properties = {};
    wrapper.children = pairs;
    return;
  }
  const images = imagesIn(wrapper);
  const caption = captionOf(wrapper);
  wrapper.tagName = 'figure';
  wrapper.properties = {};
  wrapper.children = [...images, ...(caption ? [figcaption(caption)] : [])];
}

/** Of a table with a row of pictures beside each other and a row of their captions below: a figure for each. */
function pairedFigures(wrapper: Element): Element[] | undefined {
  if (wrapper.tagName !== 'table') return undefined;
  const rows = find(wrapper, ({ tagName }) => tagName === 'tr')
    .map((row) => find(row, ({ tagName }) => tagName === 'td' || tagName === 'th'))
    .filter((cells) => cells.some((cell) => imagesIn(cell).length > 0 || textOf(cell) !== ''));
  const figures: Element[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const images = rows[at]?.map(imagesIn) ?? [];
    const own = rows[at]?.map(textOf) ?? [];
    if (images.some(({ length }) => length !== 1)) return undefined;
    const below = own.some((text) => text !== '') ? undefined : rows[at + 1];
    if (below && (below.length !== images.length || below.some((cell) => imagesIn(cell).length > 0))) return undefined;
    const captions = below ? below.map(textOf) : own;
    if (below) at += 1;
    for (const [column, one] of images.entries()) figures.push(figureOf(one, captions[column] ?? ''));
  }
  return figures.length > 1 ? figures : undefined;
}

function figureOf(images: Element[], caption: string): Element {
  const children = [...images, ...(caption ? [figcaption(caption)] : [])];
  return { type: 'element', tagName: 'figure', properties: {}, children };
}

function imagesIn(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'img' ? [child] : imagesIn(child);
  });
}

/** The text of a wrapper; a credit that stands by itself is said to be one, as captions in Vietnamese say it. */
function captionOf(wrapper: Element): string {
  const credits = find(wrapper, (element) =>
    /(?<![a-z])(?:author|credit|source|photographer|tac-gia)(?![a-z])/u.test(namesOf(element)),
  );
  const credit = credits.map(textOf).find((text) => text !== '') ?? '';
  const whole = textOf(wrapper).replaceAll(gluedCredit, ' ');
  if (!credit || !whole.endsWith(credit) || saysCredit.test(whole)) return whole;
  const caption = whole.slice(0, -credit.length).trim();
  return caption ? `${caption} (Ảnh: ${credit.replaceAll(/^[(\s]+|[)\s.]+$/gu, '')})` : `Ảnh: ${credit}`;
}

/** Where a credit begins that a site puts on a line of its own by its style sheet. */
const gluedCredit = /(?<=[^\s(])(?=(?:Ảnh|ẢNH|Nguồn|Photo|Đồ họa)(?: ảnh)?\s*:)/gu;

const saysCredit = /(?:Ảnh|Nguồn|Hình|Đồ họa|Photo|Video|Clip)(?: [\p{Ll} ]{1,20})?\s*:/iu;

function find(element: Element, test: (element: Element) => boolean): Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return test(child) ? [child] : find(child, test);
  });
}

/** A picture by itself: the line below it is its caption where it is set as one. */
function wrapAlone(image: Element, ancestors: readonly Parents[]): void {
  // Its neighbour was wrapped with it.
  if (ancestors.some((one) => one.type === 'element' && one.tagName === 'figure')) return;
  let child: Parents = image;
  for (const parent of ancestors.toReversed()) {
    const isOnlyPicture =
      parent.type === 'element' &&
      isShort(parent) &&
      textOf(parent) === '' &&
      /^(?:p|div|a|span|center|picture|table|tbody|tr|td|b|strong|em|i)$/u.test(parent.tagName);
    if (isOnlyPicture) {
      child = parent;
      continue;
    }
    const next = nextElement(parent, child);
    if (child.type !== 'element') return;
    const caption = next && isCaptionLine(next) ? textOf(next) : '';
    if (caption && next) remove(next, parent);
    const pictures = child === image ? [{ ...image }] : imagesIn(child);
    child.tagName = 'figure';
    child.properties = {};
    child.children = [...pictures, ...(caption ? [figcaption(caption)] : [])];
    return;
  }
}

function nextElement(parent: Parents, child: Parents): Element | undefined {
  const after = parent.children.slice(parent.children.indexOf(child as never) + 1);
  const next = after.find((one) => one.type !== 'text' || one.value.trim() !== '');
  return next?.type === 'element' && /^(?:p|div|span|em|i|center|figcaption)$/u.test(next.tagName) ? next : undefined;
}

function isCaptionLine(element: Element): boolean {
  const text = textOf(element);
  if (text === '' || text.length > 300 || imagesIn(element).length > 0) return false;
  if (/(?<![a-z])(?:caption|chu-thich|note|desc)(?![a-z])/u.test(namesOf(element))) return true;
  const isCentred =
    /text-align:\s*center/iu.test(String(element.properties.style ?? '')) || element.properties.align === 'center';
  return endsInCredit.test(text) || ((isCentred || element.tagName === 'center') && isSlanted(element));
}

const endsInCredit = /(?:Ảnh|ẢNH|Nguồn ảnh|Hình ảnh|Đồ họa)(?: [\p{Ll} ]{1,20})?\s*:\s*[^:]{1,60}$/u;

/** Whether all of its text is in italics. */
function isSlanted(element: Element): boolean {
  if (/font-style:\s*italic/iu.test(String(element.properties.style ?? ''))) return true;
  const slanted = find(element, ({ tagName }) => tagName === 'em' || tagName === 'i');
  return /^(?:em|i)$/u.test(element.tagName) || slanted.map(textOf).join('').length >= 0.9 * textOf(element).length;
}

/** Icons, avatars and counting pixels. */
function isIcon(image: Element): boolean {
  const { width, height, src } = image.properties;
  const isSmall = [width, height].some((size) => size !== undefined && Number.parseInt(String(size), 10) <= 60);
  return (
    isSmall ||
    /(?<![a-z])(?:icon|avatar|logo|emoji|pixel|spinner|loading)(?![a-z])/u.test(namesOf(image)) ||
    /\.svg(?:$|\?)/iu.test(String(src))
  );
}

function remove(node: ElementContent, parent: Parents | undefined): void {
  const at = parent?.children.indexOf(node as never) ?? -1;
  if (at >= 0) parent?.children.splice(at, 1);
}

function figcaption(value: string): Element {
  return { type: 'element', tagName: 'figcaption', properties: {}, children: [{ type: 'text', value }] };
}
