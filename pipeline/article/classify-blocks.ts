import type { Paragraph, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Dropped, droppedReasons, type Passage, type Picture, type Span } from './article.ts';
import { relatedLinksHeadings } from './data/related-links.ts';

/** What is told apart from the body. */
export interface ClassifiedBlocks {
  pictures: Picture[];
  dropped: Dropped[];
}

/**
 * Gives a role to every block that is not of the body proper: captions (with their pictures), captions given twice,
 * stray names of image files, and links to other articles with their heading. Changes `data.role` of the tree's blocks.
 */
export function classifyBlocks(tree: Root, text: string): ClassifiedBlocks {
  const result: ClassifiedBlocks = { pictures: [], dropped: [] };
  const drop = (node: RootContent, reason: Dropped['reason']): void => {
    setRole(node, 'dropped');
    const passage = passageOf(node, text);
    if (passage.text.trim()) result.dropped.push({ ...passage, reason });
  };
  const captions = new Set<string>();
  const addPicture = (picture: Picture): void => {
    captions.add(captionKey(picture));
    result.pictures.push(picture);
  };
  let file: string | undefined;
  let related = false;
  for (const node of tree.children) {
    const { text: line, ...span } = passageOf(node, text);
    if (node.type === 'yaml' || node.data?.role) continue;
    if (node.type === 'html') dropMarkup(node, text, result.dropped);
    else if (isFigure(node)) for (const picture of readImages(node, text)) addPicture(picture);
    else if (isRelatedLinksHeading(line) || (related && isLinkLine(line) && !isByline(line))) {
      related = true;
      drop(node, 'related links');
    } else if (imageFile.test(line)) {
      file = line;
      drop(node, 'image file name');
      continue;
    } else if (isCaption(line) || (file !== undefined && isShort(line) && !imageFile.test(line))) {
      const picture = readCaption(line, span, file);
      if (captions.has(captionKey(picture))) drop(node, 'repeated caption');
      else if (picture.caption === '') drop(node, 'photo credit');
      else {
        setRole(node, 'caption');
        addPicture(picture);
      }
    } else related = false;
    file = undefined;
  }
  return result;
}

const imageFile = /^[\p{L}\p{N}_.()-]+(?: [\p{L}\p{N}_.()-]+){0,5}\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?|svg)$/iu;

/** `(Ảnh: …)`, `Ảnh: …` and their like at the end of a line; the agency's name may follow a slash. */
const credit =
  /(?:^|[\s.–—-])\(?(?:Ảnh|ẢNH|Nguồn ảnh|NGUỒN ẢNH|Hình|Hình ảnh|Đồ họa|Đồ hoạ|Infographics?|Video|Clip|Photo)(?: (?:minh họa|minh hoạ|tư liệu|chụp màn hình))?\s*(?::\s*([^()]{1,80}?))?\)?\.?$/u;

/** Below a picture a credit may be no more than its source; at the end of a text that is the source of the text. */
const creditBelow = /(?:^|[\s.–—-])\(?Nguồn\s*:\s*([^()]{1,80}?)\)?\.?$/u;

function isCaption(line: string): boolean {
  if (line.length > 400) return false;
  const match = credit.exec(line);
  return match !== null && (match[1] !== undefined || /\([^()]*\)\.?$/u.test(line));
}

function isShort(line: string): boolean {
  return line.split(/\s+/u).length <= 40;
}

function readCaption(line: string, { start, end }: Span, file: string | undefined, isBelow = false): Picture {
  const match = credit.exec(line) ?? (isBelow ? creditBelow.exec(line) : null);
  const before = match ? line.slice(0, match.index) + (line[match.index] === '.' ? '.' : '') : line;
  const caption = before.replace(/\s*[–—-]?\s*$/u, '').trim();
  // The full stop of an initial is no end of a sentence.
  const name = match?.[1]?.trim().replace(/(?<=(?:^|[\s.])\p{Lu}\.\p{Lu})$/u, '.');
  return { start, end, caption, ...(file === undefined ? {} : { file }), ...(name ? { credit: name } : {}) };
}

/** What tells a caption from others. */
function captionKey({ caption, credit }: Picture): string {
  return JSON.stringify([caption, credit]);
}

function isRelatedLinksHeading(line: string): boolean {
  if (line.length > 400) return false;
  const bare = line.toLowerCase().replaceAll(/^[\s*#>»•-]+|[\s*:.…>»!]+$/gu, '');
  if (relatedLinksHeadings.includes(bare)) return true;
  const colon = bare.indexOf(':');
  return colon > 0 && relatedLinksHeadings.includes(bare.slice(0, colon)) && isLinkLine(line);
}

/** What follows such a heading are headlines: short, without a full stop. */
function isLinkLine(line: string): boolean {
  return line.length <= 200 && !/[.;:]["”»)]*$/u.test(line);
}

/** The author's name alone: two to four words, each with a capital and lower case (`Vũ Hoàng`). */
function isByline(line: string): boolean {
  return /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,3}$/u.test(line.trim());
}

/** Markup is dropped whole; of a comment that says why something was left out, what was left out. */
function dropMarkup(node: RootContent, text: string, dropped: Dropped[]): void {
  setRole(node, 'dropped');
  const whole = passageOf(node, text);
  const stated = leftOut.exec(whole.text);
  const [before = '', name, inner = ''] = stated?.slice(1) ?? [];
  const reason = droppedReasons.find((one) => one === name);
  const start = whole.start + before.length;
  if (reason) dropped.push({ text: inner, start, end: start + inner.length, reason });
  else dropped.push({ ...whole, reason: whole.text.startsWith('<!--') ? 'comment' : 'markup' });
}

/** `<!-- related links: … -->`, as the Markdown made of pages and documents says it. */
const leftOut = /^(<!-- ([a-z ]+): )([\s\S]*\S) -->$/u;

/** Pictures alone, or with their caption on the line below. */
function isFigure(node: RootContent): node is Paragraph {
  if (node.type !== 'paragraph' || node.children[0]?.type !== 'image') return false;
  const [first, ...rest] = node.children.filter((child) => child.type !== 'image' && !isBlank(child));
  return first === undefined || (first.type === 'text' && first.value.startsWith('\n') && !rest.some(isImage));
}

function isImage(node: RootContent): boolean {
  return node.type === 'image';
}

function isBlank(node: RootContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

function readImages(node: Paragraph, text: string): Picture[] {
  const pictures: Picture[] = [];
  setRole(node, 'caption');
  const below = node.children.find((child) => child.type === 'text' && !isBlank(child));
  const caption = below && lineFrom(below, node, text);
  visit(node, 'image', (image) => {
    if (caption) {
      pictures.push(readCaption(caption.text, caption, image.url, true));
      return;
    }
    const { text: _, ...span } = passageOf(image, text);
    pictures.push(readCaption(image.title || image.alt || '', span, image.url));
  });
  return pictures;
}

/** What stands from the first letter of one node to the end of its block. */
function lineFrom(first: RootContent, block: RootContent, text: string): Passage {
  const { start } = passageOf(first, text);
  const { end } = passageOf(block, text);
  const from = start + (text.slice(start, end).length - text.slice(start, end).trimStart().length);
  return { text: text.slice(from, end), start: from, end };
}

function setRole(node: RootContent, role: 'caption' | 'dropped'): void {
  node.data = { ...node.data, role };
}

/** The stretch of the source that a node covers. */
export function passageOf(node: RootContent, text: string): Passage {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  return { text: text.slice(start, end), start, end };
}
