import type { Element, Root } from 'hast';
import type { RootContent } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { Fault } from '../../fault.ts';
import type { Dropped } from '../article.ts';
import { composed, encodingNotes } from '../encoding-notes.ts';
import { convertFontCodes } from '../encodings/recognise-encoding.ts';
import { embedPictures } from '../html/embed-pictures.ts';
import { normaliseFigures } from '../html/figures.ts';
import { parsePage } from '../html/parse-page.ts';
import { removeNoteMarks } from '../html/remove-note-marks.ts';
import { textOf, tidy } from '../html/text-of.ts';
import { levelHeadings, toBlocks } from '../html/to-blocks.ts';
import { pictureFolder } from '../picture-folder.ts';
import type { Extraction, Note } from '../reader.ts';
import { writeMarkdown } from '../write-markdown.ts';
import { type ConvertedDocument, convertDocument } from './convert-document.ts';
import { openPackage } from './open-package.ts';

/**
 * Takes the article out of a Word document and writes it as Markdown: its first line as the title, headings, lists,
 * tables and pictures with their captions; tracked changes as accepted, reviewers' comments as comments at the end.
 * @throws {Fault} where the document is damaged or made to harm.
 */
export async function extractDocument(bytes: Buffer, path: string): Promise<Extraction> {
  const converted = await convertDocument(openPackage(bytes, path), path);
  const recoded = convertFontCodes(lineByBlock(converted.html), (line) => line.replaceAll(/<[^>]*>/gu, ' '));
  const page = parsePage(recoded?.text ?? converted.html, path);
  removeNoteMarks(page);
  normaliseFigures(page, undefined);
  const body = bodyOf(page);
  const headline = findHeadline(body);
  const { children } = embedPictures(toBlocks(body), path);
  if (children.every(({ type }) => type === 'html'))
    throw new Fault(`${path} holds no text: put the article's text into it.`);
  const { title, blocks } = takeTitle(children, headline);
  const markdown = writeMarkdown(title ? { title } : {}, [
    ...levelHeadings(blocks),
    ...converted.comments.flatMap((text) => aside('comment', text)),
  ]);
  const pictures = [...converted.pictures].map(
    ([name, picture]) => [`${pictureFolder(path)}/${name}`, picture] as const,
  );
  const isDecomposed = converted.html !== converted.html.normalize('NFC');
  const notes = [...encodingNotes(recoded?.encoding), ...(isDecomposed ? [composed] : []), ...notesOn(converted)];
  return { markdown, notes, pictures: new Map(pictures) };
}

/** Puts every block on a line, since some may be typed with other fonts than the others. */
function lineByBlock(html: string): string {
  return html.replaceAll(/<\/(?:p|h[1-6]|li|td|th)>/gu, '$&\n');
}

function bodyOf(page: Root): Element {
  let body: Element | undefined;
  visit(page, 'element', (node) => {
    if (node.tagName === 'body') body = node;
  });
  return body ?? { type: 'element', tagName: 'body', properties: {}, children: [] };
}

/** The text of the headline: of the style for titles, else the first line outside a table. */
function findHeadline(body: Element): string | undefined {
  const elements = body.children.filter((child) => child.type === 'element');
  const styled = elements.find(
    ({ tagName, properties }) => tagName === 'h1' && String(properties.className) === 'title',
  );
  const first = elements.find((element) => /^(?:p|h[1-6])$/u.test(element.tagName) && textOf(element) !== '');
  const headline = styled ?? first;
  return headline && textOf(headline);
}

/**
 * Takes the headline out where it looks like one. Of the few lines above it, such as the names of authority and state in
 * a table, is told.
 */
function takeTitle(blocks: RootContent[], headline: string | undefined): { title?: string; blocks: RootContent[] } {
  const at = blocks.findIndex((node) => lineOf(node) === headline);
  const line = blocks[at];
  if (headline === undefined || !line) return { blocks };
  if (line.type === 'paragraph' && (headline.length > 300 || /[.;:…]["”»)]*$/u.test(headline))) return { blocks };
  const above = blocks.slice(0, at);
  const lines = above.filter((node) => !isPictureOrComment(node)).flatMap(linesOf);
  if (lines.join('').length > longestHead) return { title: headline, blocks: blocks.toSpliced(at, 1) };
  const kept = [
    ...above.filter(isPictureOrComment),
    ...blocks.slice(at + 1),
    ...aside('page furniture', lines.join('\n')),
  ];
  return { title: headline, blocks: kept };
}

function linesOf(node: RootContent): string[] {
  return node.type === 'table'
    ? node.children.flatMap((row) => row.children.map((cell) => wordsOf(cell)))
    : [wordsOf(node)];
}

/** Characters above a headline that can be a letterhead. */
const longestHead = 400;

function lineOf(node: RootContent): string | undefined {
  return node.type === 'paragraph' || node.type === 'heading' ? wordsOf(node) : undefined;
}

function isPictureOrComment(node: RootContent): boolean {
  return node.type === 'html' || (node.type === 'paragraph' && node.children[0]?.type === 'image');
}

/** A comment that says what is no part of the text, and why. */
function aside(reason: Dropped['reason'], text: string): RootContent[] {
  const lines = text.split('\n').map((line) => tidy(line).replaceAll(/--+/gu, '–'));
  const value = lines.filter((line) => line !== '').join('\n');
  return value ? [{ type: 'html', value: `<!-- ${reason}: ${value} -->` }] : [];
}

function notesOn({ pictures, unsupported }: ConvertedDocument): Note[] {
  const notes: Note[] = [];
  if (pictures.size > 0)
    notes.push({
      ruleId: 'extracted',
      reason: `${pictures.size} ảnh nằm trong tệp .docx; lệnh “import” ghi chúng ra cạnh bài.`,
      severity: 'info',
    });
  if (unsupported.length > 0)
    notes.push({
      ruleId: 'picture',
      reason: `Bỏ ${unsupported.length} ảnh không hiển thị được (${[...new Set(unsupported)].join(', ')}); hãy chèn lại dưới dạng JPEG hoặc PNG.`,
      severity: 'warning',
    });
  return notes;
}
