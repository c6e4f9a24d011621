import leven from 'leven';
import { isSurname } from '../../summarize/is-surname.ts';
import { isTonePlacement } from '../is-tone-placement.ts';
import type { LintDocument, Token } from '../lint-document.ts';
import { type PersonName, personNames } from '../person-names.ts';
import type { Rule } from '../rule.ts';
import { withoutMarks } from '../without-marks.ts';
import { isCapitalised, sentenceOf, wordAfter, wordBefore } from '../words.ts';

/** Beyond this many names a text is a list, and comparing each with each takes too long. */
const mostNames = 500;

/** One person spelled two ways: `Tô Lâm` and `Tô Lam`. */
export const nameVariants: Rule = {
  id: 'name-variants',
  category: 'consistency',
  severity: 'warning',
  description: 'Tên một người viết một cách trong cả bài; tên chỉ khác nhau một dấu thường là viết nhầm.',
  examples: {
    right: [
      'Ông Trần Văn Bình họp. Ông Trần Văn Bình kết luận. Bà Trần Thu Bình dự.',
      'Ông Lê Văn An và ông Lê Văn Ân cùng dự. Ông Lê Văn An, Lê Văn An.',
      'Bà Nguyễn Thị Hòa họp. Bà Nguyễn Thị Hiền nói. Bà Nguyễn Thị Hòa kết luận.',
    ],
    wrong: [
      {
        text: 'Ông Phạm Đức Long họp. Ông Phạm Đức Long nói. Ông Phạm Đức Long dặn. Ông Phạm Đức Lóng về.',
        actual: 'Phạm Đức Lóng',
        expected: ['Phạm Đức Long'],
      },
      {
        text: 'Tổng Bí thư Tô Lâm nói. Tổng Bí thư Tô Lâm dặn. Tổng Bí thư Tô Lam về.',
        actual: 'Tô Lam',
        expected: ['Tô Lâm'],
      },
      {
        text: 'Ông Lê Quang Trung nói. Ông Lê Quang Trung dặn. Ông Lê Quang Chung về.',
        actual: 'Lê Quang Chung',
        expected: ['Lê Quang Trung'],
      },
      {
        text: 'Bà Nguyễn Thị Bích Thùy họp. Sau đó chị Bích Thủy ghi.',
        actual: 'Bích Thủy',
        expected: ['Bích Thùy'],
      },
      {
        text: 'Bà Đặng Thu Hà hỏi. Bà Đặng Thu Hà ghi. Bà Đặng Thu Hạ về. Bà Đặng Thu Hà ký.',
        actual: 'Đặng Thu Hạ',
        expected: ['Đặng Thu Hà'],
      },
      {
        text: 'Ông Nguyễn Văn Hùng đến. Đồng chí Nguyển Văn Hùng nói.',
        actual: 'Nguyển Văn Hùng',
        expected: ['Nguyễn Văn Hùng'],
      },
      {
        text: 'Ông Trịnh Xuân Tùng đến. Ông Trịnh Xuận Tùng nói. Ông Trịnh Xuân Tùng dặn.',
        actual: 'Trịnh Xuận Tùng',
        expected: ['Trịnh Xuân Tùng'],
      },
    ],
  },
  check(document, report) {
    const names = Map.groupBy(personNames(document), ({ name }) => name);
    for (const alike of variantsOf(names)) {
      const [best, ...others] = alike.toSorted((a, b) => b.length - a.length || startOf(a[0]) - startOf(b[0]));
      for (const other of others) {
        if (!best || areTogether(document, best, other)) continue;
        const right = best[0]?.name ?? '';
        const severity = isSure(document, best, other) ? 'warning' : 'info';
        for (const { tokens, name } of other) {
          const reason = `Tên này gần giống “${right}” (${best.length} lần); “${name}” có thể là viết nhầm.`;
          report({ start: startOf(other[0]), end: tokens.at(-1)?.end ?? 0, expected: [right], reason, severity });
          break;
        }
      }
    }
    reportGiven(document, names, report);
    reportSlips(document, names, report);
    reportSurnames(document, names, report);
  },
};

