import type { Figure } from './brief.ts';
import { rankNouns } from './data/labels-before-numbers.ts';
import type { DateMatch } from './dates.ts';
import { isDoubtful } from './doubtful-figures.ts';
import { labelOf, periodOf, readHedge } from './figure-context.ts';
import { isListed, measuresTheSame, opensList, startOfList } from './figure-lists.ts';
import { readClosedUnit, readUnit, type Unit } from './figure-units.ts';
import { informs } from './informs.ts';
import { isTrap } from './number-traps.ts';
import { type Amount, readAmount } from './numbers.ts';
import type { Sentence } from './read-sentences.ts';
import { phrases, type Token } from './tokens.ts';

/**
 * The numbers of a sentence that tell how much, how many, how long, how old or which rank.
 * @param taken tokens that belong to dates and official numbers
 */
export function readFigures(sentence: Sentence, taken: ReadonlySet<Token>, dates: DateMatch[], text: string): Figure[] {
  const { tokens } = sentence;
  const figures: Figure[] = [];
  const unclear: Figure[] = [];
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index];
    const found = token && !taken.has(token) ? readFigure(tokens, index, text, figures.at(-1)) : null;
    if (!found || overlaps(tokens, index, found.next, taken)) {
      index = skipNumber(tokens, index, taken);
      continue;
    }
    const context = { first: found.first, next: found.next, unit: found.unit };
    const list = startOfList(tokens, found.first);
    const label = labelOf(sentence, found.unit?.kind === 'count' ? context : { ...context, first: list }, dates, text);
    const previous = figures.at(-1);
    const isBare = label === '' || label === found.unit?.text;
    const figure = {
      ...found.figure,
      label: isBare && previous && measuresTheSame(previous, found.figure, text) ? previous.label : label,
      period: periodOf(sentence, context, dates, text),
      hedge: readHedge(tokens, found.first, text),
    };
    const follows = unclear.at(-1) && isListed(unclear.at(-1) ?? figure, figure, text);
    (follows || tellsNothing(label) ? unclear : figures).push(figure);
    index = found.next;
  }
  return figures;
}

/** `lần lượt 70%, 60% và 50%` are of several things named elsewhere; `từ` alone does not say what changed. */
function tellsNothing(label: string): boolean {
  return /(?:^từ|lần lượt)$/u.test(label);
}

interface Found {
  figure: Omit<Figure, 'label' | 'period' | 'hedge'>;
  unit: Unit | null;
  first: number;
  next: number;
}

function overlaps(tokens: Token[], from: number, to: number, taken: ReadonlySet<Token>): boolean {
  return tokens.slice(from, to).some((token) => taken.has(token));
}

/** A number that is no figure is passed over as a whole, so that no part of it is read on its own. */
function skipNumber(tokens: Token[], index: number, taken: ReadonlySet<Token>): number {
  const token = tokens[index];
  if (!token || taken.has(token)) return index + 1;
  const amount = token.kind === 'number' ? readAmount(tokens, index) : null;
  return amount && !Array.isArray(amount.value) ? Math.max(index + 1, amount.next) : index + 1;
}

function readFigure(tokens: Token[], index: number, text: string, previous: Figure | undefined): Found | null {
  const rank = readRank(tokens, index, text);
  if (rank) return rank;
  const prefix = tokens[index]?.text === '$' || /^usd$/iu.test(tokens[index]?.text ?? '') ? 1 : 0;
  const start = index + prefix;
  const amount = readAmount(tokens, start);
  if (!amount || (prefix && amount.words)) return null;
  const unit = prefix ? currencyBefore(tokens, index, amount) : unitAfter(tokens, amount, text, previous);
  if (amount.words && !informs(tokens, start, amount, unit)) return null;
  const following = {
    measured: amount.multiplier !== null || prefix > 0 || (unit !== null && unit.kind !== 'count'),
    counted: unit?.kind === 'count' && unit.next > amount.next,
  };
  if (!amount.fraction && isTrap(tokens, start, amount, following)) return null;
  if (amount.fraction && isDivided(tokens, start, amount)) return null;
  if (isDoubtful(tokens, start, amount, unit)) return null;
  if (!unit && !amount.fraction && !standsAlone(tokens, start, amount)) return null;
  return { ...build(tokens, index, amount, unit, text), unit, first: index };
}

