import type { Nodes, Paragraph, Root } from 'nlcst';
import { alignText } from './align-text.ts';
import { ParagraphBuilder, type Segment } from './paragraph-builder.ts';
import { indexPlaces, type Places } from './places.ts';
import { tokenizeParagraph } from './tokenize-paragraph.ts';

/**
 * Parses the paragraphs of a tree again that another parser made of `document`, as the bridges remark-retext and
 * rehype-retext do: their text, code left alone, is tokenized as Vietnamese, and their positions are made exact where
 * character references, escapes or marks of quotes stand in the document.
 */
export function reparseTree(root: Root, document: string): void {
  const places = indexPlaces(document);
  root.children = root.children.map((node) => (node.type === 'ParagraphNode' ? reparse(node, document, places) : node));
}

/** Text without a gap in the document, or one piece of code. */
interface Run {
  value: string;
  start: number;
  end: number;
  isSource: boolean;
}

function reparse(paragraph: Paragraph, document: string, places: Places): Paragraph {
  const runs: Run[] = [];
  collectRuns(paragraph, runs);
  let text = '';
  const segments: Segment[] = [];
  for (const [index, run] of runs.entries()) {
    const base = text.length;
    const { value, start, isSource } = run;
    if (isSource) segments.push({ start: base, end: base + 1, sourceStart: start, sourceEnd: run.end, isSource });
    else {
      const until = document.startsWith(value, start)
        ? start + value.length
        : (runs[index + 1]?.start ?? document.length);
      segments.push(...alignText(value, base, document, start, until));
    }
    text += isSource ? placeholder : value;
  }
  const [first, ...rest] = segments;
  if (!first) return paragraph;
  const builder = new ParagraphBuilder(text, document, 0, [first, ...rest], places);
  tokenizeParagraph(text, 0, text.length, builder);
  return { ...builder.finish(), ...(paragraph.data && { data: paragraph.data }) };
}

const placeholder = '\uFFFC';

function collectRuns(node: Nodes, runs: Run[]): void {
  if ('children' in node) {
    for (const child of node.children) collectRuns(child, runs);
    return;
  }
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return;
  const last = runs.at(-1);
  const isSource = node.type === 'SourceNode';
  if (last && !isSource && !last.isSource && last.end === start) {
    last.value += node.value;
    last.end = end;
  } else runs.push({ value: node.value, start, end, isSource });
}
