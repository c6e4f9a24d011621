import type { Article } from '../../../pipeline/article/article.ts';
import { treeOf } from '../../fixtures/view/tree-of.ts';

/** An article of some sentences, with a title and a lead before them. */
export function articleOf(body: string): Article {
  const blocks = ['Tỉnh Sơn Hà họp về kinh tế', 'Sáng 14/3/2025, tỉnh Sơn Hà họp về đầu tư công.', body];
  const text = blocks.join('\n\n');
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const [title = '', lead = ''] = blocks;
  return {
    path: 'source/hop-kinh-te.txt',
    slug: 'hop-kinh-te',
    text,
    metadata: { date: '2025-03-14' },
    title: { text: title, ...span(title) },
    lead: { text: lead, ...span(lead) },
    tree: treeOf(blocks, span),
    pictures: [],
    dropped: [],
  };
}
