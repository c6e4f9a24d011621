import type { LintDocument, LintSentence, Token } from './lint-document.ts';

/** The word before a token with one space between them. */
export function wordBefore({ tokens }: LintDocument, { index }: Token): Token | undefined {
  const word = tokens[index - 1]?.type === 'space' ? tokens[index - 2] : undefined;
  return word?.type === 'word' ? word : undefined;
}

/** The word after a token with one space between them. */
export function wordAfter({ tokens }: LintDocument, { index }: Token): Token | undefined {
  const word = tokens[index + 1]?.type === 'space' ? tokens[index + 2] : undefined;
  return word?.type === 'word' ? word : undefined;
}

/** The sentence that holds a token. */
export function sentenceOf({ sentences }: LintDocument, { index }: Token): LintSentence | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.first ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const sentence = sentences[low];
  return sentence && sentence.first <= index && index < sentence.last ? sentence : undefined;
}

/** Whether a word is the first of its sentence, opening marks aside. */
export function opensSentence(document: LintDocument, token: Token): boolean {
  const { tokens } = document;
  for (let index = token.index - 1; index >= 0; index -= 1) {
    const before = tokens[index];
    if (!before || before.type === 'break' || before.endsSentence) return true;
    if (before.type === 'word') return false;
    if (before.type === 'punctuation' && /[:.!?…“"«‘'(–—-]/u.test(before.value)) return true;
    if (before.type === 'punctuation' && /[,;]/u.test(before.value)) return false;
  }
  return true;
}

/** Whether a word begins with a capital that others follow in lower case, as names do. */
export function isCapitalised(value: string): boolean {
  return /^\p{Lu}\p{Ll}*$/u.test(value);
}
