/** A dictionary as written in a PDF: names without their slash → values, each in PDF syntax, untouched. */
export type PdfDictionary = Map<string, string>;

const space = /[\s\0]*/uy;
const name = /\/[^\s\0()<>[\]{}/%]+/uy;
/** A reference, a hexadecimal string, or a number or word. */
const simple = /\d+ \d+ R|<[\dA-Fa-f\s]*>|[^\s\0()<>[\]{}/%]+/uy;
const delimiter = /<<|>>|\[|\]/uy;

/**
 * Reads the dictionary at the start of `text` (ISO 32000-1, 7.3.7); what follows it is not looked at.
 * Throws an Error where there is none.
 */
export function parseDictionary(text: string): PdfDictionary {
  const entries: PdfDictionary = new Map();
  let at = skip(text, matchEnd(space, text, 0), '<<');
  for (;;) {
    at = matchEnd(space, text, at);
    if (text.startsWith('>>', at)) return entries;
    const keyEnd = matchEnd(name, text, at);
    if (keyEnd === at) throw new Error(`The PDF dictionary has no key at ${at}: ${text.slice(0, 200)}`);
    const start = matchEnd(space, text, keyEnd);
    const end = valueEnd(text, start);
    entries.set(text.slice(at + 1, keyEnd), text.slice(start, end));
    at = end;
  }
}

/** Writes a dictionary in PDF syntax. */
export function formatDictionary(entries: PdfDictionary): string {
  return `<<${[...entries].map(([key, value]) => `/${key} ${value}`).join('\n')}>>`;
}

/** Number of the object that a reference, `12 0 R`, points to; undefined for any other value. */
export function referenceTarget(value: string | undefined): number | undefined {
  const digits = /^(\d+) \d+ R$/u.exec(value ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function valueEnd(text: string, start: number): number {
  let depth = 0;
  let at = start;
  do {
    at = matchEnd(space, text, at);
    const end = tokenEnd(text, at);
    if (end === at) throw new Error(`The PDF value cannot be read at ${at}: ${text.slice(start, start + 200)}`);
    const token = text.slice(at, Math.min(end, at + 2));
    if (token === '<<' || token === '[') depth += 1;
    if (token === '>>' || token === ']') depth -= 1;
    at = end;
  } while (depth > 0);
  return at;
}

function tokenEnd(text: string, at: number): number {
  if (text[at] === '(') return stringEnd(text, at);
  for (const pattern of [delimiter, name, simple]) {
    const end = matchEnd(pattern, text, at);
    if (end > at) return end;
  }
  return at;
}

/** Literal strings may hold balanced parentheses, and others behind a backslash (7.3.4.2). */
function stringEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '(') depth += 1;
    else if (text[at] === ')' && --depth === 0) return at + 1;
  }
  return start;
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function skip(text: string, at: number, expected: string): number {
  if (!text.startsWith(expected, at)) throw new Error(`Expected ${expected} in the PDF: ${text.slice(0, 200)}`);
  return at + expected.length;
}
