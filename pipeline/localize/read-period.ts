/** A period by its place among those of its kind. */
export interface Period {
  grain: 'year' | 'quarter' | 'month';
  /** Grows by one from each to the next. */
  order: number;
}

const quarters: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

/** Reads a period as the article writes it (`năm 2024`, `quý I/2025`, `tháng 3 năm 2025`); null where it is another. */
export function readPeriod(words: string | null): Period | null {
  const text = words?.trim().toLowerCase() ?? '';
  const year = /^năm (\d{4})$/u.exec(text)?.[1];
  if (year) return { grain: 'year', order: Number(year) };
  const quarter = /^quý (iv|i{1,3}|[1-4])(?:\/| năm | )(\d{4})$/u.exec(text);
  if (quarter) return { grain: 'quarter', order: Number(quarter[2]) * 4 + (quarters[quarter[1] ?? ''] ?? 0) };
  const month = /^tháng (\d{1,2})(?:\/| năm )(\d{4})$/u.exec(text);
  return month ? { grain: 'month', order: Number(month[2]) * 12 + Number(month[1]) } : null;
}
