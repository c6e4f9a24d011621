import type { PDFDocument, PDFObject } from 'mupdf';

/**
 * What a PDF lacks of the points of PDF/UA-1 and PDF/A that can be told from its structure, one line each. It is quick
 * and needs no other program; the whole of the rules is for a validator.
 */
export function conformanceFaults(pdf: PDFDocument): string[] {
  const root = pdf.getTrailer().get('Root');
  const elements = elementsBelow(follow(root, 'StructTreeRoot', 'K'));
  const pages = Array.from({ length: pdf.countPages() }, (_, index) => pdf.findPage(index));
  return [
    ...catalogFaults(root),
    ...metadataFaults(root),
    ...pages.flatMap((page, index) => pageFaults(page).map((fault) => `page ${index + 1}: ${fault}`)),
    ...elements.flatMap((element) => elementFaults(element)),
    ...headingFaults(elements),
    ...roleFaults(elements, follow(root, 'StructTreeRoot', 'RoleMap')),
  ];
}

function catalogFaults(root: PDFObject): string[] {
  const intent = follow(root, 'OutputIntents', 0);
  const profile = intent.isNull()
    ? ''
    : Buffer.from(follow(intent, 'DestOutputProfile').readStream().asUint8Array()).toString('latin1');
  return faults({
    'the file is not marked': follow(root, 'MarkInfo', 'Marked').valueOf() !== true,
    'no language': root.get('Lang').isNull(),
    'the title is not shown': follow(root, 'ViewerPreferences', 'DisplayDocTitle').valueOf() !== true,
    'no output intent of sRGB': !profile.includes('acsp') || !profile.includes('RGB XYZ'),
  });
}

function metadataFaults(root: PDFObject): string[] {
  const packet = root.get('Metadata').isNull() ? '' : root.get('Metadata').readStream().asString();
  return faults({
    'no identification as PDF/UA-1': !packet.includes('<pdfuaid:part>1</pdfuaid:part>'),
    'no identification as PDF/A': !/<pdfaid:part>[23]<\/pdfaid:part>\s*<pdfaid:conformance>A</u.test(packet),
    'no title': !packet.includes('<dc:title>'),
  });
}

function pageFaults(page: PDFObject): string[] {
  const annotations = listOf(page.get('Annots'));
  return faults({
    'the tab order is not that of the structure': page.get('Tabs').valueOf() !== 'S',
    'something is painted that is neither tagged nor an artefact': paintsUnmarked(
      page.get('Contents'),
      page.get('Resources'),
    ),
    'a glyph that stands for none': /<(?:[\dA-F]{4})*?0{4}(?:[\dA-F]{4})*> Tj/u.test(
      page.get('Contents').readStream().asString(),
    ),
    'a glyph that is mapped to no character': fontsOf(page).some((font) =>
      / <0{4}>$/mu.test(follow(font, 'ToUnicode').readStream().asString()),
    ),
    'an annotation without contents': annotations.some((annotation) => annotation.get('Contents').isNull()),
    'an annotation outside the structure': annotations.some((annotation) => annotation.get('StructParent').isNull()),
  });
}

function fontsOf(page: PDFObject): PDFObject[] {
  const fonts: PDFObject[] = [];
  follow(page, 'Resources', 'Font').forEach((font) => void fonts.push(font));
  return fonts;
}

/** Reads operators one a line, as Skia writes them; a group with tags of its own stands for itself. */
function paintsUnmarked(stream: PDFObject, resources: PDFObject): boolean {
  let depth = 0;
  for (const line of stream.readStream().asString().split('\n')) {
    const object = follow(resources, 'XObject', /^\/(\S+) Do$/u.exec(line)?.[1] ?? '');
    if (/B[DM]C$/u.test(line)) depth += 1;
    else if (line === 'EMC') depth -= 1;
    else if (!follow(object, 'StructParents').isNull()) {
      if (paintsUnmarked(object, object.get('Resources'))) return true;
    } else if (depth === 0 && /(?:^|\s)(?:Tj|TJ|f\*?|S|s|B\*?|b\*?|Do|sh)$/u.test(line)) return true;
  }
  return depth !== 0;
}

function elementFaults(element: PDFObject): string[] {
  const kids = listOf(element.get('K'));
  const types = kids.filter((kid) => kid.isDictionary()).map(typeOf);
  const attributes = listOf(element.get('A'));
  switch (typeOf(element)) {
    case 'LI':
      return faults({
        'a list item with other than a label and a body': types.some((type) => type !== 'Lbl' && type !== 'LBody'),
        'a list item without a body': !types.includes('LBody'),
      });
    case 'Figure':
      return faults({ 'a figure without alternative text': element.get('Alt').isNull() });
    case 'TH':
      return faults({ 'a header cell without scope': !attributes.some((each) => !each.get('Scope').isNull()) });
    case 'Link':
      return faults({ 'a link without its annotation': !kids.some((kid) => kid.get('Type').valueOf() === 'OBJR') });
    default:
      return [];
  }
}

function headingFaults(elements: PDFObject[]): string[] {
  const levels = elements.flatMap((element) => /^H([1-6])$/u.exec(typeOf(element))?.[1] ?? []).map(Number);
  return levels.flatMap((level, index) =>
    faults({ [`heading ${index + 1} leaves out a level`]: level > (levels[index - 1] ?? 0) + 1 }),
  );
}

function roleFaults(elements: PDFObject[], roles: PDFObject): string[] {
  const newer = ['Aside', 'DocumentFragment', 'Em', 'FENote', 'Strong', 'Sub', 'Title'];
  const types = new Set(elements.map(typeOf));
  return newer.flatMap((type) =>
    faults({ [`the type ${type} has no role`]: types.has(type) && follow(roles, type).isNull() }),
  );
}

/** All elements of the structure tree, in the order of the text. */
function elementsBelow(kid: PDFObject): PDFObject[] {
  return listOf(kid).flatMap((each) => {
    if (!each.isDictionary() || each.get('S').isNull()) return [];
    return [each, ...elementsBelow(each.get('K'))];
  });
}

function typeOf(element: PDFObject): string {
  return element.get('S').isNull() ? '' : element.get('S').asName();
}

function follow(object: PDFObject, ...keys: (string | number)[]): PDFObject {
  let value = object;
  for (const key of keys) if (!value.isNull()) value = value.get(key);
  return value;
}

function listOf(value: PDFObject): PDFObject[] {
  if (value.isNull()) return [];
  return value.isArray() ? Array.from({ length: value.length }, (_, index) => value.get(index)) : [value];
}

function faults(found: Record<string, boolean>): string[] {
  return Object.keys(found).filter((fault) => found[fault]);
}
