import type { Figure } from './brief.ts';
import { countedNouns } from './data/counted-nouns.ts';
import { nounPhraseStops } from './data/noun-phrase-stops.ts';
import { nounSeries } from './data/noun-series.ts';
import { currencies, measures, percents, ratioUnits } from './data/units.ts';
import { phrases, type Token } from './tokens.ts';

/** The unit after a number: its text, its kind, and the index of the first token after it. */
export interface Unit {
  text: string;
  kind: Figure['kind'];
  next: number;
}

const nouns = phrases(countedNouns);
const stops = phrases(nounPhraseStops);
const closed: [ReturnType<typeof phrases>, Figure['kind']][] = [
  [phrases(percents), 'percent'],
  [phrases(currencies), 'money'],
  [phrases(measures), 'measure'],
  [phrases(ratioUnits), 'ratio'],
];

/** Reads the unit that begins at a token: per cent, money, measure with rates (`đồng/lít`), or a counted noun phrase. */
export function readUnit(tokens: Token[], index: number, text: string): Unit | null {
  return readClosedUnit(tokens, index, text) ?? readCountedNoun(tokens, index, text);
}

/** A unit of the closed lists, with the rates that follow it; `m` and the like need a digit before them. */
export function readClosedUnit(tokens: Token[], index: number, text: string): Unit | null {
  const first = tokens[index];
  if (!first) return null;
  for (const [units, kind] of closed) {
    const length = units.lengthAt(tokens, index);
    if (length === 0 || isCounted(tokens, index, length) || !isUnitHere(tokens, index, length)) continue;
    const next = readRates(tokens, index + length);
    return { text: surface(tokens, index, next, text), kind, next };
  }
  return null;
}

/** `9 đồng chí`, `3 xu hướng`; but `1.700 tỷ đồng tiền thuế`, `5 triệu đồng bằng tiền mặt` are money. */
function isCounted(tokens: Token[], index: number, length: number): boolean {
  if (nouns.lengthAt(tokens, index) <= length) return false;
  return !(/^(?:tiền|bằng)$/u.test(tokens[index + length]?.lower ?? '') && isLarge(tokens[index - 1]));
}

const notUnits =
  /^(?:đồng (?:diễn|hành|loạt|lòng|thời|tình|ý|đều)|tuần (?:tra|hành|hoàn|dương)|tấn công|cân (?:đối|bằng|nhắc)|lần lượt)$/u;

/** `năm 2013`, `Đồng Nai`, `chỉ có`, `độ tuổi`, `đồng loạt`, `tháng 9` and their like are no units. */
function isUnitHere(tokens: Token[], index: number, length: number): boolean {
  const [first, after] = [tokens[index], tokens[index + length]];
  if (!first || notUnits.test(`${first.lower} ${after?.lower}`)) return false;
  // `2 bảng` are groups, `4 kíp` are shifts, `200 bảng` are pounds.
  if (/^(?:bảng|kíp|kip|xu|tệ|real)$/u.test(first.lower) && length === 1 && !isLarge(tokens[index - 1])) return false;
  if (first.lower === 'chỉ' && after?.lower !== 'vàng') return false;
  if (first.lower === 'lượng' && after?.lower !== 'vàng') return false;
  if (/^(?:cân|tiếng|thùng|bảng|xu|real|quý|bar|bit|đêm|chỉ)$/u.test(first.lower) && first.capital) return false;
  if (first.capital && length === 1 && first.text.length > 1 && first.text.slice(1) === first.lower.slice(1)) {
    return /^(?:euro|kbps|mbps|gbps|richter|đồng|won|yên|yen|baht)$/u.test(first.lower) && !after?.capital;
  }
  return true;
}

function isLarge(number: Token | undefined): boolean {
  return /\d{3}|[.,]|^(?:trăm|nghìn|ngàn|triệu|tỷ|tỉ)$/u.test(number?.lower ?? '');
}

/** `/năm`, `/người/tháng`, `/cổ phiếu`: a slash without spaces and a noun. */
function readRates(tokens: Token[], index: number): number {
  let next = index;
  while (tokens[next]?.text === '/' && tokens[next + 1]?.kind === 'word' && !tokens[next + 1]?.spaced) {
    next += 1 + Math.max(1, nouns.lengthAt(tokens, next + 1));
  }
  return next;
}

