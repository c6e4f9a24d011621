import * as mupdf from 'mupdf';
import { afterAll, describe, expect, test } from 'vitest';
import { findCharts } from '../../../pipeline/localize/find-charts.ts';
import { findShare } from '../../../pipeline/localize/find-share.ts';
import { labelSetOf } from '../../../pipeline/localize/label-set.ts';
import { listLocales } from '../../../pipeline/localize/locales.ts';
import { localize } from '../../../pipeline/localize/localize.ts';
import { openPrinter } from '../../../pipeline/print/printer.ts';
import { loadFormat } from '../../../pipeline/render/format.ts';
import { render } from '../../../pipeline/render/render.ts';
import { summarize } from '../../../pipeline/summarize/summarize.ts';
import { verify } from '../../../pipeline/verify/verify.ts';
import { context } from '../../fixtures/view/context.ts';
import { articleOf } from './article-of.ts';

const printer = await openPrinter(context);
afterAll(() => printer.close());

const budget = 'Thu ngân sách năm 2022 đạt 1.512 tỷ đồng, năm 2023 đạt 1.640 tỷ đồng, năm 2024 đạt 1.779 tỷ đồng.';
const structure = 'Trong cơ cấu kinh tế, nông nghiệp chiếm 24%, công nghiệp chiếm 31% và dịch vụ chiếm 45%.';
const growth = 'Nông nghiệp tăng 4,2%, công nghiệp tăng 9,1%, dịch vụ tăng 7,4% so với năm trước.';

function chartsOf(body: string) {
  const article = articleOf(body);
  return findCharts(summarize(article).figures, article.text).map(({ kind, label, rows }) => ({
    kind,
    label,
    rows: rows.map((row) => [row.label, row.figure.normalised]),
  }));
}

test.each(await listLocales(context.root))('a chart of words that the glossary lacks goes out: %s', async (locale) => {
  const article = articleOf(
    'Diện tích dược liệu năm 2022 là 1.240 ha, năm 2023 là 2.015 ha, năm 2024 là 3.380 ha so với kế hoạch của tỉnh.',
  );
  const format = await loadFormat(context.root, 'briefing-sheet');
  const view = await localize(article, summarize(article), locale, context, format.fit[0]?.limits);
  const rendered = render(view, format, context.root);
  expect(view.charts).toHaveLength(1);
  const labelSet = await labelSetOf(context, locale);
  expect(() => verify({ article, view, format, rendered }, labelSet)).not.toThrow();
});

describe('what an article puts side by side is drawn', () => {
  test('one measure for successive years', () => {
    expect(chartsOf(budget)).toEqual([
      {
        kind: 'trend',
        label: 'Thu ngân sách',
        rows: [
          ['năm 2022', 1512e9],
          ['năm 2023', 1640e9],
          ['năm 2024', 1779e9],
        ],
      },
    ]);
  });

  test('and for successive quarters', () => {
    const body =
      'Giá trị sản xuất quý III/2024 đạt 320 tỷ đồng, quý IV/2024 đạt 355 tỷ đồng và quý I/2025 đạt 410 tỷ đồng.';
    expect(chartsOf(body)).toMatchObject([{ kind: 'trend', rows: { length: 3 } }]);
  });

  test('parts that make one whole', () => {
    expect(chartsOf(structure)).toEqual([
      {
        kind: 'parts',
        label: '',
        rows: [
          ['nông nghiệp', 24],
          ['công nghiệp', 31],
          ['dịch vụ', 45],
        ],
      },
    ]);
  });

  test('several things that one verb measures', () => {
    expect(chartsOf(growth)).toMatchObject([
      {
        kind: 'bars',
        rows: [
          ['Nông nghiệp tăng', 4.2],
          ['công nghiệp tăng', 9.1],
          ['dịch vụ tăng', 7.4],
        ],
      },
    ]);
  });
});

test.each([
  [
    'years between are left out',
    'Thu ngân sách năm 2019 đạt 900 tỷ đồng, năm 2022 đạt 1.512 tỷ đồng, năm 2024 đạt 1.779 tỷ đồng.',
  ],
  ['two are no series', 'Thu ngân sách năm 2023 đạt 1.640 tỷ đồng, năm 2024 đạt 1.779 tỷ đồng.'],
  ['units differ', 'Thu ngân sách năm 2022 đạt 1.512 tỷ đồng, năm 2023 đạt 108%, năm 2024 đạt 1.779 tỷ đồng.'],
  [
    'one is vague',
    'Thu ngân sách năm 2022 đạt 1.512 tỷ đồng, năm 2023 đạt hơn 1.640 tỷ đồng, năm 2024 đạt 1.779 tỷ đồng.',
  ],
  ['parts do not make the whole', 'Nông nghiệp chiếm 24%, công nghiệp chiếm 31%.'],
  ['verbs differ', 'Nông nghiệp tăng 4,2%, công nghiệp giảm 9,1%, dịch vụ tăng 7,4%.'],
  ['figures of different things', 'Tỉnh có 112 xã, 38.215 đảng viên và 2.104 chi bộ.'],
])('nothing is drawn where %s', (_, body) => {
  expect(chartsOf(body)).toEqual([]);
});

