import type { Nodes } from 'nlcst';
import rehypeParse from 'rehype-parse';
import rehypeRetext from 'rehype-retext';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import remarkRetext from 'remark-retext';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';

// As another project in the unified ecosystem imports them: by the entries of package.json.
const { retextVietnamese } = await import('bantin/retext-vietnamese');
const { presetVietnamese } = await import('bantin/preset');

const markdown = `---
title: Tin  vui ,
---

# Hội nghị  tỉnh

> Tỉnh **đã  họp** và \`a  ,b\` theo [văn bản  số
> 57-NQ/TW](https://example.vn/a..b "tin  ,cũ") về dự án ðược duyệt.

\`\`\`js
const a  = 1 ,b;
\`\`\`

- Giá\\* 1&nbsp;tỷ ở A&amp;B là 5 tr.đ  mỗi tấn;
- ngh**ị quy**ết mới.
`;

const html = `<!doctype html>
<html><head><title>Tin  vui ,</title><style>p  { color: red }</style></head><body>
<h1>Hội nghị  tỉnh</h1>
<blockquote><p title="a  ,b">Tỉnh <b>đã  họp</b> và <code>a  ,b</code> theo <a href="https://example.vn/a..b">văn bản  số
57-NQ/TW</a> về dự án ðược duyệt.</p></blockquote>
<pre>const a  = 1 ,b;</pre><script>let a  = 1 ,b;</script><!-- ghi  chú ,này -->
<p>Giá* 1&nbsp;tỷ ở A&amp;B là 5 tr.đ  mỗi tấn;</p><p>ngh<b>ị quy</b>ết mới.</p>
</body></html>`;

describe.each([
  ['Markdown through remark-retext', markdown, [remarkParse, remarkFrontmatter], remarkRetext],
  ['HTML through rehype-retext', html, [rehypeParse], rehypeRetext],
] as const)('%s', (_, text, reader, bridge) => {
  const runWith = async (processor: object): Promise<VFile> => {
    const file = new VFile(text);
    const bridging = unified()
      .use({ plugins: [...reader] } as never)
      .use(bridge as never, processor as never);
    await bridging.run(bridging.parse(file) as never, file);
    return file;
  };

  it('is checked where it is prose; code, addresses and front matter are left alone', async () => {
    const { messages } = await runWith(unified().use(presetVietnamese));
    for (const { place, actual } of messages)
      expect(place && 'start' in place && text.slice(place.start.offset, place.end.offset)).toBe(actual);
    expect(messages.map(({ ruleId, actual }) => [ruleId, actual])).toEqual([
      ['doubled-spaces', '  '],
      ['doubled-spaces', '  '],
      ['doubled-spaces', '  '],
      ['first-citation', '57-NQ/TW'],
      ['look-alike-letters', 'ðược'],
      ['doubled-spaces', '  '],
    ]);
  });

  it('is read as Vietnamese: document numbers and words across markup are one word, placed exactly', async () => {
    const words: [value: string, source: string][] = [];
    const collect = (node: Nodes): void => {
      if (node.type === 'WordNode') {
        const value = node.children.map((child) => ('value' in child ? child.value : '')).join('');
        words.push([value, text.slice(node.position?.start.offset, node.position?.end.offset)]);
      } else if ('children' in node) for (const child of node.children) collect(child);
    };
    await runWith(
      unified()
        .use(retextVietnamese)
        .use(() => (tree: Nodes) => collect(tree)),
    );
    expect(words.filter(([value, source]) => value !== source).map(([value]) => value)).toEqual([
      'A&B',
      'nghị',
      'quyết',
    ]);
    expect(words.map(([value]) => value)).toEqual(expect.arrayContaining(['57-NQ/TW', 'Giá', 'tỷ', 'tấn', 'quyết']));
    expect(words.map(([value]) => value)).not.toContain('a');
  });
});
