import { looseNouns, namingNouns } from './data/labels-before-numbers.ts';
import { isForeign } from './names.ts';
import type { Amount } from './numbers.ts';
import { phrases, type Token } from './tokens.ts';

const naming = phrases(namingNouns);
const loose = phrases(looseNouns);

/** What follows an amount, as far as the traps need it. */
export interface Following {
  /** Whether a unit of measure, currency, per cent or a scale word makes it an amount beyond doubt. */
  measured: boolean;
  /** Whether a counted noun follows. */
  counted: boolean;
}

/**
 * Whether a number names instead of counting: part of a model or document, house, class or telephone number, a time of
 * day, a score, an ordinal, a year.
 */
export function isTrap(tokens: Token[], index: number, amount: Amount, following: Following): boolean {
  const { measured, counted } = following;
  return (
    isGlued(tokens, index, amount, measured) ||
    isTelephone(tokens, index, following) ||
    isTimeOfDay(tokens, index, amount) ||
    isScore(tokens, index, amount, measured || counted) ||
    isNamed(tokens, index, following)
  );
}

/** `F-16`, `B1`, `30a`, `3/4/HĐ`: letters or marks stand right beside the digits. */
function isGlued(tokens: Token[], index: number, amount: Amount, measured: boolean): boolean {
  const [before, first, after] = [tokens[index - 1], tokens[index], tokens[amount.next]];
  if (first && before && !first.spaced) {
    if (before.kind === 'word' || before.text === '_' || before.text === '.' || before.text === '#') return true;
    const joined = /^[-–/:.]$/u.test(before.text) && !before.spaced;
    if (joined && tokens[index - 2]?.kind !== 'mark') return true;
  }
  if (!after || after.spaced || measured) return false;
  return after.kind === 'word' || /^[/:_]$/u.test(after.text);
}

function isTelephone(tokens: Token[], index: number, { measured, counted }: Following): boolean {
  const text = tokens[index]?.text ?? '';
  if (/^0\d+\.\d/u.test(text)) return true;
  // `gọi 113 Công an tỉnh`
  if (/^11[2-5]$/u.test(text) && tokens[index + 1]?.capital) return true;
  if (/^0\d/u.test(text)) return !measured && !counted;
  return /^\d{7,}$/u.test(text) && !measured && !counted;
}

const timeCues = new Set('lúc hồi vào từ đến tới trước khoảng sau'.split(' '));
const timeOfDay = /^(?:sáng|trưa|chiều|tối|đêm|khuya|rạng|ngày|cùng|kém|hôm|thứ|chủ|gmt|theo)$/u;

/** `7h30`, `19:30`, `lúc 9 giờ`, `22 giờ đêm`, `8 giờ 15 phút ngày 2/9` */
function isTimeOfDay(tokens: Token[], index: number, amount: Amount): boolean {
  const unit = tokens[amount.next];
  if (unit?.lower === 'phút' && isHour(tokens, index - 2)) return true;
  if (!unit || typeof amount.normalised !== 'number' || amount.normalised > 24) return false;
  if (unit.text === ':' && !unit.spaced && tokens[amount.next + 1]?.kind === 'number') return true;
  if (!/^(?:h|g|giờ|h\d\d?|g\d\d?)$/u.test(unit.lower)) return false;
  const before = tokens[index - 1]?.lower ?? '';
  if (/^(?:trong|suốt|sau|mất|gần|hơn)$/u.test(before) && !timeOfDay.test(tokens[amount.next + 1]?.lower ?? '')) {
    return /\d/u.test(unit.text);
  }
  if (unit.lower !== 'giờ') return true;
  let next = amount.next + 1;
  if (tokens[next]?.kind === 'number') next += tokens[next + 1]?.lower === 'phút' ? 2 : 1;
  return timeCues.has(before) || timeOfDay.test(tokens[next]?.lower ?? '') || tokens[next]?.text === '-';
}

/** `lúc 7 giờ`, with its minutes behind it. */
function isHour(tokens: Token[], index: number): boolean {
  const [before, hour, unit] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  return unit?.lower === 'giờ' && Number(hour?.text) <= 24 && timeCues.has(before?.lower ?? '');
}

/** `2-1`, `0 - 3`: two small numbers and nothing that they could count. */
function isScore(tokens: Token[], index: number, amount: Amount, hasUnit: boolean): boolean {
  if (Array.isArray(amount.value)) return !hasUnit;
  const [before, after] = [tokens[index - 1], tokens[amount.next]];
  if (after && /^[-–:]$/u.test(after.text) && tokens[amount.next + 1]?.kind === 'number' && !hasUnit) return true;
  return /^[-–:]$/u.test(before?.text ?? '') && tokens[index - 2]?.kind === 'number';
}

/** `lớp 10`, `quận 1`, `số 10`, `thứ nhất`; and what is joined to such a number (`bão số 10 và 11`). */
function isNamed(tokens: Token[], index: number, { measured, counted }: Following): boolean {
  const before = tokens[index - 1];
  if (!before) return false;
  if (before.lower === 'thứ') return true;
  if (before.lower === 'số') return isNumbering(tokens, index, measured, counted);
  if (/^(?:và|,|-|–|hoặc|đến|tới)$/u.test(before.lower) && tokens[index - 2]?.kind === 'number') {
    let start = index - 2;
    while (/^(?:và|,|-|–)$/u.test(tokens[start - 1]?.lower ?? '') && tokens[start - 2]?.kind === 'number') start -= 2;
    return !measured && !counted && isNamed(tokens, start, { measured, counted });
  }
  if (before.kind === 'code') return true;
  const isName = naming.lengthBefore(tokens, index) > 0 && !notNaming.test(tokens[index - 2]?.lower ?? '');
  if (isName && !measured) return true;
  if (!measured && !counted && loose.lengthBefore(tokens, index) > 0) return true;
  if (!before.capital || measured || index < 2) return false;
  // `iPhone 6 màn hình …`: a foreign name and its number, whatever noun comes next.
  return !counted || (isForeign(before.lower) && before.text !== before.text.toUpperCase());
}

/** `có lớp 12 em`; and `kỷ luật 25 đảng viên`, `thành phần 12 người`, which only end as a naming noun does. */
const notNaming = /^(?:có|được|cả|mọi|kỷ|kỉ|pháp|thành)$/u;

/** After `số` a number names, but for `tổng số 49.465`, `trong số 231` and amounts beyond doubt. */
function isNumbering(tokens: Token[], index: number, measured: boolean, counted: boolean): boolean {
  if (measured) return false;
  const before = tokens[index - 2]?.lower ?? '';
  if (/^(?:tổng|trong|con|một|đa|phần)$/u.test(before)) return false;
  return !(counted && before === 'với');
}
