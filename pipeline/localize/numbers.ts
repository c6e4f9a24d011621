/** Decimals that a Vietnamese number is written with: `8,0` has one, `1.446` none, `8.02` (in the English way) two. */
export function countDecimals(written: string, value: number): number {
  const [, decimals = ''] = /\d,(\d+)/u.exec(written) ?? [];
  const [, needed = ''] = /\.(\d+)$/u.exec(String(value)) ?? [];
  return Math.max(decimals.length, needed.length);
}

/** A number in the locale's digits and marks, with exactly so many decimals. */
export function formatNumber(value: number, decimals: number, locale: string): string {
  const digits = Math.min(decimals, 20);
  return new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}
