import { hedges as approximators } from '../summarize/data/hedges.ts';
import { rankNouns } from '../summarize/data/labels-before-numbers.ts';
import { currencies } from '../summarize/data/units.ts';
import { contains } from './contains.ts';
import type { Beside } from './evidence.ts';
import type { HeldAmount } from './held-amounts.ts';
import type { HeldSentence } from './holdings.ts';
import { placesOf } from './places-of.ts';
import type { PageAmount } from './read-page-amounts.ts';

/** What else is known of an amount on a page. */
interface Manner {
  /** Whether it was cut at its end. */
  open: boolean;
  beside?: Beside | undefined;
}

/** Whether a sentence states an amount as a page shows it: its value with the scale, the sign of per cent and the unit. */
export function holdsAmount({ text, amounts }: HeldSentence, amount: PageAmount, manner: Manner): boolean {
  const { open, beside } = manner;
  const alike = amounts.filter(
    (held) => held.percent === amount.percent && hasCurrency(held, amount, text) && hasUnit(held, amount, text, open),
  );
  return alike.some(
    (held) =>
      held.values.length === amount.values.length &&
      held.values.every((value, index) => isSame(value, amount.values[index] ?? Number.NaN)) &&
      (!amount.fraction || held.words || contains(plainFractions(text), plainFractions(amount.fraction))) &&
      (!amount.rank || isOrdinal(held)) &&
      hasHedge(held, amount) &&
      (!beside || (isNamedIn(beside.text, held, amount) && isNearest(held, alike, text, beside.labels))),
  );
}

/** `07 / 32` is what a page writes as `7/32`. */
function plainFractions(text: string): string {
  return text.replaceAll(/\s*\/\s*/gu, '/').replaceAll(/(?<![\d.,/])0+(?=\d+\/\d)/gu, '');
}

/** Whether no other amount of the kind stands between an amount and what is measured, but those of the same list. */
function isNearest(held: HeldAmount, alike: HeldAmount[], text: string, labels: string[]): boolean {
  const [start, end] = [held.before.length, text.length - held.after.length];
  const between = (from: number, to: number): boolean =>
    alike.some(
      (other) =>
        other.before.length >= from &&
        other.before.length + 1 < to &&
        other.values[0] !== held.values[0] &&
        !areListed(held, other, text),
    );
  const places = labels.flatMap((label) => placesOf(text, label).map((at) => ({ at, after: at + label.length })));
  return !places.length || places.some(({ at, after }) => (at >= end ? !between(end, at) : !between(after, start)));
}

/** Whether two amounts stand in one list: `200, 500 và 1.000 đồng`, `22 kV; 0,4 kV`, `năm 2023 đạt 5%, năm 2024 đạt 6%`. */
function areListed(one: HeldAmount, other: HeldAmount, text: string): boolean {
  const [first, second] = one.before.length < other.before.length ? [one, other] : [other, one];
  const between = text.slice(first.before.length, second.before.length);
  return (
    /^[\d.,;%\s]*(?:(?:và|hoặc|hay)\s*)?$/u.test(first.unit ? between.replace(first.unit, '') : between) ||
    onePeriodAfterAnother.test(between.trim())
  );
}

const amount = String.raw`\d[\d.]*(?:,\d+)? ?%?(?: ?(?:nghìn|ngàn|triệu|tỷ|tỉ)){0,2}(?: ?\p{L}{1,12}){0,2}`;
const period = String.raw`(?:[,;] ?(?:và )?| ?và )(?:năm|quý|tháng) [ivx\d][ivx\d/]{0,9}(?: năm \d{4})?(?: (?:là|đạt|còn|lên|ước đạt))? ?`;
const onePeriodAfterAnother = new RegExp(`^${amount}(?:${period}${amount})*${period}$`, 'u');

function isOrdinal({ before }: HeldAmount): boolean {
  return before === 'thứ' || [' thứ', ...rankNouns].some((words) => before.endsWith(words));
}

function hasHedge({ before }: HeldAmount, { hedges }: PageAmount): boolean {
  if (!hedges.length) return true;
  const isHedge = (words: string): boolean =>
    approximators.some((each) => words === each || words.endsWith(` ${each}`));
  return hedges.some((words) => isHedge(words) && before.replace(/\s*(?:[^\p{L}\p{N}]|usd)$/u, '').endsWith(words));
}

/** A unit that the page leaves out is said by what is measured. */
function isNamedIn(row: string, held: HeldAmount, { unit, currency, fraction }: PageAmount): boolean {
  if (!held.unit || held.percent || fraction || unit.length || currency.length) return true;
  return contains(row, held.unit) || contains(row, /^\p{L}+(?: \p{L}+)?/u.exec(held.unit)?.[0] ?? '');
}

function isSame(a: number, b: number): boolean {
  return Number.isFinite(b) && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

const names = currencies.map((name) => name.toLowerCase());

function hasCurrency(held: HeldAmount, { currency }: PageAmount, text: string): boolean {
  if (!currency.length) return true;
  return currency.some((name) => stands(held, name, text));
}

function hasUnit(held: HeldAmount, { unit: [first, ...others], currency }: PageAmount, text: string, open: boolean) {
  if (!first) return true;
  const after = held.percent ? held.after.replace(/^(?:%|phần trăm) ?/u, '') : held.after;
  const beside = first.some((words) =>
    currency.length
      ? contains(text, words.replace(/^\//u, ''), open)
      : startsWith(after, words, open) || stands(held, words, text),
  );
  return beside && others.every((words) => words.some((word) => contains(text, word.replace(/^\//u, ''), open)));
}

function startsWith(text: string, words: string, open: boolean): boolean {
  return text.startsWith(words) && (open || !/^[\p{L}\p{N}]/u.test(text.slice(words.length)));
}

/**
 * A unit stands right after its number or before it (`USD 5 triệu`). It may be shared with another number of the
 * sentence where this one has none (`12 và 15 tuổi`); where no currency follows a scale word (`200 tỷ`),
 * one of the sentence is meant, or else dong.
 */
function stands({ before, after, scaled, unit: own, percent }: HeldAmount, unit: string, text: string): boolean {
  if (startsWith(after, unit, false) || before.endsWith(unit)) return true;
  const isMoney = scaled && names.includes(unit) && !names.some((name) => startsWith(after, name, false));
  if (isMoney && (unit === 'đồng' || contains(text, unit))) return true;
  return own === null && !percent && contains(text, unit);
}
