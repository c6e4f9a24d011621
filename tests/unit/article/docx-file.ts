import { strToU8, zipSync } from 'fflate';

/** What a Word document for a test is made of; bodies and comments are WordprocessingML. */
export interface DocxParts {
  body: string;
  comments?: string;
  /** By their names in `word/media/`. */
  pictures?: Record<string, Uint8Array>;
  /** Relationships besides those of the pictures. */
  relationships?: string;
  /** Any other parts, or others in the place of the usual ones. */
  parts?: Record<string, Uint8Array | string>;
}

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const namespaces = `xmlns:w="${main}" xmlns:r="${office}" xmlns:wp="${drawing}/wordprocessingDrawing" xmlns:a="${drawing}/main" xmlns:pic="${drawing}/picture"`;
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Makes the bytes of a Word document. */
export function docxFile({ body, comments, pictures = {}, relationships = '', parts = {} }: DocxParts): Buffer {
  const related = Object.keys(pictures).map(
    (name) => `<Relationship Id="${name}" Type="${office}/image" Target="media/${name}"/>`,
  );
  const whole: Record<string, Uint8Array | string> = {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `${head}<w:styles ${namespaces}><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style></w:styles>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="s1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="c1" Type="${office}/comments" Target="comments.xml"/>${related.join('')}${relationships}</Relationships>`,
    'word/comments.xml': `${head}<w:comments ${namespaces}>${comments ?? ''}</w:comments>`,
    ...Object.fromEntries(Object.entries(pictures).map(([name, bytes]) => [`word/media/${name}`, bytes])),
    ...parts,
  };
  const bytes = Object.entries(whole).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]);
  return Buffer.from(zipSync(Object.fromEntries(bytes), { mtime: new Date(2025, 0, 1) }));
}

/** A paragraph of a document. */
export function paragraph(text: string, style?: string): string {
  const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : '';
  return `<w:p>${properties}${run(text)}</w:p>`;
}

/** A run of text. */
export function run(text: string, properties = ''): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}

/** A paragraph with a picture. */
export function picture(name: string): string {
  return `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="mô tả"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${name}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}

/** A table, by rows of cells. */
export function table(rows: string[][]): string {
  const cells = (row: string[]): string => row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}
