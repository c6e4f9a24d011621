import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { localize } from '../../../pipeline/localize/localize.ts';
import { listFormats, loadFormat } from '../../../pipeline/render/format.ts';
import { keepTogether } from '../../../pipeline/render/keep-together.ts';
import { type Rendered, render } from '../../../pipeline/render/render.ts';
import { context } from '../../fixtures/view/context.ts';
import * as extreme from '../../fixtures/view/extreme.ts';
import * as session from '../../fixtures/view/working-session.ts';

async function rendered(fixture: typeof session, name: string, locale: string, step = 0): Promise<Rendered> {
  const format = await loadFormat(context.root, name);
  const view = await localize(fixture.article, fixture.brief, locale, context, format.fit.at(step)?.limits);
  return render(view, format, context.root);
}

describe('formats', () => {
  test('are the folders of templates/ that declare themselves', async () => {
    expect(await listFormats(context.root)).toEqual(['booklet', 'briefing-sheet', 'bulletin', 'issue']);
    expect(await listFormats(context.root, 'several')).toEqual(['booklet', 'issue']);
  });

  test('carry the density of each step among its limits', async () => {
    const { fit } = await loadFormat(context.root, 'briefing-sheet');
    expect(fit[0]?.limits).toMatchObject({ density: 'comfortable', highlights: 8 });
  });

  test('an unknown one is a fault of the call', async () => {
    await expect(loadFormat(context.root, 'buletin')).rejects.toThrow(/Did you mean "bulletin"\?/u);
  });
});

describe('the briefing sheet', () => {
  test('is a complete document in its language with its parts in order', async () => {
    const { pdf = '' } = await rendered(session, 'briefing-sheet', 'vi');
    expect(pdf).toMatch(/^<!doctype html>\n<html lang="vi" dir="ltr">/u);
    const headings = [...pdf.matchAll(/<h2>(.*?)<\/h2>/gu)].map(([, heading]) => heading);
    expect(headings).toEqual([
      'Số liệu nổi bật',
      'Điểm chính',
      'Ý kiến chỉ đạo, đề nghị',
      'Khó khăn, hạn chế',
      'Thành phần dự',
      'Văn bản được viện dẫn',
      'Mốc thời gian',
    ]);
    expect(pdf).toContain('content: "Trang " counter(page) "/" counter(pages)');
    expect(pdf).toContain('<span class="reference">¶4.2</span>');
  });

  test('marks Vietnamese content on an English page', async () => {
    const { pdf = '' } = await rendered(session, 'briefing-sheet', 'en');
    expect(pdf).toContain('<html lang="en" dir="ltr">');
    expect(pdf).toContain('<h1 lang="vi">');
    expect(pdf).toContain('VND</span> <span class="number">412</span> <span class="unit">billion');
  });
});

describe('hostile content', () => {
  test.each(['vi', 'en'])('is text and nothing else: %s', async (locale) => {
    for (const name of await listFormats(context.root, 'one')) {
      const { pdf = '', html = '' } = await rendered(extreme, name, locale, -1);
      for (const page of [pdf, html]) {
        expect(page).not.toMatch(/<(?:script|img|b>chữ)/u);
        expect(page.replaceAll(/<!--.*?-->/gsu, '').match(/<\/style>/gu)?.length ?? 0).toBeLessThanOrEqual(1);
        expect(page).not.toMatch(/\[object|undefined|null</u);
      }
      expect(pdf).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
    }
  });
});

describe('the bulletin as mail', async () => {
  const { html = '', txt = '' } = await rendered(session, 'bulletin', 'vi');

  test('is small, has its styles on its elements, loads nothing and keeps its at-rules', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(20_000);
    expect(html).toMatch(/<h1 style="[^"]*line-height:37px/u);
    expect(html).toContain('@media (prefers-color-scheme: dark)');
    expect(html).not.toMatch(/<img|url\(|<link|\/\*/u);
    expect(html.indexOf('<meta charset="utf-8">')).toBeLessThan(1024);
  });

  test('gives readers of the screen content, not layout', () => {
    const layout = [...html.matchAll(/<table[^>]*>/gu)].filter(([tag]) => !tag.includes('class="figures"'));
    expect(layout.every(([tag]) => tag.includes('role="presentation"'))).toBe(true);
    expect(html).toMatch(/<th [^>]*scope="row"/u);
    expect(html).toMatch(/<div [^>]*display:none[^>]*>Sáng 14\/3/u);
  });

  test.each([
    ['vi', session, 0],
    ['en', session, 0],
    ['vi', extreme, -1],
    ['en', extreme, 0],
  ] as const)('its text keeps to 78 columns: %s', async (locale, fixture, step) => {
    const { txt: text = '' } = await rendered(fixture, 'bulletin', locale, step);
    const tooWide = text.split('\n').filter((line) => stringWidth(line) > 78 && !line.startsWith('https://'));
    expect(tooWide).toEqual([]);
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toMatch(/ \n|\n{3}|\u00a0|&quot;|\[object/u);
  });

  test('its text sets figures as a list of two columns', () => {
    const lines = txt.split('\n');
    const first = lines.findIndex((line) => line.startsWith('46,5 triệu đồng/năm'));
    expect(lines.slice(first, first + 2)).toEqual([
      '46,5 triệu đồng/năm  Thu nhập bình quân đầu người',
      '412 tỷ đồng          Giải ngân vốn đầu tư công (đến hết ngày 28/2/2025)',
    ]);
  });
});

test('names, numbers with their units and numbers of documents stay on one line', () => {
  const text = 'Bà Lò Thị Ánh nêu Nghị quyết số 57-NQ/TW, thu 1.779,52 tỷ đồng, tăng 8,02%/năm trong năm 2025.';
  const together = keepTogether(text, ['Lò Thị Ánh']).filter((stretch) => stretch.together);
  expect(together.map((stretch) => stretch.text)).toEqual([
    'Lò Thị Ánh',
    'số 57-NQ/TW',
    '1.779,52 tỷ đồng',
    '8,02%/năm',
    'năm 2025',
  ]);
  expect(
    keepTogether(text, [])
      .map((stretch) => stretch.text)
      .join(''),
  ).toBe(text);
});
