import { expect, test } from 'vitest';
import type { Article } from '../../../pipeline/article/article.ts';
import { localize } from '../../../pipeline/localize/localize.ts';
import { summarize } from '../../../pipeline/summarize/summarize.ts';
import { context } from '../../fixtures/view/context.ts';
import { treeOf } from '../../fixtures/view/tree-of.ts';

async function dueOf(request: string, locale = 'vi'): Promise<(string | null)[]> {
  const blocks = ['Chủ tịch tỉnh giao việc cho các sở', 'Sáng 14/3/2025, tỉnh Sơn Hà họp về đầu tư công.', request];
  const text = blocks.join('\n\n');
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const [title = '', lead = ''] = blocks;
  const article: Article = {
    path: 'source/giao-viec.txt',
    slug: 'giao-viec',
    text,
    metadata: { date: '2025-03-14' },
    title: { text: title, ...span(title) },
    lead: { text: lead, ...span(lead) },
    tree: treeOf(blocks, span),
    pictures: [],
    dropped: [],
  };
  const { directives } = await localize(article, summarize(article), locale, context);
  return directives.flatMap(({ parts }) => parts.flatMap(({ statements }) => statements.map(({ due }) => due)));
}

test.each([
  ['Chủ tịch tỉnh yêu cầu Sở Tài chính giải ngân xong trước ngày 31/8/2025.', 'ngày 31 tháng 8 năm 2025'],
  ['Chủ tịch tỉnh yêu cầu Sở Nội vụ báo cáo kết quả trong quý II/2025.', 'quý II năm 2025'],
  ['Chủ tịch tỉnh đề nghị Sở Y tế hoàn thành chậm nhất vào tháng 12/2025.', 'tháng 12 năm 2025'],
])('%s', async (request, due) => {
  expect(await dueOf(request)).toEqual([due]);
});

test.each([
  [
    'a date that only tells which decision is meant',
    'Chủ tịch tỉnh yêu cầu Sở Tài chính thực hiện kết luận ngày 31/8/2025.',
  ],
  ['one that is past', 'Chủ tịch tỉnh yêu cầu Sở Tài chính làm rõ các khoản chi trước ngày 31/12/2024.'],
  ['none at all', 'Chủ tịch tỉnh yêu cầu Sở Tài chính giải ngân nhanh hơn.'],
])('%s is no term', async (_, request) => {
  expect(await dueOf(request)).toEqual([null]);
});

test('a term is in the language of the page', async () => {
  expect(await dueOf('Chủ tịch tỉnh yêu cầu Sở Tài chính giải ngân xong trước ngày 31/8/2025.', 'en')).toEqual([
    '31 August 2025',
  ]);
});
