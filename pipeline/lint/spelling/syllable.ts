import { isVowel, type Tone, withoutTone, withTone } from './tone.ts';

/** A Vietnamese syllable taken apart. */
export interface Syllable {
  /** `''`, `b`, `ngh`, `qu`, `gi`, … */
  onset: string;
  /** Glide, nucleus and coda without the tone: `oan`, `iêu`. */
  rime: string;
  tone: Tone;
}

const onsets = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');

/** Rimes of Vietnamese, without tones. Source: Đoàn Thiện Thuật, Ngữ âm tiếng Việt; attested loans (`oong`, `ooc`) added. */
const rimes = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
o oc oi om on ong ooc oong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet
ô ôc ôi ôm ôn ông ôông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt uơ
uân uâng uât uây uê uêch uênh uên uêu uy uya uych uyên uyênh uyêt uyn uynh uyp uyt uyu
ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu`.split(/\s+/u),
);

/** Rimes after `qu`, whose glide belongs to the onset. */
const rimesAfterQu = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât ây e en eng eo et ê êch ên ênh êt êu
i ich in inh it iu y ych yên yêt yn ynh yt yu ơ ơi ơn ôc ô`.split(/\s+/u),
);

/** Takes a lower-case NFC word apart, or gives `undefined` where it is no possible syllable. Placement of the tone is free. */
export function parseSyllable(lower: string): Syllable | undefined {
  if (lower.length > 7) return undefined;
  const { letters, tone, marks } = withoutTone(lower);
  if (marks > 1) return undefined;
  return parseLetters(letters, tone);
}

/** Takes toneless letters with their tone apart. */
export function parseLetters(letters: string, tone: Tone): Syllable | undefined {
  for (let length = Math.min(3, letters.length); length >= 0; length -= 1) {
    const onset = letters.slice(0, length);
    if (length > 0 && !onsets.includes(onset)) continue;
    const rime = letters.slice(length);
    if (isPossible(onset, rime, tone)) return { onset, rime, tone };
    const withI = onset === 'gi' ? `i${rime}` : undefined;
    if (withI !== undefined && isPossible('gi', withI, tone)) return { onset, rime: withI, tone };
  }
  return undefined;
}

function isPossible(onset: string, rime: string, tone: Tone): boolean {
  if (!(onset === 'qu' ? rimesAfterQu : rimes).has(rime)) return false;
  if (/(?:[cpt]|ch)$/u.test(rime) && tone !== 2 && tone !== 5) return false;
  return agrees(onset, rime);
}

/** Spelling of the onset by what follows: `k gh ngh` before `i e ê y`, `c g ng` before all else. */
function agrees(onset: string, rime: string): boolean {
  const isFront = /^[ieêy]/u.test(rime);
  switch (onset) {
    case 'k':
    case 'gh':
    case 'ngh':
      return isFront && !(onset !== 'k' && rime.startsWith('y')) && !/^yê/u.test(rime);
    case 'c':
    case 'ng':
      return !isFront;
    case 'g':
      return !/^[eêy]/u.test(rime) && (!rime.startsWith('i') || rime === 'i' || rime === 'in');
    case 'gi':
      return !/^(?:o[aăe]|u[âêy]|y|iu$)/u.test(rime);
    case '':
      return !/^iê/u.test(rime);
    case 'qu':
      return true;
    default:
      return !/^yê/u.test(rime) && !(rime === 'uya' && !['kh', 't', 'd', 'ph', 's', 'x'].includes(onset));
  }
}

/** The letter that carries the tone: `old` (`hóa`, `thúy`) or `new` (`hoá`, `thuý`) placement; -1 without a vowel. */
export function toneIndex(letters: string, style: 'old' | 'new'): number {
  const start = nucleusStart(letters);
  let end = start;
  while (isVowel(letters[end])) end += 1;
  if (end === start) return -1;
  for (let at = end - 1; at >= start; at -= 1) if ('ăâêôơư'.includes(letters[at] ?? '')) return at;
  const count = end - start;
  if (count === 1) return start;
  if (count === 2) return end < letters.length ? start + 1 : openPair(letters.slice(start, end), start, style);
  return start + 1;
}

/** Writes a syllable's letters and tone with the mark where the style puts it. */
export function spellSyllable(letters: string, tone: Tone, style: 'old' | 'new'): string {
  return withTone(letters, tone, toneIndex(letters, style));
}

function openPair(pair: string, start: number, style: 'old' | 'new'): number {
  return style === 'new' && (pair === 'oa' || pair === 'oe' || pair === 'uy') ? start + 1 : start;
}

/** Where the vowels that may carry the tone begin: after `qu`, and after `gi` where a vowel follows. */
function nucleusStart(letters: string): number {
  if (letters.startsWith('qu') && isVowel(letters[2])) return 2;
  if (letters.startsWith('gi') && isVowel(letters[2])) return 2;
  let at = 0;
  while (at < letters.length && !isVowel(letters[at])) at += 1;
  return at;
}
