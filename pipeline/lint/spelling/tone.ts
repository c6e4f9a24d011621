/** Tones by the order used throughout the spelling code: level, huyền, sắc, hỏi, ngã, nặng. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;

/** Combining marks of the tones, by tone; the level tone has none. */
const marks = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'] as const;

const vowels = 'aăâeêioôơuưy';
const toned = new Map<string, { letter: string; tone: Tone }>();
const untoned = new Map<string, readonly string[]>();
for (const letter of vowels) {
  const forms = marks.map((mark) => (letter + mark).normalize('NFC'));
  untoned.set(letter, forms);
  for (const [tone, form] of forms.entries()) toned.set(form, { letter, tone: tone as Tone });
}

/** A lower-case word without its tone marks, and where they stood. */
export interface Untoned {
  letters: string;
  tone: Tone;
  /** Index of the letter that carries the mark; -1 for the level tone. */
  at: number;
  /** How many letters carry a mark; more than one is no syllable. */
  marks: number;
}

/** Takes the tone off a lower-case NFC word. */
export function withoutTone(lower: string): Untoned {
  let letters = '';
  let tone: Tone = 0;
  let at = -1;
  let count = 0;
  for (let index = 0; index < lower.length; index += 1) {
    const found = toned.get(lower[index] ?? '');
    letters += found ? found.letter : lower[index];
    if (!found || found.tone === 0) continue;
    tone = found.tone;
    at = index;
    count += 1;
  }
  return { letters, tone, at, marks: count };
}

/** Puts a tone on the letter at `at`. */
export function withTone(letters: string, tone: Tone, at: number): string {
  if (tone === 0 || at < 0) return letters;
  const form = untoned.get(letters[at] ?? '')?.[tone];
  return form ? letters.slice(0, at) + form + letters.slice(at + 1) : letters;
}

/** Whether a letter of a lower-case, toneless word is a vowel. */
export function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && vowels.includes(letter);
}