/** A full name with a surname that is none: `Nguyển Văn Hùng`. */
function reportSurnames(
  document: LintDocument,
  names: ReadonlyMap<string, PersonName[]>,
  report: Parameters<Rule['check']>[1],
): void {
  const known = Map.groupBy(names.keys(), (name) => name.split(' ')[1]?.toLowerCase() ?? '');
  for (const [second, alike] of known)
    for (const token of document.wordsLike(second)) {
      const before = token.value === token.lower ? undefined : wordBefore(document, token);
      if (!before || !isCapitalised(before.value) || isSurname(before.lower)) continue;
      const right = alike.find((name) => hasOtherSurname(document, name, before, token));
      if (right === undefined) continue;
      const end = document.tokens[before.index + 2 * (right.split(' ').length - 1)]?.end ?? token.end;
      const written = document.text.slice(before.start, end);
      const reason = `“${before.value}” không phải là họ; chỗ khác trong bài viết “${right}”.`;
      if (written !== right) report({ start: before.start, end, expected: [right], reason });
    }
}

/** Whether what stands at `first` is a name of three syllables or more but for the marks of its surname. */
function hasOtherSurname({ tokens }: LintDocument, name: string, first: Token, { index }: Token): boolean {
  const [surname = '', ...rest] = name.split(' ');
  if (rest.length < 2 || plainOf(surname) !== plainOf(first.value) || isTonePlacement(surname, first.value))
    return false;
  return rest.every((syllable, at) => tokens[index + 2 * at]?.value === syllable);
}

/** A name met once that lacks a letter of another one in the same office: `Bộ trưởng Nguyễn Kim Sươn`. */
function reportSlips(
  document: LintDocument,
  names: ReadonlyMap<string, PersonName[]>,
  report: Parameters<Rule['check']>[1],
): void {
  if (names.size > mostNames) return;
  const byOffice = namesByOffice(document, names);
  for (const [name, [only, ...others]] of names) {
    if (!only || others.length > 0 || only.tokens.length < 3) continue;
    const right = [...(byOffice.get(officeOf(document, only)) ?? [])].find((other) => isOneLetterOff(name, other));
    if (right === undefined) continue;
    const reason = `Tên này gần giống “${right}”; “${name}” có thể là viết nhầm.`;
    report({ start: startOf(only), end: only.tokens.at(-1)?.end ?? 0, expected: [right], reason });
  }
}

/** Names met more than once by the offices that stand before them; words of address are none. */
function namesByOffice(
  document: LintDocument,
  names: ReadonlyMap<string, readonly PersonName[]>,
): Map<string, Set<string>> {
  const byOffice = new Map<string, Set<string>>();
  for (const [name, places] of names) {
    if (places.length < 2) continue;
    for (const place of places) {
      const office = officeOf(document, place);
      if (/(?:undefined|ông|bà|anh|chị|cháu|em|và)$/u.test(office)) continue;
      const like = byOffice.get(office);
      if (like) like.add(name);
      else byOffice.set(office, new Set([name]));
    }
  }
  return byOffice;
}

function isOneLetterOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  const [left, right] = [plainOf(one), plainOf(other)];
  return left !== right && soundsOf(one) !== soundsOf(other) && leven(left, right) === 1;
}

