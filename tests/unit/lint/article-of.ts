import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import type { Article, BlockRole } from '../../../pipeline/article/article.ts';

/** Makes an article of Markdown for a test; `roles` go to the top-level blocks in order. */
export function articleOf(text: string, roles: readonly (BlockRole | undefined)[] = []): Article {
  const tree = fromMarkdown(text, {
    extensions: [frontmatter(['yaml'])],
    mdastExtensions: [frontmatterFromMarkdown(['yaml'])],
  });
  for (const [index, block] of tree.children.entries()) {
    const role = roles[index];
    if (role) block.data = { role };
  }
  const title = { text: '', start: 0, end: 0 };
  return { path: 'test.md', slug: 'test', text, metadata: {}, title, tree, pictures: [], dropped: [] };
}