const longest = 6;

/** The noun phrase that a number counts: `đơn vị xã, phường`, `cựu thanh niên xung phong`. */
export function readCountedNoun(tokens: Token[], index: number, text: string): Unit | null {
  const end = endOfNoun(tokens, index);
  if (end === index) return null;
  const next = readRates(tokens, Math.max(readList(tokens, end), endOfSeries(tokens, index, end)));
  return { text: surface(tokens, index, next, text), kind: 'count', next };
}

function endOfNoun(tokens: Token[], index: number): number {
  const first = tokens[index];
  if (first?.kind !== 'word' || !first.spaced) return index;
  const head = nouns.lengthAt(tokens, index);
  if (head === 0 && (stops.lengthAt(tokens, index) > 0 || (first.capital && !isAcronym(first)))) return index;
  let end = index + Math.max(1, head);
  while (end < index + longest && isModifier(tokens, end)) end += Math.max(1, nouns.lengthAt(tokens, end));
  return withoutOpening(tokens, index, Math.min(end, index + longest));
}

/** The noun without the word that opens a name behind it: `hộ nghèo` of `20 hộ nghèo xã Pú Nhi`, `sản phẩm` of `3 sản phẩm loại 2`. */
function withoutOpening(tokens: Token[], index: number, end: number): number {
  const [last, after] = [tokens[end - 1], tokens[end]];
  if (end - index < 2 || !after || nouns.lengthBefore(tokens, end) > 1) return end;
  const opensName = after.capital && /^(?:xã|phường|huyện|quận|tỉnh|thôn|bản|ấp)$/u.test(last?.lower ?? '');
  const opensNumber =
    after.kind === 'number' && /^(?:loại|cấp|lớp|mức|hạng|số|khóa|khoá|tập)$/u.test(last?.lower ?? '');
  return opensName || opensNumber ? end - 1 : end;
}

const series = phrases(nounSeries);

/** `cán bộ, chiến sĩ`: nouns that are counted together whatever follows; the end of the phrase where there are none. */
export function endOfSeries(tokens: Token[], index: number, end: number): number {
  for (let at = index; at < end; at++) {
    const next = at + series.lengthAt(tokens, at);
    if (next > end) return next;
  }
  return end;
}

/** A word that goes on with the noun phrase: no function word or verb; of names only acronyms and what follows `miền`. */
function isModifier(tokens: Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'word' || !token.spaced) return false;
  if (stops.lengthAt(tokens, index) > 0) return false;
  const isModel = /^[-–]$/u.test(tokens[index + 1]?.text ?? '') && tokens[index + 1]?.spaced === false;
  return !token.capital || (isAcronym(token) && !isModel) || tokens[index - 1]?.lower === 'miền';
}

function isAcronym(token: Token): boolean {
  return /^[\p{Lu}\d]{2,6}$/u.test(token.text);
}

const listed = phrases([
  ...countedNouns,
  'xã',
  'phường',
  'thị trấn',
  'thôn',
  'bản',
  'ấp',
  'huyện',
  'tỉnh',
  'thành',
  'quận',
]);
const closers = new Set('. ; ) ( : của trong ở tại với trên thuộc cho từ theo gồm … là'.split(' '));

/** Goes over `, ` and `và` to further nouns where the list ends with the phrase (`giáo viên, nhân viên.`). */
function readList(tokens: Token[], end: number): number {
  let last = end;
  for (let at = end; tokens[at]?.text === ','; ) {
    const length = listed.lengthAt(tokens, at + 1);
    // `499 đại biểu, đại diện cho …`
    if (length === 0 || (tokens[at + length]?.lower === 'diện' && tokens[at + 1 + length]?.lower === 'cho')) break;
    at += 1 + length;
    while (at < end + 12 && isModifier(tokens, at)) at++;
    const after = tokens[at];
    if (!after || closers.has(after.lower)) last = at;
  }
  return last;
}

function surface(tokens: Token[], from: number, to: number, text: string): string {
  return text.slice(tokens[from]?.start, tokens[to - 1]?.end).replaceAll(/\s+/gu, ' ');
}
