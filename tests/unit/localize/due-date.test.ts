import { expect, test } from 'vitest';
import { localize } from '../../../pipeline/localize/localize.ts';
import { summarize } from '../../../pipeline/summarize/summarize.ts';
import { context } from '../../fixtures/view/context.ts';
import { articleOf } from './article-of.ts';

async function dueOf(request: string, locale = 'vi'): Promise<(string | null)[]> {
  const article = articleOf(request);
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
