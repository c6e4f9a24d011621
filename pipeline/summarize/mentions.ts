import type { Span } from '../article/article.ts';
import { credits, foreignBodies, speechVerbs, streets } from './data/name-stops.ts';
import { addresses, personalTitles, ranks } from './data/titles.ts';
import { type NameSpan, placeLength, readName } from './names.ts';
import { isNamesake } from './namesakes.ts';
import type { Sentence } from './read-sentences.ts';
import { readTitlesAfter, readTitlesBefore, type TitleSpan } from './titles.ts';
import { phrases, type Token } from './tokens.ts';

/** One mention of a person in a sentence. */
export interface Mention extends Span {
  name: string;
  kind: 'full' | 'foreign' | 'short';
  titles: string[];
  /** The title right before the name; null where none stands there. */
  lead: string | null;
  /** Number of the sentence. */
  sentence: number;
  /** Indexes of the tokens: of the first title or word of address, of the name, and of the first token after all. */
  first: number;
  at: number;
  next: number;
  /** Whether a verb of speech follows. */
  speaks: boolean;
  /** Whether the sentence lists who was present. */
  attends: boolean;
}

const kin = phrases(addresses);
const credit = phrases(credits);
const speech = phrases(speechVerbs);
const namesake = phrases(streets);

/**
 * The mentions of people in a sentence: names with a surname, and others that a title or word of address shows.
 * @param before the sentence before, whose list of who was present this one may go on with
 */
export function findMentions(sentence: Sentence, number: number, text: string, before?: Sentence): Mention[] {
  const { tokens } = sentence;
  const mentions: Mention[] = [];
  const present = isAttendance(tokens) || continuesAttendance(sentence, before);
  for (let index = 0; index < tokens.length; ) {
    index += placeLength(tokens, index);
    const name = readName(tokens, index);
    const mention = name && readMention(tokens, name, text);
    if (mention) mentions.push({ ...mention, sentence: number, attends: present });
    index = mention ? Math.max(mention.next, index + 1) : skip(tokens, name, index);
  }
  return mentions;
}

/** After a name that is none, only its first word is passed: the rest may be one. */
function skip(tokens: Token[], name: NameSpan | null, index: number): number {
  if (!name || name.kind === 'short') return index + 1;
  return isNamesake(tokens, name.first) ? name.next : index + 1;
}

type Read = Omit<Mention, 'sentence' | 'attends'>;

function readMention(tokens: Token[], name: NameSpan, text: string): Read | null {
  const before = readTitlesBefore(tokens, skipAddress(tokens, name.first));
  const addressed = kin.lengthBefore(tokens, name.first) > 0;
  const first = before[0]?.first ?? skipAddress(tokens, name.first);
  const after = readApposition(tokens, name, first, addressed);
  const shown = before.length > 0 || addressed;
  if (!isPerson(tokens, name, shown, after.titles.length > 0)) return null;
  const [from, to] = [tokens[name.first], tokens[name.next - 1]];
  if (!from || !to) return null;
  const kind = name.kind === 'vietnamese' ? 'full' : name.kind;
  const titles = [...before, ...after.titles].map((title) => titleText(tokens, title, text));
  return {
    name: text.slice(from.start, to.end).replaceAll(/\s+/gu, ' '),
    kind,
    titles,
    lead: titles[before.length - 1] ?? null,
    first,
    at: name.first,
    next: after.next,
    speaks: speech.lengthAt(tokens, skipAdverbs(tokens, after.next)) > 0,
    start: from.start,
    end: to.end,
  };
}

const opening =
  /^(?:trao|tiếp|phát|chúc|đánh|trả|thay|hoan|cảm|khẳng|nhấn|kết|sau|khi|nhân|cùng|chia|nói|đáp|tại|gặp|chào)$/u;

/**
 * The titles behind a name. `Trao quyết định cho đồng chí A, Chủ tịch nước chúc mừng …`: a bare office behind the object
 * of an opening clause, with its verb right after, is the subject of the main clause and nobody's apposition.
 */
function readApposition(tokens: Token[], name: NameSpan, first: number, addressed: boolean) {
  const none = { titles: [], next: name.next };
  if (name.kind === 'short' && !addressed) return none;
  const after = readTitlesAfter(tokens, name.next);
  const [title] = after.titles;
  if (!title || after.titles.length > 1 || title.next - title.first > 4) return after;
  const isObject = first > 0 && !/^[,;:.(]$/u.test(tokens[first - 1]?.text ?? '');
  const isSubject = tokens[after.next]?.kind === 'word' && opening.test(tokens[0]?.lower ?? '');
  return isObject && isSubject ? none : after;
}

function titleText(tokens: Token[], { first, next }: TitleSpan, text: string): string {
  const last = tokens[next - 1]?.kind === 'mark' ? next - 2 : next - 1;
  return text.slice(tokens[first]?.start, tokens[last]?.end).replaceAll(/\s+/gu, ' ');
}

function skipAddress(tokens: Token[], index: number): number {
  return index - kin.lengthBefore(tokens, index);
}

function skipAdverbs(tokens: Token[], index: number): number {
  let at = index;
  while (/^(?:cũng|đã|đều|vừa|còn|,|-|–|\)|tiếp|lại|thì)$/u.test(tokens[at]?.lower ?? '')) at++;
  return at;
}

