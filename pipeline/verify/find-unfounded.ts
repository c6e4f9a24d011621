import { currencies } from '../summarize/data/units.ts';
import { type DateMatch, readDates } from '../summarize/dates.ts';
import { type Token, tokenize } from '../summarize/tokens.ts';
import { contains } from './contains.ts';
import { fold } from './fold.ts';
import { type HeldAmount, readHeldAmounts } from './held-amounts.ts';
import type { Holdings } from './holdings.ts';

/**
 * The first date, number or name of a Vietnamese text that the article does not hold, as written; undefined where it
 * holds them all. Numbers are compared by value with their scale, per cent and currency.
 */
export function findUnfounded(words: string, holdings: Holdings): string | undefined {
  const text = words.normalize('NFC');
  const tokens = tokenize(text, 0);
  const dates = readDates(tokens, holdings.calendar);
  return (
    findDate(tokens, dates, text, holdings) ??
    tokens.find(
      ({ kind, lower }) =>
        kind === 'code' && !holdings.sentences.some(({ numbers }) => numbers.has(lower.replaceAll(/\s+/gu, ''))),
    )?.text ??
    findNumber(tokens, dates, text, holdings) ??
    findName(tokens, text, holdings)
  );
}

function findDate(tokens: Token[], dates: DateMatch[], text: string, holdings: Holdings): string | undefined {
  for (const { first, next, iso } of dates) {
    const written = text.slice(tokens[first]?.start, tokens[next - 1]?.end);
    const isHeld = holdings.sentences.some((sentence) => sentence.dates.has(iso));
    if (!isHeld && !contains(holdings.text, fold(written))) return written;
  }
  return undefined;
}

function findNumber(tokens: Token[], dates: DateMatch[], text: string, holdings: Holdings): string | undefined {
  const held = holdings.sentences.flatMap(({ amounts }) => amounts);
  const readings = readHeldAmounts({ tokens, start: 0, end: text.length }, dates, text);
  for (const [start, same] of Map.groupBy(readings, ({ before }) => before.length)) {
    const [reading] = same;
    if (!reading || isVague(reading) || same.some((each) => held.some((other) => saysSame(each, other)))) continue;
    const from = start + (start > 0 ? 1 : 0);
    return (
      fold(text)
        .slice(from, fold(text).length - reading.after.length)
        .trim() + (reading.percent ? '%' : '')
    );
  }
  return undefined;
}

/** `một` and `năm` are more often other words. */
function isVague({ words, scaled, values: [value] }: HeldAmount): boolean {
  return words && !scaled && (value === 1 || value === 5);
}

const money = currencies.map((name) => name.toLowerCase());

function saysSame(one: HeldAmount, other: HeldAmount): boolean {
  const currency = money.find((name) => one.after.startsWith(name));
  const own = money.find((name) => other.after.startsWith(name));
  const isSame =
    one.values.length === other.values.length && one.values.every((value, at) => value === other.values[at]);
  return isSame && one.percent === other.percent && (!currency || currency === (own ?? (other.scaled ? 'đồng' : '')));
}

/** Words in capitals that follow each other are one name; the first word of a sentence may be none. */
function findName(tokens: Token[], text: string, { written }: Holdings): string | undefined {
  for (let first = 0; first < tokens.length; first++) {
    if (!tokens[first]?.capital) continue;
    let next = first + 1;
    while (tokens[next]?.capital) next++;
    const isOpening = first === 0 || /^[.!?:“"]$/u.test(tokens[first - 1]?.text ?? '');
    const name = (from: number): string => text.slice(tokens[from]?.start, tokens[next - 1]?.end);
    const isHeld =
      contains(written, name(first)) || (isOpening && (next === first + 1 || contains(written, name(first + 1))));
    if (!isHeld) return name(first);
    first = next - 1;
  }
  return undefined;
}
