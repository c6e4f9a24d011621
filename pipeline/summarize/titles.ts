import { speechVerbs } from './data/name-stops.ts';
import { personalTitles, ranks, titleHeads, titlePrefixes, titleStops } from './data/titles.ts';
import { isForeign, placeLength, readName } from './names.ts';
import { isNamesake } from './namesakes.ts';
import { phrases, type Token } from './tokens.ts';

/** A title as written: the tokens from `first` up to, not including, `next`. */
export interface TitleSpan {
  first: number;
  next: number;
}

const heads = phrases([...titleHeads, ...ranks]);
const rankHeads = phrases(ranks);
const personal = phrases([...personalTitles, ...ranks]);
const prefixes = new Set(titlePrefixes);
const stops = phrases([...titleStops, ...speechVerbs]);

/** Number of tokens of the head of a title at `index`, prefixes such as `nguyên` included; 0 without one. */
export function headLength(tokens: Token[], index: number): number {
  let at = index;
  while (prefixes.has(tokens[at]?.lower ?? '') && heads.lengthAt(tokens, at) === 0) at++;
  const length = heads.lengthAt(tokens, at);
  return length > 0 ? at - index + length : 0;
}

const reach = 24;

/** The titles that lead up to a name (`Ủy viên Bộ Chính trị, Phó Thủ tướng Chính phủ …`), in the order of the text. */
export function readTitlesBefore(tokens: Token[], name: number): TitleSpan[] {
  const titles: TitleSpan[] = [];
  let next = name;
  while (next > 0) {
    const found = readTitleEnding(tokens, next);
    if (!found) break;
    titles.unshift(...found);
    const comma = (found[0]?.first ?? 0) - 1;
    if (tokens[comma]?.text !== ',' || isOnBehalf(tokens, comma)) break;
    next = comma;
  }
  // `Phu nhân Tổng Bí thư …`: the office of whoever she is married to.
  return spouses.lengthBefore(tokens, titles[0]?.first ?? 0) > 0 ? [] : titles;
}

const spouses = phrases(['phu nhân', 'phu quân']);
const mandates = /^(?:quyền|nhiệm|mời|hỏi|vấn|nghị|đạo|cầu|công|phép|kiến)$/u;

/** `Thừa ủy quyền của Chủ tịch nước, Phó Chủ tịch nước …`, `Trả lời câu hỏi của phóng viên, Đại tá …`: somebody else's office. */
function isOnBehalf(tokens: Token[], comma: number): boolean {
  const [found] = readTitleEnding(tokens, comma) ?? [];
  if (!found || /^(?:ủy|uỷ)$/u.test(tokens[found.first]?.lower ?? '')) return false;
  const [noun, link] = [tokens[found.first - 2]?.lower ?? '', tokens[found.first - 1]?.lower];
  return (link === 'của' && mandates.test(noun)) || (link === 'mặt' && noun === 'thay');
}

/** The title, or the rank and title, that end right before `next`: from the farthest head that words join to it. */
function readTitleEnding(tokens: Token[], next: number): TitleSpan[] | null {
  let first = -1;
  for (let index = next - 1; index >= Math.max(0, next - reach); index--) {
    const token = tokens[index];
    if (!token || !isComplement(tokens, index)) break;
    const length = headLength(tokens, index);
    if (length > 0 && index + length <= next) first = index;
  }
  if (first < 0 || bearsName(tokens, first, next)) return null;
  const inner = splitAt(tokens, first, next);
  return inner.length > 0 ? inner : null;
}

/** Whether somebody is named within: the title before that name is theirs. */
function bearsName(tokens: Token[], first: number, next: number): boolean {
  for (let index = first; index < next; index += Math.max(1, placeLength(tokens, index))) {
    if (tokens[index]?.capital && (isPersonAt(tokens, index) || isForeignerAt(tokens, first, index))) return true;
  }
  return false;
}

const offices = phrases([
  ...personalTitles,
  ...'chủ tịch quốc hội|chủ tịch hạ viện|chủ tịch thượng viện|chủ tịch nước|tổng bí thư|đại sứ'.split('|'),
]);

