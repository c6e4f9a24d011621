import type { Article, Span } from '../article/article.ts';

/** The place of an offset in the article, `3.2` for paragraph 3, sentence 2; null outside of the running text. */
export type Locate = (start: number) => string | null;

/**
 * Numbers the article's paragraphs as a reader counts them (the lead is the first; headings, captions and what was
 * dropped do not count), and the sentences of each.
 */
export function createLocator(article: Article, brief: { sentences: Span[] }): Locate {
  const paragraphs = article.tree.children
    .filter(({ type, data }) => type !== 'heading' && type !== 'yaml' && (!data?.role || data.role === 'lead'))
    .map(({ position }) => ({ start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }))
    .sort((a, b) => a.start - b.start);
  const starts = brief.sentences.map(({ start }) => start).sort((a, b) => a - b);
  return (start) => {
    const index = paragraphs.findIndex((paragraph) => paragraph.start <= start && start < paragraph.end);
    const paragraph = paragraphs[index];
    if (!paragraph) return null;
    const before = starts.filter((other) => paragraph.start <= other && other <= start).length;
    return before > 0 ? `${index + 1}.${before}` : String(index + 1);
  };
}
