import type { Tone } from './tone.ts';
import { withoutTone } from './tone.ts';

const telexTones: Readonly<Record<string, Tone>> = { f: 1, s: 2, r: 3, x: 4, j: 5 };
const vniTones: Readonly<Record<string, Tone>> = { '2': 1, '1': 2, '3': 3, '4': 4, '5': 5 };
const telexPairs: readonly [RegExp, string][] = [
  [/a(?=.*?a)/u, 'â'],
  [/e(?=.*?e)/u, 'ê'],
  [/o(?=.*?o)/u, 'ô'],
];

/**
 * What keys of Telex or VNI that were left in a lower-case word would have made of it, as keys of syllables:
 * `dduwowngf`, `d9uong2`, `đựơcj`, `thuowng`.
 */
export function composeKeys(lower: string): string[] {
  const { letters, tone, marks } = withoutTone(lower);
  if (marks > 1) return [];
  const results = new Set<string>();
  for (const [bare, typed] of tonesIn(letters, tone)) {
    results.add(bare + typed);
    for (const marked of diacriticsIn(bare)) results.add(marked + typed);
  }
  results.delete(letters + tone);
  return [...results];
}

/** The word with a tone key taken out, for each such key, and the word as it is. */
function tonesIn(letters: string, tone: Tone): [string, Tone][] {
  const found: [string, Tone][] = [[letters, tone]];
  for (let at = 1; at < letters.length; at += 1) {
    const letter = letters[at] ?? '';
    const typed = telexTones[letter] ?? vniTones[letter];
    if (typed !== undefined) found.push([letters.slice(0, at) + letters.slice(at + 1), typed]);
  }
  return found;
}

function diacriticsIn(letters: string): string[] {
  const found: string[] = [];
  let telex = letters.replace('dd', 'đ');
  for (const [first, marked] of telexPairs) {
    if (first.test(telex))
      telex = telex.replace(first, marked).replace(new RegExp(`(?<=${marked}.*)${first.source[0]}`, 'u'), '');
  }
  telex = telex.replace('uow', 'ươ').replace('uwow', 'ươ').replace('ưow', 'ươ').replace('uơw', 'ươ');
  telex = telex.replace('aw', 'ă').replace('ow', 'ơ').replace('uw', 'ư').replace('uơ', 'ươ');
  if (telex.endsWith('w')) telex = hornLast(telex.slice(0, -1));
  found.push(telex);
  const vni = letters
    .replace('d9', 'đ')
    .replace('uo7', 'ươ')
    .replace('a8', 'ă')
    .replace('a6', 'â')
    .replace('e6', 'ê')
    .replace('o6', 'ô')
    .replace('o7', 'ơ')
    .replace('u7', 'ư');
  found.push(vni);
  return found.filter((form) => form !== letters);
}

/** A `w` at the end works on the vowel before it: `duongw` → `dương`, `thangw` → `thăng`. */
function hornLast(letters: string): string {
  if (/uo/u.test(letters)) return letters.replace('uo', 'ươ');
  return letters.replace(/[aou](?=[^aou]*$)/u, (vowel) => (vowel === 'a' ? 'ă' : vowel === 'o' ? 'ơ' : 'ư'));
}
