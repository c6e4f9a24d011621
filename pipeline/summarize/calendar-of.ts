import type { Article } from '../article/article.ts';
import type { Calendar } from './calendar.ts';
import { readPoint } from './date-points.ts';
import { readDates } from './dates.ts';
import type { Sentence } from './read-sentences.ts';

/**
 * The calendar that an article's dates are resolved against: its stated day, or else the year of the latest full date in
 * it (of a month, or of any year that is no target) and the day that its opening names.
 */
export function calendarOf(article: Article, sentences: Sentence[]): Calendar {
  const stated = article.metadata.date;
  if (stated) return { today: stated, year: Number(stated.slice(0, 4)) };
  const year = latestYear(sentences);
  if (year === null) return { today: null, year: null };
  return { today: openingDay(sentences, year), year };
}

const targets = new Set(['đến', 'tới', 'nhìn', 'hướng', 'trước', 'sinh']);

function latestYear(sentences: Sentence[]): number | null {
  const found: [days: number[], months: number[], years: number[]] = [[], [], []];
  for (const { tokens } of sentences) {
    for (let index = 0; index < tokens.length; index++) {
      const point = readPoint(tokens, index);
      if (point?.year === undefined) continue;
      const isTarget = targets.has(tokens[index - 1]?.lower ?? '') || tokens[index]?.lower === 'sn';
      if (point.day !== undefined) found[0].push(point.year);
      else if (point.month !== undefined || point.quarter !== undefined) found[1].push(point.year);
      else if (!isTarget) found[2].push(point.year);
      index = point.next - 1;
    }
  }
  const years = found.find((list) => list.length > 0);
  return years ? Math.max(...years) : null;
}

/** The first complete day of lead or opening sentence. */
function openingDay(sentences: Sentence[], year: number): string | null {
  const opening = sentences.filter(({ role }) => role !== 'title').slice(0, 2);
  const dates = opening.flatMap(({ tokens }) => readDates(tokens, { today: null, year }));
  return dates.find(({ iso }) => /^\d{4}-\d\d-\d\d$/u.test(iso))?.iso ?? null;
}