function isPerson(tokens: Token[], name: NameSpan, shown: boolean, titled: boolean): boolean {
  if (isCredit(tokens, name)) return false;
  const addressed = kin.lengthBefore(tokens, name.first) > 0;
  if (shown && name.kind === 'vietnamese') return true;
  if (shown) return isShown(tokens, name, addressed);
  if (isNamesake(tokens, name.first) || isListedPlace(tokens, name) || isAddress(tokens, name.first)) return false;
  const speaks = speech.lengthAt(tokens, skipAdverbs(tokens, name.next)) > 0;
  if (name.kind === 'foreign')
    return !name.doubtful && (titled || speaks) && !isFirstOf(tokens, name) && !isBody(tokens, name);
  if (name.kind !== 'vietnamese') return false;
  return !name.doubtful || titled || isPersonal(tokens, name.next) || (speaks && name.next - name.first > 1);
}

/** `36B Lý Nam Đế` */
function isAddress(tokens: Token[], first: number): boolean {
  const [before, number] = [tokens[first - 1], tokens[first - 2]];
  return before?.kind === 'number' || (before?.spaced === false && number?.kind === 'number');
}

/** `Đại lộ Hòa Bình, Trần Văn Khéo, Ngô Gia Tự`, `Lương Định Của (quận 2)`: streets and places in a list. */
function isListedPlace(tokens: Token[], name: NameSpan): boolean {
  if (
    tokens[name.next]?.text === '(' &&
    /^(?:q|quận|p|phường|huyện|tp|xã|tỉnh)$/u.test(tokens[name.next + 1]?.lower ?? '')
  ) {
    return true;
  }
  if (!/^(?:,|và|;)$/u.test(tokens[name.first - 1]?.lower ?? '')) return false;
  for (let index = name.first - 1; index > Math.max(0, name.first - 20); index--) {
    if (namesake.lengthBefore(tokens, index + 1) > 0) return true;
    const token = tokens[index];
    if (!token?.capital && !/^(?:,|và|[().]|\d+)$/u.test(token?.lower ?? '')) return false;
  }
  return false;
}

/** `(sinh năm 1988`, `(30 tuổi`, `, 45 tuổi` follow people alone. */
function isPersonal(tokens: Token[], next: number): boolean {
  if (!/^[(,]$/u.test(tokens[next]?.text ?? '')) return false;
  const after = tokens[next + 1];
  return (
    after?.lower === 'sinh' || after?.lower === 'sn' || (after?.kind === 'number' && tokens[next + 2]?.lower === 'tuổi')
  );
}

const bodies = new Set(foreignBodies);

function isBody(tokens: Token[], name: NameSpan): boolean {
  return tokens.slice(name.first, name.next).some(({ lower }) => bodies.has(lower));
}

function isFirstOf(tokens: Token[], name: NameSpan): boolean {
  return tokens[name.first - 1]?.capital === true && tokens[name.first]?.spaced === true && name.first > 0;
}

const personal = phrases([...personalTitles, ...ranks]);

/**
 * A foreign or short name behind a title or word of address: a single foreign word may be a company's, and a single
 * Vietnamese syllable may begin another word (`Tổ chức Trung ương`), unless the title goes with people alone.
 */
function isShown(tokens: Token[], name: NameSpan, addressed: boolean): boolean {
  const length = name.next - name.first;
  if ((tokens[name.first]?.text.length ?? 0) < 2) return false;
  if (name.kind === 'foreign' && length > 1) return !isBody(tokens, name) || addressed;
  const after = tokens[name.next];
  const goesOn = after?.kind === 'word' && speech.lengthAt(tokens, name.next) === 0 && !verbLike.test(after.lower);
  if (addressed) return length <= 3;
  const title = personal.lengthBefore(tokens, name.first);
  if (/^(?:các|những|nhiều|hai|cựu)$/u.test(tokens[name.first - title - 1]?.lower ?? '')) return false;
  return length === 1 && title > 0 && (name.kind === 'foreign' || !goesOn);
}

const verbLike = /^(?:đã|đang|sẽ|cũng|và|là|được|bị|cho|nói|có|vẫn|đến|tới|tại|trong|khi|về|với)$/u;

/** `Ảnh: Thống Nhất/TTXVN`, `Theo Vũ Dung`, and a name that is all there is in the sentence. */
function isCredit(tokens: Token[], name: NameSpan): boolean {
  const before = tokens[name.first - 1];
  const colon = /^[:/,(]$/u.test(before?.text ?? '') ? name.first - 1 : name.first;
  const length = credit.lengthBefore(tokens, colon);
  const word = tokens[colon - 1]?.lower ?? '';
  if (length > 0 && (before?.text === ':' || before?.text === '/' || word !== 'theo'))
    return word !== 'bài' || before?.text === ':';
  if (word === 'theo' && length > 0) return !tokens[name.next] || /^[).]$/u.test(tokens[name.next]?.text ?? '');
  const rest = tokens.length - (name.next - name.first);
  return rest <= 4 && !tokens.some(({ kind, capital }) => kind === 'word' && !capital);
}

const attendance = phrases([
  'dự',
  'cùng dự',
  'tham dự',
  'đến dự',
  'có mặt',
  'tới dự',
  'chứng kiến',
  'cùng đi',
  'tham gia đoàn',
  'dự và chỉ đạo',
]);

/** `Đoàn còn có …` after a list of who was present, `Về phía tỉnh có …` wherever it stands. */
function continuesAttendance({ text }: Sentence, before: Sentence | undefined): boolean {
  if (/^Về phía [^.;:]{2,90}?,? (?:còn )?có[ :]/u.test(text)) return true;
  return before !== undefined && (isAttendance(before.tokens) || further.test(before.text)) && further.test(text);
}

const further = /^(?:(?:Đoàn|Ngoài ra|Bên cạnh đó|Cùng với đó|Phía [^.;:]{2,60}?),? )(?:còn )?có[ :]/u;

function isAttendance(tokens: Token[]): boolean {
  for (let index = 0; index < Math.min(tokens.length, 6); index++) {
    if (attendance.lengthAt(tokens, index) > 0) return true;
  }
  return false;
}
