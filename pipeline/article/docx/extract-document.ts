import type { Element, Root } from 'hast';
import type { Heading, Paragraph, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { encodingNotes } from '../encoding-notes.ts';
import { convertFontCodes } from '../encodings/recognise-encoding.ts';
import { embedPictures } from '../html/embed-pictures.ts';
import { normaliseFigures } from '../html/figures.ts';
import { parsePage } from '../html/parse-page.ts';
import { tidy } from '../html/text-of.ts';
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
  const { children } = embedPictures(toBlocks(bodyOf(page)), path);
  const { title, blocks } = takeTitle(children);
  const markdown = writeMarkdown(title ? { title } : {}, [
    ...levelHeadings(blocks),
    ...converted.comments.flatMap(comment),
  ]);
  const pictures = [...converted.pictures].map(
    ([name, picture]) => [`${pictureFolder(path)}/${name}`, picture] as const,
  );
  const notes = [...encodingNotes(recoded?.encoding), ...notesOn(converted)];
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

/** The marks of footnotes in the text, and the arrows back to them; the notes themselves stand at the end. */
function removeNoteMarks(page: Root): void {
  visit(page, 'element', (node) => {
    node.children = node.children.filter((child) => !isNoteMark(child));
  });
}

function isNoteMark(node: Element['children'][number]): boolean {
  if (node.type !== 'element') return false;
  if (node.tagName === 'a') return /^#(?:foot|end)note-(?:ref-)?/u.test(String(node.properties.href ?? ''));
  return node.tagName === 'sup' && node.children.some(isNoteMark);
}

/** The headline is a line of the style for titles, or the first line where it looks like one. */
function takeTitle(blocks: RootContent[]): { title?: string; blocks: RootContent[] } {
  const at = blocks.findIndex((node) => node.type === 'heading' || isLine(node));
  const first = blocks[at];
  if (!first || (first.type !== 'heading' && first.type !== 'paragraph')) return { blocks };
  const title = lineOf(first);
  if (first.type === 'paragraph' && (title.length > 300 || /[.;:…]["”»)]*$/u.test(title))) return { blocks };
  return { title, blocks: blocks.toSpliced(at, 1) };
}

function isLine(node: RootContent): boolean {
  return node.type === 'paragraph' && node.children[0]?.type === 'text';
}

function lineOf({ children }: Paragraph | Heading): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

function comment(text: string): RootContent[] {
  const value = tidy(text).replaceAll(/--+/gu, '–');
  return value ? [{ type: 'html', value: `<!-- comment: ${value} -->` }] : [];
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
