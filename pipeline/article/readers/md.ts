import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import { indexPlaces } from '../../lint/retext-vietnamese/places.ts';
import { parseFrontMatter } from '../front-matter.ts';
import { parseMarkdown } from '../parse-markdown.ts';
import type { ReadSource } from '../reader.ts';
import { refuseDeepMarkdown } from '../refuse-deep-markdown.ts';
import { refuseTangledMarkdown } from '../refuse-tangled-markdown.ts';

/** The text is Markdown. */
export const isMarkdown = true;

/** Reads Markdown with YAML front matter; the front matter's title and lead become paragraphs at their place in it. */
export function read(text: string, path: string): ReadSource {
  refuseTangledMarkdown(text, path);
  const tree = parseMarkdown(text);
  refuseDeepMarkdown(tree, path);
  const yaml = tree.children.find((node) => node.type === 'yaml');
  const { metadata, spans } = parseFrontMatter(yaml, text, path);
  const places = indexPlaces(text);
  const stated: Paragraph[] = [];
  for (const role of ['title', 'lead'] as const) {
    const span = spans[role];
    if (!span) continue;
    const position = { start: places.pointAt(span.start), end: places.pointAt(span.end) };
    const value = text.slice(span.start, span.end);
    stated.push({ type: 'paragraph', data: { role }, children: [{ type: 'text', value, position }], position });
  }
  tree.children = [
    ...tree.children.filter((node) => node === yaml),
    ...stated,
    ...tree.children.filter((node) => node !== yaml),
  ];
  markHeading(tree);
  return { metadata, tree };
}

/** The first heading of the first level is the title; beside a title in the front matter it is that title again. */
function markHeading(tree: Root): void {
  const isHeading = (node: RootContent): node is Heading => node.type === 'heading' && node.depth === 1;
  const heading = tree.children.find(isHeading);
  if (heading) heading.data = { ...heading.data, role: 'title' };
}
