import { expect, test } from 'vitest';
import { labelSetOf } from '../../../pipeline/localize/label-set.ts';
import { localize } from '../../../pipeline/localize/localize.ts';
import { loadFormat } from '../../../pipeline/render/format.ts';
import { render } from '../../../pipeline/render/render.ts';
import { summarize } from '../../../pipeline/summarize/summarize.ts';
import { verify } from '../../../pipeline/verify/verify.ts';
import { context } from '../../fixtures/view/context.ts';
import { articleOf } from '../localize/article-of.ts';

const article = articleOf('Tỉnh hoàn thành 17/18 chỉ tiêu.');
const brief = summarize(article);
const words = { caption: 'Quang cảnh buổi làm việc', credit: 'Lò Văn Hặc' };
const picture = { ...words, url: 'data:image/jpeg;base64,/9j/', width: 58, height: 38 };
const pictured = { ...article, pictures: [{ ...words, file: 'anh/1.jpg', start: 0, end: 0 }] };

async function sheetOf(locale: string, step: number) {
  const format = await loadFormat(context.root, 'briefing-sheet');
  const { limits } = format.fit.at(step) ?? {};
  const view = await localize(pictured, brief, locale, context, limits, undefined, picture);
  return { format, view, rendered: render(view, format, context.root) };
}

test.each(['vi', 'en'])('stands on the sheet with its caption and credit, in %s', async (locale) => {
  const { format, view, rendered } = await sheetOf(locale, 0);
  expect(rendered.pdf).toMatch(
    /<figure class="picture"><img src="data:image\/jpeg;base64,[^"]*" alt="Quang cảnh buổi làm việc"/u,
  );
  const labelSet = await labelSetOf(context, locale);
  expect(() => verify({ article: pictured, view, format, rendered }, labelSet)).not.toThrow();
});

test('a caption that the article does not have is refused', async () => {
  const { format, view, rendered } = await sheetOf('vi', 0);
  const pages = { article, view, format, rendered };
  const labelSet = await labelSetOf(context, 'vi');
  expect(() => verify(pages, labelSet)).toThrow(/Lò Văn Hặc|Quang cảnh/u);
});

test('it gives way where there is no room, and that is known', async () => {
  const { view } = await sheetOf('vi', -1);
  expect(view).toMatchObject({ picture: null, lacksPicture: true });
});
