import { Fault } from '../fault.ts';

/**
 * Refuses Markdown that nobody writes and on which a parser of it takes time beyond all measure: thousands of list or
 * quote marks in one line, or of openings in one paragraph that each may go on to its end.
 * @throws {Fault} with the line.
 */
export function refuseTangledMarkdown(text: string, path: string): void {
  const counts = openings.map(() => 0);
  for (let start = 0, line = 1; start < text.length; line += 1) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const content = text.slice(start, end);
    if (content.trim() === '') counts.fill(0);
    if (containerMarks(content) > mostContainers) throw tangled(path, line, 'list and quote marks');
    for (const [index, { pattern, name }] of openings.entries()) {
      counts[index] = (counts[index] ?? 0) + (content.match(pattern)?.length ?? 0);
      if ((counts[index] ?? 0) > mostOpenings) throw tangled(path, line, name);
    }
    start = end + 1;
  }
}

/** Lists and quotes inside each other, in one line; the parser's time grows with their third power. */
const mostContainers = 250;
/** Openings in one paragraph; each that is not closed is followed to the paragraph's end. */
const mostOpenings = 2_000;

const openings = [
  { pattern: /<[!?]/gu, name: '“<!” or “<?”' },
  { pattern: /\]\(</gu, name: '“](<”' },
  { pattern: /\]\[/gu, name: '“][”' },
];

function containerMarks(line: string): number {
  const [marks] = /^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])(?=[ \t>]|$))*/u.exec(line) ?? [''];
  return marks.match(/[>*+\-.)]/gu)?.length ?? 0;
}

function tangled(path: string, line: number, what: string): Fault {
  return new Fault(`${path}:${line} has too many ${what} to be read as Markdown: save the text as .txt, or mend it.`);
}
