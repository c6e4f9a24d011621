/** A point of time as far as the text gives it; parts that are absent are to be resolved. */
export interface DatePoint {
  year?: number;
  month?: number;
  day?: number;
  quarter?: number;
  /** Whether words such as `tới`, `sẽ` place it after the day of publication. */
  future?: boolean;
}

/** What dates without a year are resolved against. */
export interface Calendar {
  /** Day of publication, ISO; null where unknown. */
  today: string | null;
  /** Year that dates without one belong to; null where unknown. */
  year: number | null;
}

/** The ISO form of a point, as precise as it is; an unknown year is `XXXX`, as in EDTF (ISO 8601-2). */
export function toIso(point: DatePoint, calendar: Calendar): string {
  const { quarter, day } = point;
  const month = point.month ?? (day === undefined ? undefined : monthOfDay(day, point.future, calendar));
  const year = point.year ?? yearOf(month, day, point.future, calendar);
  const stem = year === null ? 'XXXX' : String(year).padStart(4, '0');
  if (quarter !== undefined) return `${stem}-Q${quarter}`;
  if (month === undefined) return stem;
  return day === undefined ? `${stem}-${pad(month)}` : `${stem}-${pad(month)}-${pad(day)}`;
}

/** Whether day and month (and year) exist in the calendar. */
export function isDay(day: number, month: number, year = 2024): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day that lies a number of days after (before, if negative) another one. */
export function addDays(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The month that lies a number of months after another day's, `2013-09`. */
export function addMonths(iso: string, months: number): string {
  const date = new Date(`${iso.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
}

/**
 * The day of the week (1 Monday … 7 Sunday) that a report means: the latest one up to today, or the one of the
 * week that lies `weeks` after this one.
 */
export function weekdayBefore(today: string, weekday: number, weeks: number | null): string {
  const present = new Date(`${today}T00:00:00Z`).getUTCDay() || 7;
  if (weeks === null) return addDays(today, -((present - weekday + 7) % 7));
  return addDays(today, weekday - present + 7 * weeks);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** A day without a month: of this month, or of the one before (after, if so marked). */
function monthOfDay(day: number, future: boolean | undefined, { today }: Calendar): number | undefined {
  if (today === null) return undefined;
  const [, month = 1, present = 1] = today.split('-').map(Number);
  if (day > present && !future && day - present > 10) return month === 1 ? 12 : month - 1;
  if (day < present && future) return month === 12 ? 1 : month + 1;
  return month;
}

/** The year of publication, unless the month would then lie more than half a year ahead of a report. */
function yearOf(month: number | undefined, day: number | undefined, future: boolean | undefined, calendar: Calendar) {
  const { today, year } = calendar;
  if (today === null || month === undefined) return year;
  const [presentYear = 0, present = 1] = today.split('-').map(Number);
  if (future && month < present) return presentYear + 1;
  const ahead = month - present;
  if (ahead > 6 && !future) return presentYear - 1;
  return ahead < -9 && day !== undefined ? presentYear + 1 : presentYear;
}