/** Given names of two syllables that stand alone and differ from those of the full name in their marks: `Bích Thủy`. */
function reportGiven(
  document: LintDocument,
  names: ReadonlyMap<string, PersonName[]>,
  report: Parameters<Rule['check']>[1],
): void {
  const given = new Map([...names.keys()].map((name) => [name.split(' ').slice(-2).join(' '), name.split(' ').length]));
  const followed = new Map<string, Map<string, Token[]>>();
  for (const [right, length] of given) {
    const [first = '', last = ''] = right.split(' ');
    if (length < 3) continue;
    const places = followed.get(first) ?? placesByNext(document, first);
    followed.set(first, places);
    for (const token of places.get(plainOf(last)) ?? []) {
      const next = wordAfter(document, token);
      const before = wordBefore(document, token);
      if (!next || next.value === last || !isCapitalised(next.value)) continue;
      const written = `${first} ${next.value}`;
      if (isTonePlacement(next.value, last)) continue;
      if (
        given.has(written) ||
        (before && isCapitalised(before.value) && !/^(?:Ông|Bà|Chị|Anh|Cô)$/u.test(before.value))
      )
        continue;
      const reason = `Tên này gần giống “${right}”; “${written}” có thể là viết nhầm.`;
      report({ start: token.start, end: next.end, expected: [right], reason });
    }
  }
}

/** Where a word stands, by the word after it without its marks. */
function placesByNext(document: LintDocument, word: string): Map<string, Token[]> {
  const places = document.wordsLike(word.toLowerCase()).filter(({ value }) => value === word);
  return Map.groupBy(places, (token) => plainOf(wordAfter(document, token)?.value ?? ''));
}

/** Names that are the same but for the marks of one syllable, or for letters that sound alike in one. */
function variantsOf(names: ReadonlyMap<string, PersonName[]>): PersonName[][][] {
  if (names.size < 2) return [];
  const found: PersonName[][][] = [];
  for (const group of Map.groupBy(names.keys(), soundsOf).values()) {
    const [first = '', ...rest] = group;
    const alike = rest.filter((name) => differsInOne(first, name) && !isTonePlacement(first, name));
    if (alike.length > 0) found.push([first, ...alike].map((name) => names.get(name) ?? []));
  }
  return found;
}

function soundsOf(name: string): string {
  return plainOf(name).split(' ').map(soundOf).join(' ');
}

/** The Northern sound of a syllable without marks, its final as many Southerners say it. */
function soundOf(syllable: string): string {
  const sound = syllable
    .toLowerCase()
    .replace(/^tr/u, 'ch')
    .replace(/^x/u, 's')
    .replace(/^(?:r|gi(?=[aeou]))/u, 'd');
  return sound
    .replace(/^n(?![gh])/u, 'l')
    .replace(/ng$/u, 'n')
    .replace(/c$/u, 't');
}

function differsInOne(one: string, other: string): boolean {
  const syllables = other.split(' ');
  return one.split(' ').filter((syllable, at) => syllable !== syllables[at]).length === 1;
}

/** A name met once that has another form at least twice as often. */
function isSure(document: LintDocument, best: readonly PersonName[], other: readonly PersonName[]): boolean {
  const isShort = (best[0]?.tokens.length ?? 0) < 3 && officeOf(document, best[0]) !== officeOf(document, other[0]);
  return other.length === 1 && best.length >= (isShort ? 3 : 2);
}

/** The two words before a name. */
function officeOf(document: LintDocument, name: PersonName | undefined): string {
  const at = name?.tokens[0]?.index ?? 0;
  return `${document.tokens[at - 4]?.lower} ${document.tokens[at - 2]?.lower}`;
}

/** Two names in one sentence are two persons. */
function areTogether(document: LintDocument, best: readonly PersonName[], other: readonly PersonName[]): boolean {
  const sentences = new Set(best.map(({ tokens }) => tokens[0] && sentenceOf(document, tokens[0])));
  return other.some(({ tokens }) => tokens[0] && sentences.has(sentenceOf(document, tokens[0])));
}

function startOf(name: PersonName | undefined): number {
  return name?.tokens[0]?.start ?? 0;
}

/** A name without marks, final i and y alike. */
function plainOf(name: string): string {
  return withoutMarks(name).replaceAll('y', 'i');
}