function build(
  tokens: Token[],
  index: number,
  amount: Amount,
  unit: Unit | null,
  text: string,
): Pick<Found, 'figure' | 'next'> {
  const next = Math.max(unit?.next ?? 0, amount.next);
  const [first, last] = [tokens[index], tokens[next - 1]];
  const [start, end] = [first?.start ?? 0, last?.end ?? 0];
  const { value, multiplier, normalised } = amount;
  const kind = unit
    ? amount.fraction && unit.kind === 'count'
      ? 'ratio'
      : unit.kind
    : amount.fraction
      ? 'ratio'
      : 'count';
  const surface = text.slice(start, end);
  return { figure: { surface, value, unit: unit?.text ?? null, multiplier, normalised, kind, start, end }, next };
}

/** `17/18/HĐ`, `2013/2014/…` and `24/24h` are no fractions. */
function isDivided(tokens: Token[], index: number, amount: Amount): boolean {
  const before = tokens[index - 1];
  const after = tokens[amount.next];
  const isSlash = (token: Token | undefined) => token !== undefined && /^[/-]$/u.test(token.text) && !token.spaced;
  if (after?.kind === 'word' && !after.spaced) return true;
  if (isSlash(after) || (isSlash(before) && tokens[index]?.spaced === false)) return true;
  return (
    /^(?:số|nhà|ngõ|ngách|hẻm|kiệt|đường|phố|thửa|tờ)$/u.test(before?.lower ?? '') ||
    (before?.capital === true && index > 1)
  );
}

function currencyBefore(tokens: Token[], index: number, amount: Amount): Unit {
  return { text: tokens[index]?.text ?? '', kind: 'money', next: amount.next };
}

/** The unit after an amount; `200 tỷ` alone is money, and `183 như năm ngoái` takes the unit of the figure before. */
function unitAfter(tokens: Token[], amount: Amount, text: string, previous: Figure | undefined): Unit | null {
  if (amount.fraction && isSimple(amount)) return readShare(tokens, amount, text);
  const unit = readUnit(tokens, amount.next, text);
  if (unit) return unit;
  // `1.664.695 (1,66 triệu) cổ phần`
  const outside = tokens[amount.next]?.text === ')' ? readUnit(tokens, amount.next + 1, text) : null;
  if (outside) return { ...outside, next: amount.next };
  const kind = previous?.kind ?? 'count';
  if (isMoneyAlone(amount, kind)) {
    return { text: kind === 'money' && previous?.unit ? previous.unit : 'đồng', kind: 'money', next: amount.next };
  }
  const shared = readShared(tokens, amount, text);
  if (shared) return { ...shared, next: amount.next };
  const after = tokens[amount.next];
  const hasOwn = after?.kind === 'word' && !after.spaced;
  const isLikely = kind !== 'money' && kind !== 'rank' && (kind !== 'percent' || isShareLike(amount));
  const carried = previous?.unit && isLikely && !hasOwn && isCompared(tokens, amount);
  return carried ? { text: previous.unit ?? '', kind, next: amount.next } : null;
}

/** `200 tỷ`, `50 nghìn`; but of `hai nghìn` alone nobody knows what it counts. */
function isMoneyAlone({ multiplier, words }: Amount, previous: Figure['kind']): boolean {
  if (!multiplier) return false;
  return /tỷ|tỉ|triệu/u.test(multiplier) || (/nghìn|ngàn/u.test(multiplier) && (!words || previous === 'money'));
}

/** `1/3`, `một nửa`: a share of something has no unit of its own. */
function isSimple({ normalised, words }: Amount): boolean {
  if (words || typeof normalised !== 'number') return true;
  return Array.from({ length: 9 }, (_, index) => normalised * (index + 2)).some(
    (top) => Math.abs(top - Math.round(top)) < 1e-9,
  );
}

