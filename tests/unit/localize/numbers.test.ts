import { describe, expect, test } from 'vitest';
import { formatDate } from '../../../pipeline/localize/dates.ts';
import { labelSetOf } from '../../../pipeline/localize/label-set.ts';
import { localizePeriod } from '../../../pipeline/localize/periods.ts';
import { localizeQuantity } from '../../../pipeline/localize/quantities.ts';
import type { Figure } from '../../../pipeline/summarize/brief.ts';
import { context } from '../../fixtures/view/context.ts';

const vi = await labelSetOf(context, 'vi');
const en = await labelSetOf(context, 'en');

function figure(surface: string, rest: Partial<Figure>): Figure {
  const value = rest.value ?? 0;
  return {
    surface,
    value,
    unit: null,
    multiplier: null,
    normalised: value,
    kind: 'count',
    label: '',
    period: null,
    hedge: null,
    start: 0,
    end: surface.length,
    ...rest,
  };
}

const printed = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('amounts', () => {
  const cases: [Figure, inVietnamese: string, inEnglish: string][] = [
    [figure('1.446', { value: 1446, unit: 'thôn' }), '1.446 thôn', '1,446 hamlets'],
    [figure('1', { value: 1, unit: 'đảng viên' }), '1 đảng viên', '1 Party member'],
    [figure('8,02%/năm', { value: 8.02, unit: '%/năm', kind: 'percent' }), '8,02%/năm', '8.02% a year'],
    [figure('45,50%', { value: 45.5, unit: '%', kind: 'percent' }), '45,50%', '45.50%'],
    [
      figure('1.779,52 tỷ đồng', {
        value: 1779.52,
        unit: 'đồng',
        multiplier: 'tỷ',
        normalised: 1779.52e9,
        kind: 'money',
      }),
      '1.779,52 tỷ đồng',
      'VND 1,779.52 billion',
    ],
    [
      figure('5,2 nghìn tỷ đồng', {
        value: 5.2,
        unit: 'đồng',
        multiplier: 'nghìn tỷ',
        normalised: 5.2e12,
        kind: 'money',
      }),
      '5,2 nghìn tỷ đồng',
      'VND 5.2 trillion',
    ],
    [
      figure('20 nghìn đồng/lít', {
        value: 20,
        unit: 'đồng/lít',
        multiplier: 'nghìn',
        normalised: 20_000,
        kind: 'money',
      }),
      '20 nghìn đồng/lít',
      'VND 20,000 per litre',
    ],
    [
      figure('65,67 vạn', { value: 65.67, unit: 'người', multiplier: 'vạn', normalised: 65.67 * 10_000 }),
      '65,67 vạn người',
      '656,700 people',
    ],
    [
      figure('3,5 triệu', { value: 3.5, unit: 'nón lá', multiplier: 'triệu', normalised: 3.5e6 }),
      '3,5 triệu nón lá',
      '3.5 triệu nón lá',
    ],
    [figure('17/18', { value: 17 / 18, unit: 'chỉ tiêu', kind: 'ratio' }), '17/18 chỉ tiêu', '17/18 targets'],
    [figure('một nửa', { value: 0.5, kind: 'ratio' }), 'một nửa', 'half'],
    [figure('10-12', { value: [10, 12], unit: 'km', kind: 'measure' }), '10–12 km', '10–12 km'],
    [figure('thứ 6', { value: 6, kind: 'rank' }), 'thứ 6', 'no. 6'],
  ];

  test.each(cases)('%o', (given, inVietnamese, inEnglish) => {
    expect(printed(localizeQuantity(given, vi).text)).toBe(inVietnamese);
    expect(printed(localizeQuantity(given, en).text)).toBe(inEnglish);
  });

  test('a unit that the glossary lacks says that it is Vietnamese', () => {
    const quantity = localizeQuantity(figure('12', { value: 12, unit: 'nón lá' }), en);
    expect(quantity.after).toEqual({ text: 'nón lá', lang: 'vi' });
  });
});

describe('dates', () => {
  test.each([
    ['2025-07-27', 'ngày 27 tháng 7 năm 2025', '27 July 2025'],
    ['2026-02-05', 'ngày 05 tháng 02 năm 2026', '5 February 2026'],
    ['2026-03-05', 'ngày 05 tháng 3 năm 2026', '5 March 2026'],
    ['2025-01', 'tháng 01 năm 2025', 'January 2025'],
    ['2025-Q3', 'quý III năm 2025', 'Q3 2025'],
    ['2030', 'năm 2030', '2030'],
    [
      '2025-01-01/2025-06-30',
      'từ ngày 01 tháng 01 năm 2025 đến ngày 30 tháng 6 năm 2025',
      '1 January 2025 to 30 June 2025',
    ],
  ])('%s', (iso, inVietnamese, inEnglish) => {
    expect(formatDate(iso, vi)).toBe(inVietnamese);
    expect(formatDate(iso, en)).toBe(inEnglish);
  });
});

describe('periods on an English page', () => {
  const dates = [{ surface: 'ngày 25/7', iso: '2025-07-25', event: '', start: 0, end: 9 }];
  test.each([
    ['năm 2025', '2025', null],
    ['đến hết ngày 25/7', 'up to 25 July 2025', null],
    ['quý II/2025', 'Q2 2025', null],
    ['giai đoạn 2021-2025', '2021 to 2025', null],
    ['nhiệm kỳ qua', 'nhiệm kỳ qua', 'vi'],
  ])('%s', (period, text, lang) => {
    expect(localizePeriod(period, dates, en)).toEqual({ text, lang });
  });

  test.each([
    ['đến hết ngày 25/7', 'đến hết ngày 25/7'],
    ['Đến hết ngày 25/7', 'đến hết ngày 25/7'],
    ['Quý II', 'quý II'],
    ['Tết Nguyên đán', 'Tết Nguyên đán'],
    ['Đông Xuân 2025', 'Đông Xuân 2025'],
  ])('on a Vietnamese page %s stays as written, but for the capital of a sentence', (period, text) => {
    expect(localizePeriod(period, dates, vi)).toEqual({ text, lang: null });
  });
});
