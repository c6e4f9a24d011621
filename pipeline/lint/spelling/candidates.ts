import { composeKeys } from './input-method.ts';
import { type Lexicon, skeleton } from './lexicon.ts';
import { type Slip, slip } from './slip.ts';
import { type Tone, withoutTone } from './tone.ts';
import { childrenOf, eachTone, idOfRest, step, type Trie } from './trie.ts';

/** A syllable that may have been meant, and the slip that would explain what was typed. */
export interface Candidate {
  id: number;
  slip: Slip;
}

/** Onsets that sound alike somewhere in the country or are written for one another. */
const onsetGroups = [
  's x',
  'ch tr',
  'd gi r',
  'l n',
  'gi tr',
  'v d',
  'v gi',
  'g gh',
  'ng ngh',
  'c k qu',
  'qu h',
  'h kh',
];
const codaGroups = [
  'n ng nh',
  't c ch',
  'm n',
  'p t',
  'u o',
  'ai ay',
  'ao au',
  'iu iêu',
  'ưu ươu',
  'ui uôi',
  'im iêm',
  'ip iêp',
  'om ôm ơm',
  'op ôp ơp',
  'ăm âm',
  'ăp âp',
  'ăn ân',
  'ăt ât',
  'ăc âc',
  'ay ây',
  'au âu',
  'ang ăng',
  'anh ênh',
  'ach êch',
  'inh ênh',
  'ich êch',
  'oi ôi ơi',
  'uôn uông',
  'uôt uôc',
  'ươn ương',
  'ươt ươc',
];

const onsetSwaps = swapsOf(onsetGroups);
const codaSwaps = swapsOf(codaGroups);

/**
 * Syllables of the lexicon that may have been meant by a lower-case word, each with the likeliest slip.
 * The word itself, in either placement of its tone, is not among them unless the tone is misplaced.
 */
export function findCandidates(lower: string, { ids, trie }: Lexicon): Candidate[] {
  const { letters, tone, marks } = withoutTone(lower);
  if (letters.length > 8) return [];
  const found = new Map<number, Slip>();
  const own = marks > 1 ? 0 : (ids.get(letters + tone) ?? 0);
  const variant = marks > 1 ? 0 : (ids.get(letters.replace(/[iy]$/u, otherI) + tone) ?? 0);
  const add = (id: number, kind: Slip) => {
    if (id > 0 && id !== own && id !== variant && !found.has(id)) found.set(id, kind);
  };
  const addKey = (key: string, kind: Slip) => add(ids.get(key) ?? 0, kind);
  if (marks > 1) for (const one of tonesOf(lower).slice(0, 2)) addKey(letters + one, slip.misplacedTone);
  else {
    addSameSkeleton(letters, tone, trie, add);
    for (const key of composeKeys(lower)) addKey(key, slip.inputMethod);
    addSounds(letters, tone, addKey);
    addEdits(letters, tone, trie, add);
  }
  return [...found].map(([id, kind]) => ({ id, slip: kind }));
}

function otherI(letter: string): string {
  return letter === 'i' ? 'y' : 'i';
}

/** The tones of all letters that carry one, in order. */
function tonesOf(lower: string): Tone[] {
  return [...lower].map((letter) => withoutTone(letter).tone).filter((tone) => tone !== 0);
}

type Add = (id: number, kind: Slip) => void;

/** Adds what has the same bare letters: `dương`, `đường` for `duong`. */
function addSameSkeleton(letters: string, tone: Tone, trie: Trie, add: Add): void {
  const visit = (node: number, at: number, meant: string): void => {
    if (at < letters.length) {
      for (const letter of formsOf(letters[at] ?? '')) {
        const next = step(trie, node, letter, 0);
        if (next >= 0) visit(next, at + 1, meant + letter);
      }
      return;
    }
    eachTone(trie, node, (other, id) => {
      if (meant === letters) add(id, toneSlip(tone, other));
      else if (other === tone) add(id, isMarkedMore(letters, meant) ? slip.diacriticMissing : slip.diacriticOther);
      else add(id, slip.diacriticAndTone);
    });
  };
  visit(0, 0, '');
}

