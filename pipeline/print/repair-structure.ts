import { formatDictionary, type PdfDictionary, referenceTarget } from './pdf-dictionary.ts';
import { addObject, dictionaryOf, type PdfFile, trailerTarget } from './pdf-file.ts';

/**
 * Makes Chromium's structure tree what ISO 14289-1 asks for: list items with a body, no level of heading left out,
 * alternative text on each figure, and no types that PDF 1.7 does not know.
 */
export function repairStructure(file: PdfFile): void {
  const elements = readElements(file);
  repairLists(file, elements);
  repairHeadings(file, elements);
  repairFigures(file, elements);
  mapRoles(file, elements);
}

interface Element {
  number: number;
  type: string;
}

const opening = '<</Type /StructElem\n/S /';

/** In the order of the file: an element stands behind all that is in it, siblings stand in the order of the text. */
function readElements(file: PdfFile): Element[] {
  const elements: Element[] = [];
  for (const [number, body] of file.objects) {
    if (!body.startsWith(opening)) continue;
    elements.push({ number, type: body.slice(opening.length, body.indexOf('\n', opening.length)) });
  }
  return elements;
}

function ofType(elements: Element[], type: string): number[] {
  return elements.flatMap((element) => (element.type === type ? [element.number] : []));
}

/**
 * All of a list item but its label belongs into a body (ISO 32000-1, 14.8.4.3.3). The item that is there becomes the
 * body, so that what is in it keeps its parent, and a new item takes its place in the list.
 */
function repairLists(file: PdfFile, elements: Element[]): void {
  const labels = new Set(ofType(elements, 'Lbl').map(reference));
  const items = new Map<string, string>();
  for (const number of ofType(elements, 'LI')) {
    const body = dictionaryOf(file, number);
    const kids = kidsOf(body);
    const own = kids.filter((kid) => labels.has(kid));
    const parent = body.get('P') ?? 'null';
    const item = reference(
      addObject(file, `${opening}LI\n/P ${parent}\n/K [${[...own, reference(number)].join(' ')}]>>\n`),
    );
    for (const label of own) change(file, referenceTarget(label), { P: item });
    const rest = kids.filter((kid) => !labels.has(kid));
    change(file, number, { S: '/LBody', P: item, K: `[${rest.join(' ')}]` });
    items.set(reference(number), item);
  }
  for (const number of ofType(elements, 'L')) {
    const kids = kidsOf(dictionaryOf(file, number)).map((kid) => items.get(kid) ?? kid);
    change(file, number, { K: `[${kids.join(' ')}]` });
  }
}

/** The first heading is of level 1, and none is more than one level below the heading before it (ISO 14289-1, 7.4.2). */
function repairHeadings(file: PdfFile, elements: Element[]): void {
  const above: number[] = [];
  for (const { number, type } of elements) {
    const level = Number(/^H([1-6])$/u.exec(type)?.[1] ?? 0);
    if (level === 0) continue;
    while ((above.at(-1) ?? 0) >= level) above.pop();
    above.push(level);
    if (above.length !== level) change(file, number, { S: `/H${above.length}` });
  }
}

/** Where HTML has a figure around a picture and its caption, Chromium gives both the same type, and the text to the picture. */
function repairFigures(file: PdfFile, elements: Element[]): void {
  const figures = ofType(elements, 'Figure');
  const references = new Set(figures.map(reference));
  for (const number of figures) {
    const figure = dictionaryOf(file, number);
    if (!figure.has('Alt') && kidsOf(figure).some((kid) => references.has(kid))) change(file, number, { S: '/Div' });
  }
}

/** Types of PDF 1.7 (ISO 32000-1, 14.8.4). */
const standardTypes = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
);

/** Types of PDF 2.0 (ISO 32000-2, 14.8.4) → the nearest of 1.7; any other is of no meaning. */
const nearestTypes: Record<string, string> = {
  Aside: 'Sect',
  DocumentFragment: 'Part',
  Em: 'Span',
  FENote: 'Note',
  Strong: 'Span',
  Sub: 'Span',
  Title: 'P',
};

function mapRoles(file: PdfFile, elements: Element[]): void {
  const foreign = [...new Set(elements.map(({ type }) => type))].filter((type) => !standardTypes.has(type)).sort();
  if (foreign.length === 0) return;
  const roles = foreign.map((type) => `/${type} /${nearestTypes[type] ?? 'NonStruct'}`);
  const root = referenceTarget(dictionaryOf(file, trailerTarget(file, 'Root')).get('StructTreeRoot'));
  change(file, root, { RoleMap: `<<${roles.join('\n')}>>` });
}

const kid = /\d+ \d+ R|<<(?:[^<>]|<[^<>]*>)*>>|\d+/gu;

/** What `K` holds: references to elements and objects, marked contents by number or dictionary. */
function kidsOf(element: PdfDictionary): string[] {
  return element.get('K')?.match(kid) ?? [];
}

function change(file: PdfFile, number: number | undefined, entries: Record<string, string>): void {
  const dictionary = dictionaryOf(file, number);
  for (const [key, value] of Object.entries(entries)) dictionary.set(key, value);
  if (number !== undefined) file.objects.set(number, `${formatDictionary(dictionary)}\n`);
}

function reference(number: number): string {
  return `${number} 0 R`;
}
