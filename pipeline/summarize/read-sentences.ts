import type { Sentence as SentenceNode } from 'nlcst';
import type { Article, Passage } from '../article/article.ts';
import { runningTextOf } from '../article/running-text.ts';
import { parseArticle } from '../lint/retext-vietnamese/parse-article.ts';
import { type Token, tokenize } from './tokens.ts';

/** A sentence of the article with its tokens; markup is no part of the tokens. */
export interface Sentence extends Passage {
  tokens: Token[];
  /** Number of the paragraph, from 0. */
  paragraph: number;
  /** Whether it belongs to the title, the lead or the body proper. */
  role: 'title' | 'lead' | 'body';
}

/** The sentences of title, lead and body in the order of the source; headings, captions and dropped blocks are left out. */
export function readSentences(article: Article): Sentence[] {
  const { spaced } = runningTextOf(article);
  return parseArticle(article).children.flatMap((node, paragraph) => {
    const role = node.data && 'role' in node.data ? node.data.role : undefined;
    if (node.type !== 'ParagraphNode' || role === 'heading' || role === 'caption' || role === 'dropped') return [];
    const sentences = node.children.filter((child): child is SentenceNode => child.type === 'SentenceNode');
    return sentences.map((sentence): Sentence => {
      const start = sentence.position?.start.offset ?? 0;
      const end = sentence.position?.end.offset ?? start;
      const tokens = tokenize(spaced.slice(start, end), start);
      return { text: article.text.slice(start, end), start, end, tokens, paragraph, role: role ?? 'body' };
    });
  });
}
