import type { LabelSet } from '../localize/label-set.ts';

/** Reads a date in the locale's words; undefined for anything else. */
export type ReadDate = (text: string) => string | undefined;

/** A reader of the dates that a locale's labels write: `ngày 05 tháng 9 năm 2025` → `2025-09-05`. */
export function dateReaderOf({ labels, locale }: LabelSet): ReadDate {
  const { facts } = labels;
  const months = Array.from({ length: 12 }, (_, index) =>
    new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, index, 15)).toLowerCase(),
  );
  const patterns = [facts.day, facts.month, facts.quarter, facts.year].map((label) => patternOf(label, months));
  const single: ReadDate = (text) => {
    for (const pattern of patterns) {
      const iso = toIso(pattern.exec(text)?.groups, months);
      if (iso) return iso;
    }
    return undefined;
  };
  const interval = patternOf(facts.interval, months);
  const since = patternOf(facts.since, months);
  return (text) => {
    if (!/\d/u.test(text)) return undefined;
    const lower = text.toLowerCase().replaceAll(/\s+/gu, ' ').trim();
    const one = single(lower);
    if (one) return one;
    const { start, end } = interval.exec(lower)?.groups ?? {};
    const [from, to] = [start && single(start), end && single(end)];
    if (from && to) return `${from}/${to}`;
    const open = since.exec(lower)?.groups?.start;
    const beginning = open && single(open);
    return beginning ? `${beginning}/..` : undefined;
  };
}

const placeholders: Record<string, string> = {
  day: String.raw`(?<day>\d{1,2})`,
  paddedDay: String.raw`(?<day>\d{1,2})`,
  month: String.raw`(?<month>\d{1,2})`,
  paddedMonth: String.raw`(?<month>\d{1,2})`,
  quarter: '(?<quarter>[1-4])',
  romanQuarter: '(?<roman>iv|i{1,3})',
  year: String.raw`(?<year>\d{4})`,
  start: '(?<start>.+?)',
  end: '(?<end>.+?)',
};

/** A label with its placeholders as groups. */
function patternOf(label: string, months: string[]): RegExp {
  const source = label
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .split(/(\{\{\w+\}\})/u)
    .map((part) => {
      const name = /^\{\{(\w+)\}\}$/u.exec(part)?.[1];
      if (name === undefined) return part.replaceAll(/[.*+?^$()|[\]\\{}]/gu, String.raw`\$&`);
      if (name === 'monthname') return `(?<name>${months.toSorted((a, b) => b.length - a.length).join('|')})`;
      return Object.entries(placeholders).find(([key]) => key.toLowerCase() === name)?.[1] ?? '.*';
    });
  return new RegExp(`^${source.join('')}$`, 'u');
}

const numerals = ['', 'i', 'ii', 'iii', 'iv'];

function toIso(groups: Record<string, string> | undefined, months: string[]): string | undefined {
  if (!groups?.year) return undefined;
  const { year, day, quarter, roman, name } = groups;
  if (quarter || roman) return `${year}-Q${quarter ?? numerals.indexOf(roman ?? '')}`;
  const month = name ? String(months.indexOf(name) + 1) : groups.month;
  return [year, month, day].flatMap((part) => (part === undefined ? [] : part.padStart(2, '0'))).join('-');
}
