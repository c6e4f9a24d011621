import type { Extraction } from '../reader.ts';

export { isMarkdown, read } from './md.ts';

/**
 * Takes the article out of a Word document, as Markdown.
 * @throws {Fault} where the document is damaged or made to harm.
 */
export async function extract(bytes: Buffer, path: string): Promise<Extraction> {
  // Loaded only now, for the sake of runs without a document.
  const { extractDocument } = await import('../docx/extract-document.ts');
  return extractDocument(bytes, path);
}
