import { documentTypes } from './abbreviations.ts';
import { classOf, DIGIT, isLetter, isWordlike, LOWER, UPPER } from './character-class.ts';
import type { Scan } from './scan.ts';

const DASH = 0x2d;
const SLASH = 0x2f;
const DOT = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const dayWords = new Set(['ngày', 'sáng', 'trưa', 'chiều', 'tối', 'đêm', 'hôm', 'khuya', 'rạng']);

/** Takes a number, percentage, date, time, document number or code that begins with the digit at `at`. */
export function scanNumber(text: string, at: number, to: number, scan: Scan): void {
  const first = digits(text, at, to);
  const next = text.charCodeAt(first);
  if (
    first < to &&
    (next === SLASH || next === DASH || isLetter(classOf(next))) &&
    documentNumber(text, at, first, to, scan)
  )
    return;
  if (first < to && (next === SLASH || next === DASH || next === DOT) && date(text, at, first, to, scan)) return;
  if (first < to && (next === COLON || isLetter(classOf(next))) && timeOrCode(text, at, first, to, scan)) return;
  scan.kind = 'number';
  scan.end = fraction(text, grouped(text, first, to), to);
}

/** Separators count only between digits: `1.779,52`, but not the full stop after `2025.`. */
function grouped(text: string, from: number, to: number): number {
  let end = from;
  while (end + 1 < to && isSeparator(text.charCodeAt(end)) && isDigit(text, end + 1)) end = digits(text, end + 1, to);
  return end;
}

function isSeparator(unit: number): boolean {
  return unit === DOT || unit === COMMA;
}

/** Adds a denominator (`17/18`) or a percent or per mille sign. */
function fraction(text: string, from: number, to: number): number {
  let end = from;
  if (text.charCodeAt(end) === SLASH && end + 1 < to && isDigit(text, end + 1))
    end = grouped(text, digits(text, end + 1, to), to);
  const sign = text.charCodeAt(end);
  return end < to && (sign === 0x25 || sign === 0x2030) ? end + 1 : end;
}

/** `27/7`, `1/7/2025`, `9/2013`, `27-7-2013`, `27.7.2013`; `27-7` and `27.7` only after a word for the day. */
function date(text: string, at: number, first: number, to: number, scan: Scan): boolean {
  const separator = text.charCodeAt(first);
  if (first - at > 2 || !isDigit(text, first + 1)) return false;
  const second = digits(text, first + 1, to);
  const day = Number(text.slice(at, first));
  const month = Number(text.slice(first + 1, second));
  const year =
    text.charCodeAt(second) === separator && isDigit(text, second + 1) ? digits(text, second + 1, to) : second;
  const size = year - second - 1;
  if (year > second ? size !== 4 && size !== 2 : isSeparator(text.charCodeAt(second)) && isDigit(text, second + 1))
    return false;
  const wordlike = isWordlike(classOf(text.charCodeAt(year))) || text.charCodeAt(year) === 0x25;
  if (year < to && wordlike) return false;
  if (year === second && second - first - 1 === 4) return monthOfYear(separator, day, month, second, scan);
  if (second - first > 3 || day < 1 || day > 31 || month < 1 || month > 12) return false;
  if (year === second && separator !== SLASH && !dayWords.has(scan.previous.toLowerCase())) return false;
  return take(scan, year, 'date');
}

function monthOfYear(separator: number, month: number, year: number, end: number, scan: Scan): boolean {
  if (separator === DOT || month < 1 || month > 12 || year < 1000 || year > 2999) return false;
  if (separator === DASH && scan.previous.toLowerCase() !== 'tháng') return false;
  return take(scan, end, 'date');
}

/** `57-NQ/TW`, `30/2020/NĐ-CP`, `175/2024/QH15`, `1234/QĐ-TTg`, `57a-NQ/TW`. */
function documentNumber(text: string, at: number, first: number, to: number, scan: Scan): boolean {
  let end = first;
  if (classOf(text.charCodeAt(end)) === LOWER) end += 1;
  const separator = text.charCodeAt(end);
  if (separator !== SLASH && separator !== DASH) return false;
  let hasYear = false;
  if (separator === SLASH && digits(text, end + 1, to) - end === 5 && isJoint(text.charCodeAt(end + 5))) {
    hasYear = true;
    end += 5;
  }
  const series = end;
  let parts = 0;
  let first_ = '';
  while (end < to && isJoint(text.charCodeAt(end))) {
    const part = capitals(text, end + 1, to);
    if (part === end + 1) break;
    if (parts === 0) first_ = text.slice(end + 1, part);
    parts += 1;
    end = part;
  }
  if (parts === 0 || (parts === 1 && !(hasYear && end - series > 2) && !documentTypes.has(first_))) return false;
  if (parts > 1 && !hasYear && !documentTypes.has(first_) && text.charCodeAt(series) !== SLASH) return false;
  return end > at && take(scan, end, 'document-number');
}

function isJoint(unit: number): boolean {
  return unit === DASH || unit === SLASH;
}

/** A run of letters that is mostly capitals, with digits after it: `NĐ`, `TTg`, `QH15`, `UBTVQH16`; else `from`. */
function capitals(text: string, from: number, to: number): number {
  let end = from;
  let lower = 0;
  while (end < to && isLetter(classOf(text.charCodeAt(end)))) {
    if (classOf(text.charCodeAt(end)) === LOWER) lower += 1;
    end += 1;
  }
  if (end === from || classOf(text.charCodeAt(from)) !== UPPER || lower > 1 || (lower === 1 && end - from < 3))
    return from;
  return digits(text, end, to);
}

/** `14h30`, `14g30`, `8h`, `14:30`; and codes such as `4G`, `12A1`, `29B`. */
function timeOrCode(text: string, at: number, first: number, to: number, scan: Scan): boolean {
  const unit = text.charCodeAt(first);
  if (unit === COLON || unit === 0x68 || unit === 0x67) {
    const minutes = digits(text, first + 1, to);
    const exact = minutes - first - 1 === 2;
    const free = !isWordlike(classOf(text.charCodeAt(minutes)));
    if (first - at <= 2 && (exact || (unit === 0x68 && minutes === first + 1)) && (free || minutes >= to))
      return take(scan, seconds(text, minutes, to), 'time');
  }
  if (classOf(unit) !== UPPER) return false;
  const end = digits(text, first + 1, to);
  if (end < to && isLetter(classOf(text.charCodeAt(end)))) return false;
  return take(scan, end, 'code');
}

function seconds(text: string, from: number, to: number): number {
  return text.charCodeAt(from) === COLON && digits(text, from + 1, to) === from + 3 ? from + 3 : from;
}

function take(scan: Scan, end: number, kind: Scan['kind']): boolean {
  scan.end = end;
  scan.kind = kind;
  return true;
}

function isDigit(text: string, at: number): boolean {
  return classOf(text.charCodeAt(at)) === DIGIT;
}

function digits(text: string, from: number, to: number): number {
  let end = from;
  while (end < to && classOf(text.charCodeAt(end)) === DIGIT) end += 1;
  return end;
}
