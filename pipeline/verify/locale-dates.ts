import type { LabelSet } from '../localize/label-set.ts';
import { fold, isUnspaced } from './fold.ts';

/** Reads a date in the locale's words; undefined for anything else. */
export type ReadDate = (text: string) => string | undefined;

/** A reader of the dates that a locale's labels write: `ngày 05 tháng 9 năm 2025` → `2025-09-05`. */
export function dateReaderOf({ labels, locale }: LabelSet): ReadDate {
  const { facts } = labels;
  const months = monthNamesOf(locale);
  const patternOf = createPattern(months, ordinalsOf(facts));
  const patterns = [facts.day, facts.month, facts.quarter, facts.year].map(patternOf);
  const single: ReadDate = (text) => {
    for (const pattern of patterns) {
      const iso = toIso(pattern.exec(text)?.groups, months);
      if (iso) return iso;
    }
    return undefined;
  };
  const interval = patternOf(facts.interval);
  const since = patternOf(facts.since);
  return (text) => {
    if (!/\d/u.test(text)) return undefined;
    const lower = fold(text);
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

/** Names of the months, beside a day and beside a year, with their numbers. */
function monthNamesOf(locale: string): Map<string, number> {
  const names = (['day', 'year'] as const).flatMap((beside) => {
    const format = new Intl.DateTimeFormat(locale, {
      month: 'long',
      [beside]: 'numeric',
      timeZone: 'UTC',
      calendar: 'gregory',
    });
    return Array.from({ length: 12 }, (_, index): [string, number] => {
      const parts = format.formatToParts(Date.UTC(2000, index, 15));
      return [fold(parts.find(({ type }) => type === 'month')?.value ?? ''), index + 1];
    });
  });
  return new Map(names);
}

/** What may follow the number of a day: `1er`. */
function ordinalsOf(facts: LabelSet['labels']['facts']): string[] {
  return Object.entries(facts).flatMap(([key, label]) =>
    key.startsWith('dayOfMonth_') ? [fold(label.replace('{{count}}', ''))] : [],
  );
}

/** Makes patterns of labels, with their placeholders as groups. */
function createPattern(months: ReadonlyMap<string, number>, ordinals: string[]): (label: string) => RegExp {
  const names = [...months.keys()].toSorted((a, b) => b.length - a.length).map(RegExp.escape);
  const groups: Record<string, string> = { ...placeholders, monthName: `(?<name>${names.join('|')})` };
  const ordinal = `(?:${ordinals.map(RegExp.escape).join('|')})`;
  const gap = isUnspaced(names.join('')) ? ' ?' : ' ';
  return (label) => {
    const source = label.split(/\{\{(\w+)\}\}/u).map((part, index) => {
      if (index % 2 === 0)
        return part
          .split(/\s+/u)
          .map((words) => RegExp.escape(fold(words)))
          .join(gap);
      return (groups[part] ?? '.*') + (part === 'day' ? ordinal : '');
    });
    return new RegExp(`^${source.join('')}$`, 'u');
  };
}

const numerals = ['', 'i', 'ii', 'iii', 'iv'];

function toIso(groups: Record<string, string> | undefined, months: ReadonlyMap<string, number>): string | undefined {
  if (!groups?.year) return undefined;
  const { year, day, quarter, roman, name } = groups;
  if (quarter || roman) return `${year}-Q${quarter ?? numerals.indexOf(roman ?? '')}`;
  const month = name ? String(months.get(name)) : groups.month;
  return [year, month, day].flatMap((part) => (part === undefined ? [] : part.padStart(2, '0'))).join('-');
}
