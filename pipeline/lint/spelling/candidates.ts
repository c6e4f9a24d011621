import { composeKeys } from './input-method.ts';
import { type Lexicon, skeleton, splitKey } from './lexicon.ts';
import { type Slip, slip } from './slip.ts';
import { type Tone, withoutTone } from './tone.ts';

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
export function findCandidates(lower: string, lexicon: Lexicon): Candidate[] {
  const { letters, tone, marks } = withoutTone(lower);
  if (letters.length > 8) return [];
  const found = new Map<number, Slip>();
  const own = marks > 1 ? undefined : lexicon.ids.get(letters + tone);
  const variant = marks > 1 ? '' : letters.replace(/[iy]$/u, (letter) => (letter === 'i' ? 'y' : 'i')) + tone;
  const add = (key: string, kind: Slip) => {
    const id = lexicon.ids.get(key);
    if (id !== undefined && id !== own && key !== variant && !found.has(id)) found.set(id, kind);
  };
  if (marks > 1) {
    for (const one of [0, 1]) add(letters + tonesOf(lower)[one === 0 ? 0 : 1], slip.misplacedTone);
    return [...found].map(([id, kind]) => ({ id, slip: kind }));
  }
  addSameSkeleton(letters, tone, lexicon, add);
  for (const key of composeKeys(lower)) add(key, slip.inputMethod);
  addSounds(letters, tone, add);
  addEdits(letters, tone, lexicon, add);
  return [...found].map(([id, kind]) => ({ id, slip: kind }));
}

/** The tones of all letters that carry one, in order. */
function tonesOf(lower: string): Tone[] {
  return [...lower].map((letter) => withoutTone(letter).tone).filter((tone) => tone !== 0);
}

type Add = (key: string, kind: Slip) => void;

function addSameSkeleton(letters: string, tone: Tone, lexicon: Lexicon, add: Add): void {
  for (const id of lexicon.bySkeleton.get(skeleton(letters)) ?? []) {
    const key = lexicon.keys[id] ?? '';
    const other = splitKey(key);
    if (other.letters === letters) add(key, toneSlip(tone, other.tone));
    else if (other.tone === tone)
      add(key, isMarkedMore(letters, other.letters) ? slip.diacriticMissing : slip.diacriticOther);
    else add(key, slip.diacriticAndTone);
  }
}

function toneSlip(typed: Tone, meant: Tone): Slip {
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

function addSounds(letters: string, tone: Tone, add: Add): void {
  for (const [from, to] of onsetSwaps)
    if (letters.startsWith(from)) add(to + letters.slice(from.length) + tone, slip.onsetSound);
  for (const [from, to] of codaSwaps)
    if (letters.endsWith(from)) add(letters.slice(0, -from.length) + to + tone, slip.codaSound);
}

function addEdits(letters: string, tone: Tone, lexicon: Lexicon, add: Add): void {
  for (let at = 0; at + 1 < letters.length; at += 1) {
    const left = letters[at] ?? '';
    const right = letters[at + 1] ?? '';
    if (left === right) add(letters.slice(0, at) + letters.slice(at + 1) + tone, slip.letterDoubled);
    else add(letters.slice(0, at) + right + left + letters.slice(at + 2) + tone, slip.lettersSwapped);
  }
  for (let at = 0; at <= letters.length; at += 1) {
    const before = letters.slice(0, at);
    const after = letters.slice(at + 1);
    if (at < letters.length) add(before + after + tone, slip.letterAdded);
    for (const id of lexicon.likePattern(`${before}*${letters.slice(at)}${tone}`))
      add(lexicon.keys[id] ?? '', slip.letterDropped);
    if (at === letters.length) return;
    for (const id of lexicon.likePattern(`${before}*${after}${tone}`)) {
      const key = lexicon.keys[id] ?? '';
      add(key, areAdjacent(letters[at] ?? '', key[at] ?? '') ? slip.adjacentKey : slip.otherKey);
    }
  }
}

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** How far each row is moved to the right, in keys. */
const shifts = [0, 0.25, 0.75];

/** Whether the keys of two letters touch on a QWERTY keyboard. */
function areAdjacent(one: string, other: string): boolean {
  const [first, second] = [keyPlace(skeleton(one)), keyPlace(skeleton(other))];
  return Math.abs(first.row - second.row) <= 1 && Math.abs(first.x - second.x) <= 1.1;
}

function keyPlace(letter: string): { row: number; x: number } {
  const row = rows.findIndex((keys) => keys.includes(letter));
  if (row < 0) return { row: -9, x: 0 };
  return { row, x: (rows[row]?.indexOf(letter) ?? 0) + (shifts[row] ?? 0) };
}

function swapsOf(groups: readonly string[]): [string, string][] {
  const swaps: [string, string][] = [];
  for (const group of groups) {
    const forms = group.split(' ');
    for (const from of forms) for (const to of forms) if (from !== to) swaps.push([from, to]);
  }
  return swaps.sort((a, b) => b[0].length - a[0].length);
}