const letterForms = ['aăâ', 'dđ', 'eê', 'oôơ', 'uư'];

/** A letter with all that share its bare form. */
function formsOf(letter: string): string {
  return letterForms.find((forms) => forms.includes(letter)) ?? letter;
}

function toneSlip(typed: Tone, meant: number): Slip {
  if (typed + meant === 7 && (typed === 3 || typed === 4)) return slip.hookTilde;
  if (typed === 0) return slip.toneMissing;
  return meant === 0 ? slip.toneAdded : slip.toneOther;
}

/** Whether every letter of `meant` is that of `typed` or has a diacritic that `typed` lacks. */
function isMarkedMore(typed: string, meant: string): boolean {
  const bare = skeleton(typed);
  for (let at = 0; at < typed.length; at += 1) if (typed[at] !== meant[at] && typed[at] !== bare[at]) return false;
  return true;
}

function addSounds(letters: string, tone: Tone, add: (key: string, kind: Slip) => void): void {
  for (let length = 3; length >= 1; length -= 1)
    for (const onset of onsetSwaps.get(letters.slice(0, length)) ?? [])
      add(onset + letters.slice(length) + tone, slip.onsetSound);
  for (let length = 4; length >= 1; length -= 1)
    for (const coda of codaSwaps.get(letters.slice(-length)) ?? [])
      add(letters.slice(0, -length) + coda + tone, slip.codaSound);
}

function addEdits(letters: string, tone: Tone, trie: Trie, add: Add): void {
  addSwapped(letters, tone, trie, add);
  let node = 0;
  for (let at = 0; at <= letters.length && node >= 0; at += 1) {
    const isInside = at < letters.length;
    if (isInside) add(idOfRest(trie, node, letters, at + 1, tone), slip.letterAdded);
    const children = childrenOf(trie, node);
    for (const { child } of children) add(idOfRest(trie, child, letters, at, tone), slip.letterDropped);
    if (!isInside) return;
    for (const { letter, child } of children) {
      const id = idOfRest(trie, child, letters, at + 1, tone);
      if (id > 0) add(id, areAdjacent(letters[at] ?? '', letter) ? slip.adjacentKey : slip.otherKey);
    }
    node = step(trie, node, letters, at);
  }
}

function addSwapped(letters: string, tone: Tone, trie: Trie, add: Add): void {
  let node = 0;
  for (let at = 0; at + 1 < letters.length && node >= 0; at += 1) {
    if (letters[at] === letters[at + 1]) add(idOfRest(trie, node, letters, at + 1, tone), slip.letterDoubled);
    else
      add(
        idOfRest(trie, step(trie, step(trie, node, letters, at + 1), letters, at), letters, at + 2, tone),
        slip.lettersSwapped,
      );
    node = step(trie, node, letters, at);
  }
}

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** How far each row is moved to the right, in keys. */
const shifts = [0, 0.25, 0.75];
const places = new Map(
  rows.flatMap((keys, row) => [...keys].map((key, at) => [key, { row, x: at + (shifts[row] ?? 0) }] as const)),
);
const adjacent = new Map<string, boolean>();

/** Whether the keys of two letters touch on a QWERTY keyboard. */
function areAdjacent(one: string, other: string): boolean {
  const pair = one + other;
  let touch = adjacent.get(pair);
  if (touch === undefined) {
    const [first, second] = [places.get(skeleton(one)), places.get(skeleton(other))];
    touch = Boolean(first && second && Math.abs(first.row - second.row) <= 1 && Math.abs(first.x - second.x) <= 1.1);
    adjacent.set(pair, touch);
  }
  return touch;
}

/** For each form of the groups the forms it may be written for. */
function swapsOf(groups: readonly string[]): Map<string, string[]> {
  const swaps = new Map<string, string[]>();
  for (const group of groups) {
    const forms = group.split(' ');
    for (const form of forms) swaps.set(form, [...(swaps.get(form) ?? []), ...forms.filter((other) => other !== form)]);
  }
  return swaps;
}
