import { parseXml, type XmlDocument, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';
import { z } from 'zod';
import { explain } from '../explain.ts';
import { Fault } from '../fault.ts';
import { indexPlaces } from '../lint/retext-vietnamese/places.ts';
import { contentLanguage } from '../localize/locales.ts';
import { plainText } from './segment.ts';
import { type TranslationUnit, unitSchema } from './translation-unit.ts';

/** Attributes of the outermost element (XLIFF 2.1, 4.2.2.1). */
const rootSchema = z.looseObject({
  version: z.string().regex(/^2\.\d$/u, 'must be XLIFF 2.0, 2.1 or 2.2; save it as XLIFF 2'),
  srcLang: z.string().regex(/^vi\b/u, `must be "${contentLanguage}"`),
  trgLang: z.string({ error: 'must name the language of the translation' }),
});

/**
 * Reads the units of an XLIFF 2 file that translates into a locale; texts come out plain.
 * @param path what the sentences about its faults call it
 * @throws {Fault} where it is no XLIFF, declares a document type, is of another language, has markup in a text, or
 * has two units of one id; the sentence names the line.
 */
export function readXliff(source: string, path: string, locale: string): TranslationUnit[] {
  const reader = createReader(source, path);
  const root = reader.document.root;
  if (root?.name !== 'xliff') throw reader.fault(root, 'is no XLIFF: its outermost element must be <xliff>');
  const { trgLang } = reader.accept(root, rootSchema, root.attributes);
  if (trgLang.toLowerCase() !== locale.toLowerCase())
    throw reader.fault(root, `is into "${trgLang}" but named for "${locale}": correct trgLang or the file's name`);
  const units = elementsOf(root, 'file').flatMap((file) => unitsBelow(file).map((unit) => readUnit(unit, reader)));
  refuseDoubles(units, path, ({ id }) => `the unit "${id}"`);
  return units;
}

interface Reader {
  document: XmlDocument;
  lineOf: (node: XmlElement | null) => number;
  /** A Fault about a place of the file. */
  fault: (node: XmlElement | null, what: string) => Fault;
  accept: <Schema extends z.ZodObject>(node: XmlElement, schema: Schema, value: unknown) => z.infer<Schema>;
}

/** Entities other than the five of XML are refused by the parser; it reads no document type, and here none may be. */
function createReader(source: string, path: string): Reader {
  const places = indexPlaces(source);
  const lineOf = (node: XmlElement | null): number => places.pointAt(Math.max(node?.start ?? 0, 0)).line;
  const fault = (node: XmlElement | null, what: string): Fault => new Fault(`${path}:${lineOf(node)} ${what}.`);
  const document = parse(source, path);
  const declaration = document.children.find(({ type }) => type === 'doctype');
  if (declaration)
    throw new Fault(
      `${path}:${places.pointAt(declaration.start).line} declares a document type, which no translation needs: remove it.`,
    );
  return {
    document,
    lineOf,
    fault,
    accept: (node, schema, value) => {
      const result = schema.safeParse(value, { reportInput: true });
      if (result.success) return result.data;
      throw fault(node, `<${node.name}>: ${explain(result.error).sentence}`);
    },
  };
}

function parse(source: string, path: string): XmlDocument {
  try {
    return parseXml(source, { includeOffsets: true, preserveDocumentType: true });
  } catch (error) {
    // The parser's excerpt is left out: it would show what stands in a file that is none of ours.
    if (error instanceof XmlError)
      throw new Fault(`${path}:${error.line} is not XML as it should be: ${reasonOf(error)}; mend it.`);
    if (error instanceof RangeError) throw new Fault(`${path}:1 is nested too deeply to be a translation: mend it.`);
    throw error;
  }
}

function reasonOf({ message }: XmlError): string {
  const [reason = ''] = message.split(/\n| \(line /u);
  return reason.slice(0, 1).toLowerCase() + reason.slice(1).replace(/\.$/u, '');
}

function elementsOf(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter((child): child is XmlElement => child instanceof XmlElement && child.name === name);
}

function unitsBelow(parent: XmlElement): XmlElement[] {
  return parent.children.flatMap((child) => {
    if (!(child instanceof XmlElement)) return [];
    return child.name === 'unit' ? [child] : child.name === 'group' ? unitsBelow(child) : [];
  });
}

function readUnit(unit: XmlElement, reader: Reader): TranslationUnit {
  const segments = elementsOf(unit, 'segment');
  const [segment] = segments;
  const name = unit.attributes.id ?? '';
  if (!segment || segments.length > 1)
    throw reader.fault(
      unit,
      `the unit "${name}" has ${segments.length} segments: leave it the one it was written with`,
    );
  const [source] = elementsOf(segment, 'source');
  const [target, second] = elementsOf(segment, 'target');
  if (second) throw reader.fault(second, `the unit "${name}" has two translations: keep one`);
  const notes = elementsOf(unit, 'notes').flatMap((list) => elementsOf(list, 'note'));
  return reader.accept(unit, unitSchema, {
    ...(unit.attributes.id === undefined ? {} : { id: unit.attributes.id }),
    source: source && textOf(source, reader),
    target: target ? textOf(target, reader) : '',
    state: segment.attributes.state,
    subState: segment.attributes.subState,
    notes: notes.map((note) => ({ category: note.attributes.category, text: plainText(note.text) })),
    line: reader.lineOf(unit),
  });
}

/** Text alone, since the pages are set by their templates: neither elements nor tags written as text. */
function textOf(element: XmlElement, { fault }: Reader): string {
  const child = element.children.find((each) => each instanceof XmlElement);
  if (child instanceof XmlElement)
    throw fault(child, `<${child.name}> stands in a <${element.name}>, which must be text alone: remove it`);
  const text = element.children.map((each) => (each instanceof XmlText ? each.text : '')).join('');
  const [forbidden] = /<\/?[a-z!][^<>]*>|[\u202a-\u202e]/iu.exec(text) ?? [];
  if (forbidden === undefined) return plainText(text);
  const shown = forbidden.startsWith('<') ? forbidden.slice(0, 40) : `U+${forbidden.charCodeAt(0).toString(16)}`;
  throw fault(element, `"${shown}" stands in a <${element.name}>, which must be text alone: remove it`);
}

/**
 * @param name what two units may not have in common, in words
 * @throws {Fault} at the second unit of a name.
 */
export function refuseDoubles(units: TranslationUnit[], path: string, name: (unit: TranslationUnit) => string): void {
  const lines = new Map<string, number>();
  for (const unit of units) {
    const before = lines.get(name(unit));
    if (before !== undefined)
      throw new Fault(`${path}:${unit.line} has ${name(unit)} again, after line ${before}: keep one.`);
    lines.set(name(unit), unit.line);
  }
}
