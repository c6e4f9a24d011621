import mammoth from 'mammoth';
import { Fault } from '../../fault.ts';

/** A Word document as HTML, its pictures and the comments that reviewers left in it. */
export interface ConvertedDocument {
  html: string;
  /** By the name that the HTML gives them. */
  pictures: Map<string, Uint8Array>;
  comments: string[];
  /** Kinds of pictures that no page can show, which were left out. */
  unsupported: string[];
}

/**
 * Converts a Word document with mammoth, which takes tracked insertions and moves as accepted and leaves deletions out.
 * Nothing outside the document is read: linked pictures are left out.
 * @throws {Fault} where it cannot be read.
 */
export async function convertDocument(buffer: Buffer, path: string): Promise<ConvertedDocument> {
  const pictures = new Map<string, Uint8Array>();
  const comments: string[] = [];
  const unsupported: string[] = [];
  let count = 0;
  const convertImage = mammoth.images.imgElement(async (image) => {
    const extension = extensions[image.contentType];
    if (!extension) unsupported.push(image.contentType ?? 'unknown');
    const name = `anh-${++count}.${extension}`;
    const bytes = extension ? await readImage(image) : undefined;
    if (bytes) pictures.set(name, bytes);
    return { src: bytes ? name : '' };
  });
  const transformDocument = (document: DocumentElement): DocumentElement => {
    comments.push(...(document.comments ?? []).map(describeComment));
    markCaptions(document);
    return document;
  };
  try {
    const options = {
      styleMap,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage,
      transformDocument,
    };
    const { value: html } = await mammoth.convertToHtml({ buffer }, options);
    return { html, pictures, comments, unsupported };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new Fault(`${path} is damaged (${reason}): save the article as .docx again.`, 1, { cause: error });
  }
}

/** The bytes of a picture; none where it is linked, or the document does not hold what it names. */
async function readImage(image: { readAsBuffer: () => Promise<Buffer> }): Promise<Buffer | undefined> {
  try {
    return await image.readAsBuffer();
  } catch {
    return undefined;
  }
}

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

const styleMap = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
];

/** What of mammoth's document is used; its own types leave it open. */
interface DocumentElement {
  type: string;
  children?: DocumentElement[];
  value?: string;
  alignment?: string;
  styleName?: string | null;
  isItalic?: boolean;
  comments?: { authorName?: string | null; body: DocumentElement[] }[];
}

function describeComment({ authorName, body }: NonNullable<DocumentElement['comments']>[number]): string {
  const text = body.map(textOf).join(' ').replaceAll(/\s+/gu, ' ').trim();
  return authorName ? `${authorName}: ${text}` : text;
}

function textOf({ value, children }: DocumentElement): string {
  return value ?? (children ?? []).map(textOf).join('');
}

/** A centred paragraph in italics is what people write below a picture who do not use the style for it. */
function markCaptions(element: DocumentElement): void {
  for (const child of element.children ?? []) {
    const isCaption = child.type === 'paragraph' && child.alignment === 'center' && isItalic(child);
    if (isCaption && !child.styleName) child.styleName = 'Caption';
    markCaptions(child);
  }
}

function isItalic({ children = [] }: DocumentElement): boolean {
  const runs = children.filter((child) => textOf(child).trim() !== '');
  return runs.length > 0 && runs.every((run) => run.isItalic);
}
