import type { LabelSet } from './label-set.ts';

/**
 * A date as precise as it is given (`2025-07-27`, `2025-07`, `2025-Q3`, `2025`, an interval `a/b` or one that
 * goes on, `a/..`) in the locale's
 * words; one of another shape is returned as it is. In Vietnamese a zero stands before days under 10 and the months 1
 * and 2 (Decree 30/2020/NĐ-CP, annex I, II.4).
 */
export function formatDate(iso: string, labelSet: LabelSet): string {
  const { translate } = labelSet;
  if (iso.endsWith('/..')) return translate('facts:since', { start: formatDate(iso.slice(0, -3), labelSet) });
  if (iso.includes('/')) {
    const [start = '', end = ''] = iso.split('/').map((part) => formatDate(part, labelSet));
    return translate('facts:interval', { start, end });
  }
  const [, year = iso, rest = '', day = ''] = /^(\d{4})(?:-(\d\d|Q[1-4])(?:-(\d\d))?)?$/u.exec(iso) ?? [];
  if (rest.startsWith('Q')) {
    const quarter = rest.slice(1);
    return translate('facts:quarter', { quarter, romanQuarter: romanNumerals[Number(quarter)], year });
  }
  if (!rest) return /^\d{4}$/u.test(year) ? translate('facts:year', { year }) : iso;
  const month = Number(rest);
  const parts = {
    year,
    month,
    monthName: monthName(month, labelSet.locale),
    paddedMonth: month < 3 ? `0${month}` : String(month),
  };
  if (!day) return translate('facts:month', parts);
  return translate('facts:day', { ...parts, day: Number(day), paddedDay: day });
}

const romanNumerals = ['', 'I', 'II', 'III', 'IV'];

function monthName(month: number, locale: string): string {
  const format = monthFormats.get(locale) ?? new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  monthFormats.set(locale, format);
  return format.format(Date.UTC(2000, month - 1, 15));
}

const monthFormats = new Map<string, Intl.DateTimeFormat>();