/** Whether a foreign name of two words and more begins within what an office of state opens (`Tổng thống Bulgaria Rumen Radev`). */
function isForeignerAt(tokens: Token[], first: number, index: number): boolean {
  const name = offices.lengthAt(tokens, first) > 0 ? readName(tokens, index) : null;
  const parts = tokens.slice(name?.first, name?.next);
  return name !== null && name.kind !== 'vietnamese' && parts.length > 1 && parts.some(({ lower }) => isForeign(lower));
}

/** Parts `Đại tướng Bộ trưởng …` and `Phó Thủ tướng kiêm Bộ trưởng …` into titles of their own. */
function splitAt(tokens: Token[], first: number, next: number): TitleSpan[] {
  const length = headLength(tokens, first);
  if (rankHeads.lengthAt(tokens, first) === length && headLength(tokens, first + length) > 0 && first + length < next) {
    return [{ first, next: first + length }, ...splitAt(tokens, first + length, next)];
  }
  for (let index = first + length; index < next; index++) {
    if (tokens[index]?.lower !== 'kiêm' || headLength(tokens, index + 1) === 0) continue;
    return [{ first, next: index }, ...splitAt(tokens, index + 1, next)];
  }
  return [{ first, next }];
}

/** Whether a token may be part of a title: a word that is no verb or function word, or a mark inside a name. */
function isComplement(tokens: Token[], index: number): boolean {
  const token = tokens[index];
  if (!token) return false;
  if (token.kind === 'number') return index > 0 && tokens[index - 1]?.kind === 'word';
  if (token.kind === 'mark') return isInnerMark(tokens, index);
  if (token.lower === 'và')
    return tokens[index + 1]?.capital === true && headLength(tokens, index + 1) === 0 && !isPersonAt(tokens, index + 1);
  if (headLength(tokens, index) > 0 || token.capital || heads.lengthBefore(tokens, index + 1) > 1) return true;
  if (levels.test(tokens[index - 1]?.text ?? '') && !afterLevel.test(token.lower)) return false;
  const stop = stops.lengthAt(tokens, index);
  if (stop === 0) return true;
  // `Ban chỉ đạo`, `Hàng không`: the second half of a body's name.
  return /^(?:ban|bộ|hàng|phòng)$/u.test(tokens[index - 1]?.lower ?? '') && /^(?:chỉ|không)$/u.test(token.lower);
}

/** A title that names a level ends there (`Chủ tịch UBND tỉnh điều hành …`), but for `tỉnh ủy`, `xã đoàn`, `huyện đảo`, `tỉnh khóa XIX`. */
const levels = /^(?:tỉnh|huyện|quận|xã|phường)$/u;
const afterLevel = /^(?:tỉnh|huyện|quận|xã|phường|ủy|uỷ|đoàn|đội|hội|đảo|khóa|khoá|nhiệm|kiêm|của)$/u;

