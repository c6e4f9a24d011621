/** What a file says of itself. */
export interface PdfMetadata {
  title: string;
  language: string;
  date: string | null;
  author?: string;
  /** Texts of the headings, in order, as the document has them. */
  headings: string[];
}
export function repairPdf(pdf: Uint8Array, _metadata: PdfMetadata): Uint8Array {
  return pdf;
}
