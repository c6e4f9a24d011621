import type { LintDocument, Token } from './lint-document.ts';
import { oncePerDocument } from './once-per-document.ts';
import { wordAfter, wordBefore } from './words.ts';

/** A day as the text writes it: `28/7/2025`, `ngày 28 tháng 7 năm 2025`; numbers are not checked. */
export interface WrittenDate {
  day: number;
  month: number;
  /** Absent where the text does not give it beside the day. */
  year?: number;
  /** The tokens of the day, the month and the year; one and the same in the short form. */
  parts: readonly Token[];
  start: number;
  end: number;
  /** It is written in figures alone. */
  isShort: boolean;
}

/** Words after which figures with a slash are a day and no fraction. */
const dayWords = new Set('ngày sáng trưa chiều tối đêm hôm khuya rạng'.split(' '));

/** Every day the document writes, short and long, in no order. */
export const writtenDates = oncePerDocument(findDates);

function findDates(document: LintDocument): readonly WrittenDate[] {
  return [
    ...document.wordsOfKind('date').map((token) => shortDate(document, token)),
    ...document.wordsOfKind('number').map((token) => (token.value.includes('/') ? shortDate(document, token) : null)),
    ...document.wordsLike('tháng').map((token) => longDate(document, token)),
  ].filter((date) => date !== null);
}

/** With a year it is a date; without one only after a word for the day. */
function shortDate(document: LintDocument, token: Token): WrittenDate | null {
  const match = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}))?$/u.exec(token.value);
  if (!match || (!match[4] && !isDay(document, token))) return null;
  const year = match[4] ? Number(match[4]) : yearAfter(document, token)?.year;
  const date = { day: Number(match[1]), month: Number(match[3]), parts: [token], start: token.start, end: token.end };
  return { ...date, isShort: true, ...(year === undefined ? {} : { year }) };
}

/** After a word for the day, or in brackets after one: `chiều thứ Hai (12/5)`. */
function isDay(document: LintDocument, token: Token): boolean {
  if (dayWords.has(wordBefore(document, token)?.lower ?? '')) return true;
  const { tokens } = document;
  if (tokens[token.index - 1]?.value !== '(' || tokens[token.index + 1]?.value !== ')') return false;
  return /^(?:hai|ba|tư|năm|sáu|bảy|nhật|nay|qua|mai|kia|cùng|ngày|[2-7])$/u.test(tokens[token.index - 3]?.lower ?? '');
}

function longDate(document: LintDocument, token: Token): WrittenDate | null {
  const day = wordBefore(document, token);
  const month = wordAfter(document, token);
  if (!isSmall(day) || !isSmall(month) || wordBefore(document, day)?.lower !== 'ngày') return null;
  const found = yearAfter(document, month);
  const parts = found ? [day, month, found.token] : [day, month];
  const date = { day: Number(day.value), month: Number(month.value), parts, start: day.start, isShort: false };
  return { ...date, end: parts.at(-1)?.end ?? month.end, ...(found ? { year: found.year } : {}) };
}

/** `năm 2025` after a day. */
function yearAfter(document: LintDocument, last: Token): { year: number; token: Token } | undefined {
  const word = wordAfter(document, last);
  const token = word?.lower === 'năm' ? wordAfter(document, word) : undefined;
  return token && /^[12]\d{3}$/u.test(token.value) ? { year: Number(token.value), token } : undefined;
}

function isSmall(token: Token | undefined): token is Token {
  return token?.kind === 'number' && /^\d{1,2}$/u.test(token.value);
}
