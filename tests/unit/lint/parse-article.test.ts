import fc from 'fast-check';
import type { Nodes, Paragraph, Root, Text } from 'nlcst';
import { toString as nlcstToString } from 'nlcst-to-string';
import { expect, it } from 'vitest';
import { parseArticle } from '../../../pipeline/lint/retext-vietnamese/parse-article.ts';
import { articleOf } from './article-of.ts';

function paragraphs(root: Root): Paragraph[] {
  return root.children.filter((node) => node.type === 'ParagraphNode');
}

function texts(root: Root): Text[] {
  const found: Text[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'TextNode') found.push(node);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return found;
}

function expectExactWords(text: string, root: Root): void {
  for (const { value, position } of texts(root)) {
    expect(text.slice(position?.start.offset, position?.end.offset).replace('&amp;', '&')).toBe(value);
  }
}

it('gives paragraphs the roles of their blocks', () => {
  const root = parseArticle(articleOf('# Tin vui\n\nMưa đã tạnh.\n\nẢnh: Lan\n\nHết.', ['title', 'lead', 'caption']));
  expect(paragraphs(root).map((node) => [nlcstToString(node), node.data?.role])).toEqual([
    ['Tin vui', 'title'],
    ['Mưa đã tạnh.', 'lead'],
    ['Ảnh: Lan', 'caption'],
    ['Hết.', undefined],
  ]);
});

it('lets markup break neither words nor sentences', () => {
  const text = 'Ông *Nguyễn **Văn An*** nói ngh**ị quy**ết [số 57-NQ/TW](https://example.vn/a.b) đã `có`.';
  const root = parseArticle(articleOf(text));
  expect(paragraphs(root).map((node) => nlcstToString(node))).toEqual([
    'Ông Nguyễn Văn An nói nghị quyết số 57-NQ/TW đã `có`.',
  ]);
  expect(paragraphs(root)[0]?.children).toHaveLength(1);
  expectExactWords(text, root);
});

it('leaves code, HTML and front matter alone and reads lists, quotes and headings', () => {
  const text = '---\ntitle: Tin\n---\n\n## Mục\n\n- Một\n- Hai\n\n> Ba\n> bốn\n\n    mã\n\n<!-- ghi chú -->\n';
  const root = parseArticle(articleOf(text));
  expect(root.children.map((node) => [node.type, nlcstToString(node)])).toEqual([
    ['SourceNode', '---\ntitle: Tin\n---'],
    ['ParagraphNode', 'Mục'],
    ['ParagraphNode', 'Một'],
    ['ParagraphNode', 'Hai'],
    ['ParagraphNode', 'Ba\nbốn'],
    ['SourceNode', '    mã'],
    ['SourceNode', '<!-- ghi chú -->'],
  ]);
  expectExactWords(text, root);
});

it('finds words behind escapes, references and indentation', () => {
  const text = 'Giá \\*tăng\\* 5&nbsp;% ở A&amp;B\n   và &khong; \\\\ hết.';
  const root = parseArticle(articleOf(text));
  expectExactWords(text, root);
  expect(nlcstToString(root)).toBe('Giá *tăng* 5\u00A0% ở A&B\nvà &khong; \\ hết.');
});

it('places words exactly whatever the Markdown', () => {
  const part = fc.constantFrom(
    ...[
      'Hà',
      ' Nội',
      '*',
      '**',
      '_',
      '`',
      '[',
      '](a)',
      '\\',
      '&amp;',
      '&',
      '&lt;',
      '<b>',
      '</b>',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '# ',
    ],
    ...['.', ',', '1.', '    ', '\t', '![', '](x.jpg)', 'đ', '\\*', '&#x1EC7;', '👍', '<!-- x -->'],
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const root = parseArticle(articleOf(text));
      for (const { value, position } of texts(root)) {
        const source = text.slice(position?.start.offset, position?.end.offset);
        if (!source.includes('&')) expect(source).toBe(value);
      }
    }),
    { numRuns: 1000 },
  );
});
