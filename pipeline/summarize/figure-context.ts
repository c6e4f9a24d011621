import { goesOn, words } from './clauses.ts';
import { hedges } from './data/hedges.ts';
import type { DateMatch } from './dates.ts';
import { endOfSeries, type Unit } from './figure-units.ts';
import type { Sentence } from './read-sentences.ts';
import { tellsWhen } from './tells-when.ts';
import { phrases, type Token } from './tokens.ts';

/** Where a figure stands among the tokens of its sentence. */
export interface FigurePlace {
  first: number;
  next: number;
  unit: Unit | null;
}

const approximators = phrases(hedges);

/** The approximators and bounds right before a number (`ước đạt`, `dự kiến khoảng`); null without one. */
export function readHedge(tokens: Token[], first: number, text: string): string | null {
  const start = startOfHedge(tokens, first);
  return start < first ? text.slice(tokens[start]?.start, tokens[first - 1]?.end).replaceAll(/\s+/gu, ' ') : null;
}

function startOfHedge(tokens: Token[], first: number): number {
  let start = first;
  for (let length = 1; length > 0 && start > 0; start -= length) length = approximators.lengthBefore(tokens, start);
  return start;
}

const opening = /^[(“"]$/u;
const clauseEnd = /^(?:[;:()“”"…]|\.{2,})$/u;
const verbs = phrases(
  'đạt,mới,mới chỉ,mới đạt,là,còn,có,khiến,làm,gây,trong,trong vòng,vòng,sau,chiếm,bằng,lên,lên tới,lên đến,tới,đến,xuống,xuống còn,ở mức,mức,với,được,khoảng,tăng,giảm,chỉ,chỉ còn,gồm,hiện có,đã,đã có,sẽ,ước,cả,tổng cộng,từ,trị giá,với mức,vào,thêm,cũng,vẫn,đang,và,nhưng,trong đó,cho,để,khi'.split(
    ',',
  ),
);
/** Verbs of change stay in a label: they tell the direction. */
const changes = new Set(['tăng', 'giảm', 'thêm', 'bớt', 'hụt', 'vượt']);

/** What a figure measures: the words before it in its clause; for counts, the counted noun with what follows it. */
export function labelOf(
  sentence: Sentence,
  { first, next, unit }: FigurePlace,
  dates: DateMatch[],
  text: string,
): string {
  const { tokens } = sentence;
  const hedge = startOfHedge(tokens, first);
  if (unit?.kind === 'count' && !tellsChange(tokens, hedge, next)) {
    const start = unit.next > first ? next - countTokens(unit.text) : next;
    const label = words(sentence, Math.max(first + 1, start), endOfClause(tokens, next, dates), text);
    if (label && label !== unit.text) return label;
  }
  const found = wordsBefore(sentence, hedge, dates, text, changesFrom(tokens, hedge, next));
  const before = /\p{L}/u.test(found) && !/^[\d.,]+\s?\p{L}+\d?$/u.test(found) ? found : '';
  if (unit?.kind === 'count' && !tellsChange(tokens, hedge, next)) return nameCount(before, unit.text);
  return before || words(sentence, next, endOfClause(tokens, next, dates), text);
}

/** `Dân số toàn tỉnh`, `tổng số đảng viên`; the unit alone where the words before it are no noun phrase or hold another figure. */
/** `giảm 41 vụ`, `thiếu 2.134 giáo viên`, `giảm từ 47 hộ xuống 25 hộ`: without its verb the count would say something else. */
function tellsChange(tokens: Token[], hedge: number, next: number): boolean {
  const at = /^(?:thêm|được|đi)$/u.test(tokens[hedge - 1]?.lower ?? '') ? hedge - 2 : hedge - 1;
  const isNoun = /^(?:mức|sự|việc|độ)$/u.test(tokens[at - 1]?.lower ?? '');
  return (
    (/^(?:tăng|giảm|thiếu|hụt|bớt)$/u.test(tokens[at]?.lower ?? '') && !isNoun) || changesFrom(tokens, hedge, next)
  );
}

/** Whether a figure is where a change begins or ends: `từ 5,4% xuống còn 2,1%`. */
function changesFrom(tokens: Token[], hedge: number, next: number): boolean {
  if (tokens[hedge - 1]?.lower === 'từ') {
    // `từ 34,9% (năm 2021) còn 17,66%`
    const close = tokens[next]?.text === '(' ? tokens.findIndex(({ text }, index) => index > next && text === ')') : -1;
    return targets.test(tokens[close < 0 ? next : close + 1]?.lower ?? '');
  }
  let at = hedge;
  while (targets.test(tokens[at - 1]?.lower ?? '')) at--;
  const from = at < hedge ? tokens.slice(Math.max(0, at - 12), at).findLastIndex(({ lower }) => lower === 'từ') : -1;
  return from >= 0 && tokens[Math.max(0, at - 12) + from + 1]?.kind === 'number';
}

const targets = /^(?:lên|xuống|còn)$/u;

function nameCount(before: string, unit: string): string {
  if (/^tổng (?:số|cộng)$/iu.test(before)) return `${before} ${unit}`;
  const isNoun = /^(?:\p{Lu}|dân số|diện tích|sản lượng|số lượng|tổng|tỷ lệ|tỉ lệ|quy mô|lượng)/u.test(before);
  const isSubject = isNoun && !/\d/u.test(before) && !before.split(' ').some((word) => verbal.has(word.toLowerCase()));
  return isSubject ? before : unit;
}

const verbal = new Set(
  'đã sẽ đang phải cần nên hãy được bị cho để khi trong tại theo cùng thì mà là có không hiện cả với từ ngày sáng chiều tối'.split(
    ' ',
  ),
);

/** The words of the clause before a figure, without linking verbs and without the period at their end. */
function wordsBefore(sentence: Sentence, hedge: number, dates: DateMatch[], text: string, isChange: boolean): string {
  const { tokens } = sentence;
  const end = isChange ? hedge : endOfLabel(tokens, hedge, dates);
  let start = startOfClause(tokens, end);
  if (!isChange) start = startAfterFigures(tokens, start, end);
  // Never from the middle of a date or number.
  while (start > 0 && start < end && !tokens[start]?.spaced && !opening.test(tokens[start - 1]?.text ?? '')) start++;
  while (start < end && /^(?:và|nhưng|với|do|vì|sau|mà|thì|để|trong|đó|khi|nhờ|còn)$/u.test(tokens[start]?.lower ?? ''))
    start++;
  return words(sentence, start, end, text);
}

function endOfLabel(tokens: Token[], hedge: number, dates: DateMatch[]): number {
  let end = hedge;
  for (let length = 1; length > 0; end -= length) {
    const date = dates.find(({ next }) => next === end);
    if (date) end = date.first;
    const bracket = tokens[end - 1]?.text === ')' ? startOfBracket(tokens, end - 1) : -1;
    if (bracket > 0) end = bracket;
    const last = tokens[end - 1]?.lower ?? '';
    const isKept = changes.has(last) || (last === 'làm' && tokens[end - 2]?.lower === 'việc');
    length = isKept ? 0 : verbs.lengthBefore(tokens, end);
  }
  return end;
}

/** Where a label begins that holds figures: behind `và` or `nhưng` after the last one. */
function startAfterFigures(tokens: Token[], from: number, end: number): number {
  let start = from;
  for (let index = from; index < end; index++) {
    const joinsNames = tokens[index - 1]?.capital && tokens[index + 1]?.capital;
    const isLink = /^(?:và|nhưng)$/u.test(tokens[index]?.lower ?? '') && !joinsNames;
    if (isLink && tokens.slice(start, index).some(({ kind }) => kind === 'number')) start = index + 1;
  }
  return start;
}

/** Number of tokens of a unit. */
function countTokens(text: string): number {
  return text.match(/\p{L}[\p{L}\p{M}\d²³]*|\S/gu)?.length ?? 0;
}

function startOfClause(tokens: Token[], end: number): number {
  let start = end;
  while (start > 0 && end - start < 20) {
    const before = tokens[start - 1];
    const bracket = before?.text === ')' ? startOfBracket(tokens, start - 1) : -1;
    if (bracket > 0) {
      start = bracket;
      continue;
    }
    if (!before || clauseEnd.test(before.text)) break;
    if (before.text === ',' && endOfSeries(tokens, start - 4, start - 1) < start) break;
    if (/^[–—-]$/u.test(before.text) && before.spaced && !isJoined(tokens, start)) break;
    start--;
  }
  return start;
}

/** `cao tốc Tân Phú - Bảo Lộc`, `khách sạn 4 - 5 sao`, `công nghiệp - xây dựng`: what a dash before a token joins. */
function isJoined(tokens: Token[], start: number): boolean {
  const [before, after] = [tokens[start - 2], tokens[start]];
  if ((before?.capital && after?.capital) || (before?.kind === 'number' && after?.kind === 'number')) return true;
  return endOfSeries(tokens, start - 4, start - 1) >= start;
}

/** The bracket that opens what ends at one, `(IIP)`; -1 where it holds a clause of its own. */
function startOfBracket(tokens: Token[], close: number): number {
  const open = tokens.slice(0, close).findLastIndex(({ text }) => text === '(');
  const isShort = close - open <= 5 && tokens.slice(open + 1, close).every(({ kind }) => kind !== 'mark');
  return open > 0 && isShort ? open : -1;
}

/** Most tokens that follow a count in its label. */
const most = 12;

/** A clause ends at a mark, at a word that begins another, and before a date, which is the figure's period. */
function endOfClause(tokens: Token[], next: number, dates: DateMatch[]): number {
  let end = next;
  while (end < tokens.length && end - next < most) {
    const token = tokens[end];
    if (!token || clauseEnd.test(token.text) || token.text === '.') break;
    if (token.text === ',' && !isLastItem(tokens, end + 1) && endOfSeries(tokens, end - 3, end) <= end) break;
    if (dates.some(({ first }) => first === end)) break;
    if (/^(?:và|với|nhưng|là)$/u.test(token.lower) || (end > next && /^(?:đã|sẽ)$/u.test(token.lower))) break;
    end++;
  }
  if (end - next === most) while (end > next && goesOn(tokens[end])) end--;
  const isCut = tokens[end]?.lower === 'với' || dates.some(({ first }) => first === end);
  while (isCut && end > next && hanging.test(tokens[end - 1]?.lower ?? '')) end--;
  return end;
}

/** Words that are left without what they go with: `thí sinh so | với năm 2024`, `hộ dân … trước | 30/9`. */
const hanging = /^(?:so|trước|trong|từ|đến|vào|tại|ở|của|cho|sau)$/u;

/** Whether a clause ends with one to three plain words more: `chế biến nông, lâm sản.` */
function isLastItem(tokens: Token[], first: number): boolean {
  let next = first;
  while (/^\p{Ll}+$/u.test(tokens[next]?.text ?? '') && next - first < 4) next++;
  const after = tokens[next]?.text;
  const isWord = verbs.lengthAt(tokens, first) === 0 && !verbal.has(tokens[first]?.lower ?? '');
  return next > first && next - first < 4 && isWord && (after === undefined || clauseEnd.test(after) || after === '.');
}

/** The period a figure holds for: a date in its own clause, or one before that opens the sentence or stands by itself. */
export function periodOf(
  sentence: Sentence,
  { first, next }: FigurePlace,
  all: DateMatch[],
  text: string,
): string | null {
  const { tokens } = sentence;
  // `di dời 12 hộ dân trước 30/9`: the day by which is not the day on which.
  const dates = all.filter(
    (date) => tellsWhen(sentence, date) && !/^(?:trước|khánh)$/u.test(tokens[date.first - 1]?.lower ?? ''),
  );
  const inClause = dates.filter(
    (date) => !hasBreak(tokens, date.first < first ? date.next : next, date.first < first ? first : date.first),
  );
  const before = inClause.findLast((date) => date.next <= first);
  const opening = dates.find((date) => date.next <= first && (date.first <= 1 || isSetOff(tokens, date)));
  const found = before ?? inClause.find((date) => date.first >= next) ?? opening;
  if (!found) return null;
  return text.slice(tokens[found.first]?.start, tokens[found.next - 1]?.end).replaceAll(/\s+/gu, ' ');
}

/** Whether a date stands between commas, so that it holds for all that follows. */
function isSetOff(tokens: Token[], { first, next }: DateMatch): boolean {
  return tokens[first - 1]?.text === ',' && tokens[next]?.text === ',';
}

function hasBreak(tokens: Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ text }) => clauseEnd.test(text) || text === ',');
}
