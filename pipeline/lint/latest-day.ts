import type { LintDocument } from './lint-document.ts';
import { writtenDates } from './written-dates.ts';

/** The day an article is at least as late as: that of publication, else the latest full date it writes. */
export function latestDay(document: LintDocument): string | undefined {
  if (document.date !== undefined) return document.date;
  let latest: string | undefined;
  for (const { day, month, year } of writtenDates(document)) {
    if (year === undefined || year > 2100) continue;
    const iso = `${year}-${pad(month)}-${pad(day)}`;
    if (latest === undefined || iso > latest) latest = iso;
  }
  return latest;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