describe('a share', () => {
  function sharesOf(body: string) {
    const article = articleOf(body);
    const { figures } = summarize(article);
    return figures.flatMap((figure) => {
      const share = findShare(figure, figures, article.text);
      return share ? [[share.part, share.whole]] : [];
    });
  }

  test.each([
    ['Toàn tỉnh hoàn thành 17/18 chỉ tiêu.', [17, 18]],
    ['Tỷ lệ che phủ rừng đạt 45,5%.', [45.5, 100]],
    ['Đồng bào dân tộc thiểu số chiếm 81,6%.', [81.6, 100]],
    ['Tỉnh lập mới 231 tổ chức cơ sở đảng, trong đó 92 tổ chức đã đại hội.', [92, 231]],
  ])('is what %s says', (body, share) => {
    expect(sharesOf(body)).toEqual([share]);
  });

  test.each([
    'Kinh tế của tỉnh tăng 8,02%.',
    'Trong tháng 7 và 8/2018, giá vé tàu giảm.',
    'Thu ngân sách bằng 108% dự toán.',
    'Tỷ lệ hộ nghèo giảm 3,97%.',
    'Lãi suất cho vay là 6,5%/năm.',
    'Tỉnh có 45 xã, trong đó 351 thôn ở biên giới.',
  ])('is not what %s says', (body) => {
    expect(sharesOf(body)).toEqual([]);
  });
});

describe('drawn charts', () => {
  const article = articleOf(`${budget} ${structure} ${growth} Tỷ lệ che phủ rừng đạt 45,5%.`);
  const brief = summarize(article);

  async function pageOf(locale: string) {
    const format = await loadFormat(context.root, 'briefing-sheet');
    const view = await localize(article, brief, locale, context, format.fit[0]?.limits);
    return { format, view, rendered: render(view, format, context.root) };
  }

  test.each(['vi', 'en', 'zh-Hans'])('say nothing in %s that the article does not', async (locale) => {
    const { format, view, rendered } = await pageOf(locale);
    expect(view.charts.map(({ kind }) => kind)).toEqual(['trend', 'parts', 'bars']);
    expect(rendered.pdf?.match(/role="img"/gu)).toHaveLength(6);
    const labelSet = await labelSetOf(context, locale);
    expect(() => verify({ article, view, format, rendered }, labelSet)).not.toThrow();
    const pdf = (rendered.pdf ?? '').replace('1.640', '1.460').replace('1,640', '1,460');
    const wrong = { ...rendered, pdf };
    expect(() => verify({ article, view, format, rendered: wrong }, labelSet)).toThrow(/1[.,]460/u);
  });

  test('are figures with an alternative text in the PDF, and their values are rows of tables', async () => {
    const { view, rendered } = await pageOf('vi');
    const pdf = mupdf.Document.openDocument(
      await printer.print({ ...view.document, html: rendered.pdf ?? '' }),
      'application/pdf',
    );
    const rows = 3 * 3 + view.dates.length;
    const elements = structureOf(pdf as mupdf.PDFDocument);
    expect(elements.filter(({ type }) => type === 'Figure').map(({ alt }) => alt)).toEqual([
      '45,5%',
      'Biểu đồ: Thu ngân sách',
      'Biểu đồ',
      '4,2%',
      '9,1%',
      '7,4%',
    ]);
    expect(elements.filter(({ type }) => type === 'TR')).toHaveLength(rows);
    expect(elements.filter(({ type }) => type === 'TH')).toHaveLength(rows);
  });

  test('are drawn from zero, in the order of the rows', async () => {
    const { view } = await pageOf('vi');
    const ends = view.charts[2]?.rows.map(({ drawing }) =>
      Number(/H([\d.]+)V/u.exec(drawing?.marks[0]?.path ?? '')?.[1]),
    );
    expect(ends).toEqual([46.15, 100, 81.32]);
  });

  test.each(['vi', 'en', 'zh-Hans'])(
    'where there are none, each figure is named by the measure, in %s',
    async (locale) => {
      const format = await loadFormat(context.root, 'bulletin');
      const view = await localize(article, brief, locale, context, { ...format.fit[0]?.limits, syllables: 900 });
      const rendered = render(view, format, context.root);
      const labelSet = await labelSetOf(context, locale);
      const labels = [...view.highlights, ...view.figures].map(({ label }) => label.text);
      expect(labels.filter((label) => label === labels[0])).toHaveLength(3);
      expect(() => verify({ article, view, format, rendered }, labelSet)).not.toThrow();
    },
  );

  test('stand in no other list', async () => {
    const { view } = await pageOf('vi');
    expect([...view.highlights, ...view.figures].map(({ quantity }) => quantity.number)).toEqual(['45,5%']);
    const withoutCharts = await localize(article, brief, 'vi', context, {});
    expect(withoutCharts.charts).toEqual([]);
    expect(withoutCharts.figures.length + withoutCharts.highlights.length).toBeGreaterThanOrEqual(10);
  });
});

function structureOf(pdf: mupdf.PDFDocument): { type: string; alt: string | undefined }[] {
  const read = (element: mupdf.PDFObject): { type: string; alt: string | undefined }[] => {
    if (element.isArray()) {
      const all: mupdf.PDFObject[] = [];
      element.forEach((kid) => void all.push(kid));
      return all.flatMap(read);
    }
    if (!element.isDictionary() || element.get('S').isNull()) return [];
    const alt = element.get('Alt');
    return [
      { type: element.get('S').asName(), alt: alt.isNull() ? undefined : alt.asString() },
      ...read(element.get('K')),
    ];
  };
  return read(pdf.getTrailer().get('Root').get('StructTreeRoot').get('K'));
}
