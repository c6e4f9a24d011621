import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { alignText } from '../lint/retext-vietnamese/align-text.ts';
import type { Article, Span } from './article.ts';

/** The words of an article without its markup. */
export interface RunningText {
  /** As long as the source, each word at its offset there, markup and addresses of links replaced by spaces. */
  spaced: string;
  /** A stretch of the source as it reads: without markup, its character references decoded. */
  read(span: Span): string;
}

/** Made once for an article. */
const known = new WeakMap<Article, RunningText>();

/** The running text of an article, by the offsets of its source. */
export function runningTextOf(article: Article): RunningText {
  const made = known.get(article) ?? extract(article);
  known.set(article, made);
  return made;
}

/** Stands for every unit of the source that is not read. */
const hidden = '\0';

function extract({ text, tree }: Article): RunningText {
  const parts: string[] = [];
  let end = 0;
  const put = (value: string, from: number, to: number): void => {
    if (from < end) return;
    parts.push(conceal(text.slice(end, from)), value.padEnd(to - from, hidden));
    end = to;
  };
  visit(tree, (node: Nodes) => {
    if (node.type !== 'text' && node.type !== 'inlineCode') return;
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (from === undefined || to === undefined) return;
    if (node.type === 'inlineCode') {
      const start = from + text.slice(from, to).indexOf(node.value);
      if (start >= from) put(node.value, start, start + node.value.length);
      return;
    }
    for (const segment of alignText(node.value, 0, text, from, to))
      put(node.value.slice(segment.start, segment.end), segment.sourceStart, segment.sourceEnd);
  });
  parts.push(conceal(text.slice(end)));
  const aligned = parts.join('');
  return {
    spaced: aligned.replaceAll(hidden, ' '),
    read: ({ start, end: to }) => aligned.slice(start, to).replaceAll(hidden, ''),
  };
}

/** Line breaks are kept, so that words of two lines stay apart. */
function conceal(markup: string): string {
  return markup.replaceAll(/[^\n]/gu, (sign) => hidden.repeat(sign.length));
}
