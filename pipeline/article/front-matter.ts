import type { Yaml } from 'mdast';
import { isMap, isScalar } from 'yaml';
import { parseYaml } from '../parse-yaml.ts';
import type { Span } from './article.ts';
import { type Metadata, metadataSchema } from './metadata.ts';

/** A front matter as read: its values, and where its title and lead stand in the source. */
export interface FrontMatter {
  metadata: Metadata;
  spans: { title?: Span; lead?: Span };
}

/**
 * Parses the YAML front matter of an article.
 * @throws {Fault} where it is no YAML or a value is not of its type; the sentence names the line and the key.
 */
export function parseFrontMatter(node: Yaml | undefined, text: string, path: string): FrontMatter {
  if (!node) return { metadata: {}, spans: {} };
  const base = text.indexOf('\n', node.position?.start.offset) + 1;
  const { value, contents } = parseYaml(node.value, metadataSchema, { path, firstLine: 2 });
  return { metadata: value, spans: scalarSpans(contents, base, node.value) };
}

/** The place of a plain or quoted scalar is its text without the quotes; of a block scalar, its lines without the mark. */
function scalarSpans(contents: unknown, base: number, source: string): FrontMatter['spans'] {
  const spans: FrontMatter['spans'] = {};
  if (!isMap(contents)) return spans;
  for (const { key, value } of contents.items) {
    if (!isScalar(key) || !isScalar(value) || !value.range) continue;
    if (key.value !== 'title' && key.value !== 'lead') continue;
    let [start, end] = value.range;
    if (value.type === 'QUOTE_DOUBLE' || value.type === 'QUOTE_SINGLE') {
      start += 1;
      end -= 1;
    } else if (value.type?.startsWith('BLOCK')) start = source.indexOf('\n', start) + 1;
    const text = source.slice(start, end);
    start += text.length - text.trimStart().length;
    end -= text.length - text.trimEnd().length;
    spans[key.value] = { start: base + start, end: base + end };
  }
  return spans;
}
