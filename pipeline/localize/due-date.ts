import type { Span } from '../article/article.ts';
import { formatDate } from './dates.ts';
import type { Material } from './material.ts';

/**
 * By when a request is to be fulfilled, in the page's manner: a date of its sentence that words of a term lead up to
 * (`trước ngày 31/8/2025`) and that is not past on the day of the article; null where the text states none.
 */
export function dueDate(request: Span, { article, brief, labelSet }: Material): string | null {
  const due = brief.dates.find(({ start, end, iso, surface }) => {
    if (start < request.start || end > request.end || isPast(iso, brief.date)) return false;
    return terms.test(article.text.slice(request.start, start).concat(surface.match(leading)?.[0] ?? ''));
  });
  return due ? formatDate(due.iso, labelSet) : null;
}

const words = `(?:trước|chậm nhất(?: là)?(?: vào| trong)?|muộn nhất(?: là)?(?: vào| trong)?|(?:đến |trước )?hết|hoàn thành (?:vào|trong)|xong (?:vào|trong)|trong)`;
const terms = new RegExp(String.raw`(?<!\p{L})${words}\s*$`, 'iu');
const leading = new RegExp(`^${words}`, 'iu');

/** Whether the last of the days that a date may mean lies before `today`; dates of one precision compare as they are written. */
function isPast(iso: string, today: string | null): boolean {
  const last = iso.split('/').at(-1) ?? iso;
  if (today === null || last === '..') return false;
  const quarter = /^(\d{4})-Q([1-4])$/u.exec(last);
  const day = quarter ? `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, '0')}` : last;
  return day < today.slice(0, day.length);
}
