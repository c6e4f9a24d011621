import { goesOn, words } from './clauses.ts';
import { hedges } from './data/hedges.ts';
import type { DateMatch } from './dates.ts';
import type { Unit } from './figure-units.ts';
import type { Sentence } from './read-sentences.ts';
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
  'đạt,là,còn,có,khiến,làm,gây,trong,trong vòng,vòng,sau,chiếm,bằng,lên,lên tới,lên đến,tới,đến,xuống,xuống còn,ở mức,mức,với,được,khoảng,tăng,giảm,chỉ,chỉ còn,gồm,hiện có,đã,đã có,sẽ,ước,cả,tổng cộng,từ,trị giá,với mức,vào,thêm,cũng,vẫn,đang,và,nhưng,trong đó,cho,để,khi'.split(
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
  if (unit?.kind === 'count') {
    const start = unit.next > first ? next - countSyllables(unit.text) : next;
    const label = words(sentence, Math.max(first + 1, start), endOfClause(tokens, next, dates), text);
    if (label && label !== unit.text) return label;
  }
  const found = wordsBefore(sentence, hedge, dates, text);
  const before = /\p{L}/u.test(found) ? found : '';
  if (unit?.kind === 'count') return nameCount(before, unit.text);
  return before || words(sentence, next, endOfClause(tokens, next, dates), text) || unit?.text || '';
}

/** `Dân số toàn tỉnh`, `tổng số đảng viên`; the unit alone where the words before it are no noun phrase or hold another figure. */
function nameCount(before: string, unit: string): string {
  if (/^tổng (?:số|cộng)$/iu.test(before)) return `${before} ${unit}`;
  const isNoun = /^(?:\p{Lu}|dân số|diện tích|sản lượng|số lượng|tổng|tỷ lệ|tỉ lệ|quy mô|lượng)/u.test(before);
  const isSubject = isNoun && !/\d/u.test(before) && !before.split(' ').some((word) => verbal.has(word.toLowerCase()));
  return isSubject ? before : unit;
}

const verbal = new Set(
  'đã sẽ đang được bị cho để khi trong tại theo cùng thì mà là có không hiện cả với từ ngày sáng chiều tối'.split(' '),
);

/** The words of the clause before a figure, without linking verbs and without the period at their end. */
function wordsBefore(sentence: Sentence, hedge: number, dates: DateMatch[], text: string): string {
  const { tokens } = sentence;
  let end = hedge;
  for (let length = 1; length > 0; end -= length) {
    const date = dates.find(({ next }) => next === end);
    if (date) end = date.first;
    length = changes.has(tokens[end - 1]?.lower ?? '') ? 0 : verbs.lengthBefore(tokens, end);
  }
  let start = startOfClause(tokens, end);
  // Never from the middle of a date or number.
  while (start > 0 && start < end && !tokens[start]?.spaced && !opening.test(tokens[start - 1]?.text ?? '')) start++;
  while (start < end && /^(?:và|nhưng|với|do|vì|sau|mà|thì|để|trong|đó|khi|nhờ|còn)$/u.test(tokens[start]?.lower ?? ''))
    start++;
  return words(sentence, start, end, text);
}

function countSyllables(text: string): number {
  return text.split(' ').reduce((count, word) => count + (/[,/]/u.test(word) ? 2 : 1), 0);
}

function startOfClause(tokens: Token[], end: number): number {
  let start = end;
  while (start > 0 && end - start < 20) {
    const before = tokens[start - 1];
    if (!before || clauseEnd.test(before.text) || before.text === ',') break;
    if (/^[–—-]$/u.test(before.text) && before.spaced) break;
    start--;
  }
  return start;
}

/** Most tokens that follow a count in its label. */
const most = 12;

/** A clause ends at a mark, at a word that begins another, and before a date, which is the figure's period. */
function endOfClause(tokens: Token[], next: number, dates: DateMatch[]): number {
  let end = next;
  while (end < tokens.length && end - next < most) {
    const token = tokens[end];
    if (!token || clauseEnd.test(token.text) || token.text === '.') break;
    if (token.text === ',' && !isLastItem(tokens, end + 1)) break;
    if (dates.some(({ first }) => first === end)) break;
    if (/^(?:và|với|nhưng|là)$/u.test(token.lower) || (end > next && /^(?:đã|sẽ)$/u.test(token.lower))) break;
    end++;
  }
  if (end - next === most) while (end > next && goesOn(tokens[end])) end--;
  return end;
}

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
  { tokens }: Sentence,
  { first, next }: FigurePlace,
  dates: DateMatch[],
  text: string,
): string | null {
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