function readShare(tokens: Token[], amount: Amount, text: string): Unit | null {
  const unit = readClosedUnit(tokens, amount.next, text);
  return unit && unit.kind !== 'percent' && unit.kind !== 'ratio' ? unit : null;
}

/** `12 và 15 tuổi`, `1 trong 4 trường`: the unit stands after the next number. */
function readShared(tokens: Token[], amount: Amount, text: string): Unit | null {
  if (!/^(?:và|hoặc|hay|trong|trên|,)$/u.test(tokens[amount.next]?.lower ?? '')) return null;
  const link = tokens[amount.next + 1]?.lower === 'số' ? amount.next + 2 : amount.next + 1;
  const other = readAmount(tokens, link);
  // `Quân y viện 108, một người đồng đội`: what a word counts is not shared with digits.
  return other && !other.fraction && other.words === amount.words ? readUnit(tokens, other.next, text) : null;
}

function isCompared(tokens: Token[], amount: Amount): boolean {
  const before = tokens[amount.next - 2]?.lower ?? '';
  return (
    !opensList(tokens, amount) &&
    /^(?:vì|lên|xuống|còn|là|hơn|gần|khoảng|có|từ|với|tới|đến|thêm|chỉ|được)$/u.test(before)
  );
}

/** Small enough for a percentage that leaves its sign out. */
function isShareLike({ value }: Amount): boolean {
  return typeof value === 'number' && value < 1000;
}

/** A bare number counts only where the words around it show an amount: `đạt 498,78`, `còn 12`. */
function standsAlone(tokens: Token[], index: number, amount: Amount): boolean {
  const before = tokens[index - 1]?.lower ?? '';
  const text = tokens[index]?.text ?? '';
  if (amount.words || tokens[amount.next]?.kind === 'code' || opensList(tokens, amount)) return false;
  if (/^(?:19|20)\d\d$/u.test(text)) return false;
  return /^(?:đạt|lên|xuống|còn|là|tới|đến|hơn|gần|khoảng)$/u.test(before) && /\d{3}|,/u.test(text);
}

const ranks = phrases(rankNouns);
const rankVerbs = new Set(['đứng', 'xếp', 'hạng', 'trí', 'hàng', 'ở', 'về', 'lên', 'xuống', 'lọt', 'giữ', 'chiếm']);

/** `hạng 99`, `thứ 6 cả nước`, `vị trí 149`, `vị trí thứ 99` */
function readRank(tokens: Token[], index: number, text: string): Found | null {
  let at = index + ranks.lengthAt(tokens, index);
  const noun = at > index ? (tokens[index]?.lower === 'vị' ? 'vị trí' : 'hạng') : null;
  const isOrdinal = tokens[at]?.lower === 'thứ' || (noun !== null && tokens[at + 1]?.lower === 'thứ');
  if (isOrdinal) at += tokens[at]?.lower === 'thứ' ? 1 : 2;
  const before = tokens[index - 1]?.lower ?? '';
  const isTable = before === 'xếp' && tokens[index - 2]?.lower === 'bảng';
  if (before === 'bảng' || before === 'danh' || isTable) return null;
  if (at === index || (noun === null && !rankVerbs.has(before))) return null;
  if (
    noun === null &&
    (before === 'ở' || before === 'về' || before === 'lên') &&
    /^(?:tháng|năm)$/u.test(tokens[at + 1]?.lower ?? '')
  )
    return null;
  const amount = readAmount(tokens, at);
  if (!amount || amount.fraction || Array.isArray(amount.value) || !Number.isInteger(amount.value)) return null;
  if (noun !== null && !isOrdinal && amount.words) return null;
  const unit = { text: noun ?? (before === 'trí' ? 'vị trí' : 'hạng'), kind: 'rank' as const, next: amount.next };
  return { ...build(tokens, index, amount, unit, text), unit, first: index };
}
