import type { RootContent } from 'mdast';
import type { Article } from './article.ts';
import { passageOf } from './classify-blocks.ts';
import { writeMarkdown } from './write-markdown.ts';

/** Writes an article that was read from plain text as Markdown: its title as front matter, every other block as it is. */
export function articleToMarkdown({ title, metadata, tree, text }: Article): string {
  const blocks = tree.children.flatMap((node): RootContent[] => {
    if (node.data?.role === 'title') return [];
    const { text: value } = passageOf(node, text);
    return [{ type: 'paragraph', children: [{ type: 'text', value: value.replaceAll(/\r\n?/gu, '\n') }] }];
  });
  return writeMarkdown({ ...metadata, ...(title.text ? { title: title.text } : {}) }, blocks);
}
