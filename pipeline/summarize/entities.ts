import type { Span } from '../article/article.ts';
import type { NamedEntity } from './brief.ts';
import { innerWords, organisationHeads, wholeNames } from './data/organisation-heads.ts';
import { cities, countries, formerProvinces, provinces, regions, specialZones } from './data/places.ts';
import { titleStops } from './data/titles.ts';
import { placeLength, readName } from './names.ts';
import type { Sentence } from './read-sentences.ts';
import { headLength } from './titles.ts';
import { phrases, type Token } from './tokens.ts';

/** The organisations of an article, each once, at the first mention. */
export function findOrganisations(sentences: Sentence[], text: string): NamedEntity[] {
  return collect(sentences, text, readOrganisation);
}

/**
 * The places of an article, each once, at the first mention: provinces, countries, regions, and names behind `xã`, `huyện` …
 * @param people spans of people's names, which are no places
 */
export function findPlaces(sentences: Sentence[], text: string, people: Span[]): NamedEntity[] {
  const names = new Set(people.map(({ start }) => start));
  return collect(sentences, text, (tokens, index) =>
    names.has(tokens[index]?.start ?? -1) ? null : readPlace(tokens, index),
  );
}

type Read = { kind: string; first: number; next: number } | null;

function collect(sentences: Sentence[], text: string, read: (tokens: Token[], index: number) => Read): NamedEntity[] {
  const found = new Map<string, NamedEntity>();
  for (const { tokens } of sentences) {
    for (let index = 0; index < tokens.length; ) {
      const match = read(tokens, index);
      const [from, to] = match ? [tokens[match.first], tokens[match.next - 1]] : [];
      if (match && from && to) {
        const name = text.slice(from.start, to.end).replaceAll(/\s+/gu, ' ');
        const key = name.toLowerCase();
        if (!found.has(key)) found.set(key, { name, kind: match.kind, start: from.start, end: to.end });
      }
      index = match ? match.next : index + 1;
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

const kinds = new Map(
  Object.entries(organisationHeads).flatMap(([kind, heads]) => heads.map((head) => [head, kind] as const)),
);
const heads = phrases(kinds.keys());
const whole = phrases(wholeNames);
const inner = phrases(innerWords);
const stops = phrases(titleStops);

function readOrganisation(tokens: Token[], index: number): Read {
  const first = tokens[index];
  const length = first?.capital && headLength(tokens, index) === 0 ? heads.lengthAt(tokens, index) : 0;
  if (length === 0) return null;
  const next = endOfOrganisation(tokens, index + length);
  const isWhole = whole.lengthAt(tokens, index) === next - index;
  if (next === index + length && !isWhole) return null;
  const head = tokens
    .slice(index, index + length)
    .map(({ lower }) => lower)
    .join(' ');
  return { kind: kinds.get(head) ?? 'organisation', first: index, next };
}

/** The index after an organisation's name, given that after its head: goes on over capitals, the second halves of their words (`Chính trị`), acronyms, and `tỉnh`, `nhân dân` … inside. */
export function endOfOrganisation(tokens: Token[], from: number): number {
  let end = from;
  let index = from;
  while (index < tokens.length && index < from + 16) {
    const token = tokens[index];
    if (!token) break;
    const place = placeLength(tokens, index);
    const inside = inner.lengthAt(tokens, index);
    if (place > 0) {
      index += place;
      end = index;
      if (place > 1) continue;
    } else if (token.capital && !isPerson(tokens, index)) end = ++index;
    else if (inside > 0) index += inside;
    else if (isJoint(tokens, index)) index++;
    else if (index > from && isSecondHalf(tokens, index)) end = ++index;
    else break;
  }
  return end;
}

function isPerson(tokens: Token[], index: number): boolean {
  const name = readName(tokens, index);
  return name?.kind === 'vietnamese' && !name.doubtful && tokens[index - 1]?.lower !== 'gia';
}

/** `và`, `-` or `,` between capitals of one name. */
function isJoint(tokens: Token[], index: number): boolean {
  const token = tokens[index];
  return (
    /^(?:và|[-–&/])$/u.test(token?.lower ?? '') &&
    tokens[index + 1]?.capital === true &&
    heads.lengthAt(tokens, index + 1) === 0
  );
}

function isSecondHalf(tokens: Token[], index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]];
  if (token?.kind !== 'word' || token.capital || !before?.capital) return false;
  if (token.lower === 'và') return false;
  return before.text !== before.text.toUpperCase() && stops.lengthAt(tokens, index) === 0;
}

const gazetteers: [kind: string, names: readonly string[]][] = [
  ['country', countries],
  ['region', regions],
  ['city', cities],
  ['special zone', specialZones],
  ['province', formerProvinces],
  ['province', provinces],
];
const placeKinds = new Map(
  gazetteers.flatMap(([kind, names]) => names.map((name) => [name.toLowerCase(), kind] as const)),
);
const units: Readonly<Record<string, string>> = {
  tỉnh: 'province',
  'thành phố': 'city',
  tp: 'city',
  huyện: 'district',
  quận: 'district',
  'thị xã': 'town',
  'thị trấn': 'town',
  xã: 'commune',
  phường: 'ward',
  'đặc khu': 'special zone',
};
const unitHeads = phrases(Object.keys(units));
/** Names of countries that are more often other words. */
const ambiguous = new Set([
  'anh',
  'áo',
  'ý',
  'đức',
  'nga',
  'bỉ',
  'pháp',
  'mỹ',
  'séc',
  'vinh',
  'nhật',
  'lào',
  'mali',
  'úc',
]);

function readPlace(tokens: Token[], index: number): Read {
  const behind = readNamedUnit(tokens, index);
  if (behind) return behind;
  const length = placeLength(tokens, index);
  if (length === 0) return null;
  const name = tokens
    .slice(index, index + length)
    .map(({ lower }) => lower)
    .join(' ');
  if (ambiguous.has(name) && (tokens[index - 1]?.capital || tokens[index + 1]?.capital || index === 0)) return null;
  return { kind: placeKinds.get(name) ?? 'place', first: index, next: index + length };
}

/** `xã Na Sang`, `TP. Hồ Chí Minh`: the capitals behind the word for a unit. */
function readNamedUnit(tokens: Token[], index: number): Read {
  const length = unitHeads.lengthAt(tokens, index);
  if (length === 0) return null;
  const head = tokens
    .slice(index, index + length)
    .map(({ lower }) => lower)
    .join(' ');
  const first = index + length + (tokens[index + length]?.text === '.' ? 1 : 0);
  let next = first;
  while (next < first + 4 && tokens[next]?.capital && tokens[next]?.kind === 'word') next++;
  if (next === first) return null;
  const place = placeLength(tokens, first);
  return { kind: units[head] ?? 'place', first, next: place > 0 ? first + place : next };
}
