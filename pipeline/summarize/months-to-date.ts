import { addMonths, type Calendar } from './calendar.ts';
import { yearOf } from './date-points.ts';
import { readAmount } from './numbers.ts';
import { phrases, type Token } from './tokens.ts';

type Found = { iso: string; next: number } | null;

const economy = phrases(
  'doanh thu,lợi nhuận,kim ngạch,sản lượng,kết quả,xuất khẩu,nhập khẩu,thu ngân sách,kết quả kinh doanh,tính chung,lũy kế,luỹ kế,gdp,cpi,tổng kết'.split(
    ',',
  ),
);

/** `9 tháng đầu năm`, `6 tháng cuối năm 2013`, `9 tháng năm 2013`; `chín tháng` alone where an account is given. */
export function readMonthsToDate(tokens: Token[], index: number, calendar: Calendar): Found {
  const amount = readAmount(tokens, index);
  const count = amount?.normalised;
  if (!amount || typeof count !== 'number' || !Number.isInteger(count) || count > 12) return null;
  if (tokens[amount.next]?.lower !== 'tháng') return null;
  let next = amount.next + 1;
  const half = tokens[next]?.lower;
  if ((half === 'đầu' || half === 'cuối') && tokens[next + 1]?.lower === 'năm') next += 1;
  else if (half !== 'năm' && half !== 'của') return readAccount(tokens, index, count, next, calendar);
  const stated = readYearOf(tokens, next, calendar);
  const year = stated?.year ?? calendar.year;
  if (year === null || (!stated && half !== 'đầu' && half !== 'cuối'))
    return readAccount(tokens, index, count, amount.next + 1, calendar);
  const iso = half === 'cuối' ? span(year, 13 - count, 12) : span(year, 1, count);
  return { iso, next: stated?.next ?? next + 1 };
}

function readYearOf(tokens: Token[], index: number, { today }: Calendar): { year: number; next: number } | null {
  const year = yearOf(tokens[index + 1]);
  if (tokens[index]?.lower === 'năm' && year !== null) return { year, next: index + 2 };
  if (today === null || tokens[index]?.lower !== 'năm') return null;
  const word = tokens[index + 1]?.lower;
  if (word === 'nay') return { year: Number(today.slice(0, 4)), next: index + 2 };
  return word === 'ngoái' ? { year: Number(today.slice(0, 4)) - 1, next: index + 2 } : null;
}

function readAccount(tokens: Token[], index: number, count: number, next: number, calendar: Calendar): Found {
  if (calendar.today === null || economy.lengthBefore(tokens, index) === 0) return null;
  if (/^(?:qua|trước|sau|tới|liên|liền|nữa)$/u.test(tokens[next]?.lower ?? '')) return null;
  const month = Number(addMonths(calendar.today, -1).slice(5));
  return count <= month && calendar.year !== null ? { iso: span(calendar.year, 1, count), next } : null;
}

function span(year: number, from: number, to: number): string {
  const pad = (month: number) => String(month).padStart(2, '0');
  return `${year}-${pad(from)}/${year}-${pad(to)}`;
}