/** `GD-ĐT`, `Việt Nam – Lào`, `TP.`, `GS.TS`, `T.Ư`, `&` */
function isInnerMark(tokens: Token[], index: number): boolean {
  const [before, mark, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (!mark || !before || !after) return false;
  if (mark.text === '.')
    return before.capital && !mark.spaced && (before.text.length <= 3 || before.text === before.text.toUpperCase());
  if (mark.text === '/' || mark.text === '&') return true;
  if (!/^[-–]$/u.test(mark.text)) return false;
  if (!mark.spaced && !after.spaced) return true;
  return before.capital && after.capital && headLength(tokens, index + 1) === 0 && !isPersonAt(tokens, index + 1);
}

/** Whether a name with a surname begins here, so that a title before it is that person's. */
function isPersonAt(tokens: Token[], index: number): boolean {
  const name = readName(tokens, index);
  if (!name || isNamesake(tokens, index)) return false;
  if (name.kind === 'foreign') {
    return (
      (tokens[index + 1]?.text === '-' && tokens[index + 2]?.capital === false) ||
      personal.lengthBefore(tokens, index) > 0
    );
  }
  return name.kind === 'vietnamese' && (!name.doubtful || name.next - name.first > 2 || headEndsAt(tokens, index));
}

function headEndsAt(tokens: Token[], index: number): boolean {
  return heads.lengthBefore(tokens, index) > 0;
}

const links = phrases([
  'là',
  'hiện là',
  'làm',
  'giữ chức',
  'giữ chức vụ',
  'nguyên là',
  'kiêm',
  'được bầu làm',
  'được bổ nhiệm làm',
  'với cương vị',
  'đang là',
]);

/** The titles in apposition after a name: behind a comma, dash, bracket or `là`, one after the other. */
export function readTitlesAfter(tokens: Token[], next: number): { titles: TitleSpan[]; next: number } {
  const titles: TitleSpan[] = [];
  let at = next;
  for (;;) {
    const start = skipLink(tokens, at, titles.length === 0);
    if (start === null || headLength(tokens, start) === 0) break;
    const end = endOfTitle(tokens, start);
    // What leads up to a name is the title of whoever bears that name.
    if (isPersonAt(tokens, end) || isForeignerAt(tokens, start, end)) break;
    const spans = splitAt(tokens, start, end);
    titles.push(...spans);
    at = end;
  }
  return { titles, next: at };
}

function skipLink(tokens: Token[], index: number, isFirst: boolean): number | null {
  const mark = tokens[index]?.text ?? '';
  if (
    mark === ',' ||
    (isFirst && /^[-–—(]$/u.test(mark)) ||
    (!isFirst && /^[-–—]$/u.test(mark) && tokens[index]?.spaced)
  ) {
    const linked = links.lengthAt(tokens, index + 1);
    return index + 1 + linked;
  }
  const length = links.lengthAt(tokens, index);
  return length > 0 && (isFirst || tokens[index]?.lower === 'kiêm') ? index + length : null;
}

/** A title ends at the first mark or word that cannot be part of it; a comma inside an organisation's name can. */
function endOfTitle(tokens: Token[], start: number): number {
  let end = start + headLength(tokens, start);
  while (end < tokens.length && end < start + reach) {
    const place = placeLength(tokens, end);
    if (place > 0) end += place;
    else if (tokens[end]?.capital && (isPersonAt(tokens, end) || isForeignerAt(tokens, start, end))) break;
    else if (isComplement(tokens, end)) {
      if (tokens[end]?.lower === 'và' && !isInsideName(tokens, start, end)) break;
      end++;
    } else if (tokens[end]?.text === ',' && isListInName(tokens, start, end)) end++;
    else if (tokens[end]?.lower === 'của' && isBody(tokens[end + 1])) end += 2;
    else break;
  }
  return end;
}

const bodies = /^(?:bộ|sở|ban|ủy|uỷ|vụ|cục|viện|hội|phòng|hiệp|liên|tổng|trường|đại|mặt|quốc)$/u;

function isBody(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.capital || /^(?:điện|bộ|công|tập|hãng|tổ|ngân|trường|cơ|chính|liên)$/u.test(token.lower))
  );
}

function isInsideName(tokens: Token[], start: number, index: number): boolean {
  return tokens.slice(start, index).some(({ lower }) => bodies.test(lower));
}

/** `Bộ Văn hóa, Thể thao và Du lịch`: after the comma a capital that begins neither title nor person, and then `và`. */
function isListInName(tokens: Token[], start: number, comma: number): boolean {
  if (!isInsideName(tokens, start, comma) || !tokens[comma + 1]?.capital) return false;
  if (headLength(tokens, comma + 1) > 0 || isPersonAt(tokens, comma + 1)) return false;
  for (let index = comma + 1; index < Math.min(tokens.length, comma + 8); index++) {
    const token = tokens[index];
    if (token?.lower === 'và') return tokens[index + 1]?.capital === true && headLength(tokens, index + 1) === 0;
    if (token?.kind !== 'word' && token?.text !== ',') return false;
  }
  return false;
}
