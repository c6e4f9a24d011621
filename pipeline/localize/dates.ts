import type { LabelSet } from './label-set.ts';

/**
 * A date as precise as it is given (`2025-07-27`, `2025-07`, `2025-Q3`, `2025`, an interval `a/b` or one that goes on,
 * `a/..`) in the locale's words; one of another shape is returned as it is. In Vietnamese a zero stands before days
 * under 10 and the months 1 and 2 (Decree 30/2020/NĐ-CP, annex I, II.4).
 * @param surface the date as written, whose part of the day (`chiều 27/7`) is said as well
 */
export function formatDate(iso: string, labelSet: LabelSet, surface = ''): string {
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
  const parts = { year, month, paddedMonth: month < 3 ? `0${month}` : String(month) };
  if (!day) return translate('facts:month', { ...parts, monthName: monthName(month, labelSet.locale, 'year') });
  const date = translate('facts:day', {
    ...parts,
    monthName: monthName(month, labelSet.locale, 'day'),
    day: translate('facts:dayOfMonth', { count: Number(day), ordinal: true }),
    paddedDay: day,
  });
  const [part] = /^(?:rạng sáng|sáng|trưa|chiều|tối|đêm)(?!\p{L})/iu.exec(surface) ?? [];
  const key = part && dayParts[part.toLowerCase()];
  return key ? translate(`day-parts:${key}`, { date }) : date;
}

const romanNumerals = ['', 'I', 'II', 'III', 'IV'];

/** Part of the day as it is written → its label. */
export const dayParts: Record<string, keyof LabelSet['labels']['day-parts']> = {
  'rạng sáng': 'earlyMorning',
  sáng: 'morning',
  trưa: 'noon',
  chiều: 'afternoon',
  tối: 'evening',
  đêm: 'night',
};

/** As it stands beside a day (`27 июля`) or beside a year (`июль 2025`). */
function monthName(month: number, locale: string, beside: 'day' | 'year'): string {
  const key = `${locale} ${beside}`;
  const format =
    monthFormats.get(key) ??
    new Intl.DateTimeFormat(locale, { month: 'long', [beside]: 'numeric', timeZone: 'UTC', calendar: 'gregory' });
  monthFormats.set(key, format);
  const parts = format.formatToParts(Date.UTC(2000, month - 1, 15));
  return parts.find(({ type }) => type === 'month')?.value ?? '';
}

const monthFormats = new Map<string, Intl.DateTimeFormat>();
