import {
  classOf,
  isLetterPair,
  isWordlike,
  LETTER,
  NEWLINE,
  SPACE,
  SURROGATE,
  SYMBOL,
  TERMINAL,
} from './character-class.ts';
import type { ParagraphBuilder } from './paragraph-builder.ts';
import { type Scan, startScan } from './scan.ts';
import { scanWord } from './scan-word.ts';
import { type SentenceState, sentenceEnd } from './sentence-end.ts';

/**
 * Hands the words, marks, spaces and sentences of one paragraph (`text` from `from` to `to`) to the builder,
 * in one pass over its UTF-16 units.
 */
export function tokenizeParagraph(text: string, from: number, to: number, builder: ParagraphBuilder): void {
  const scan = startScan(from);
  const state: SentenceState = { words: 0, last: '', openQuotes: 0 };
  for (let at = from; at < to; ) {
    const found = classOf(text.charCodeAt(at));
    if (isWordlike(found) || (found === SURROGATE && isLetterPair(text, at)))
      at = word(text, at, to, builder, scan, state);
    else if (found === SPACE || found === NEWLINE) at = space(text, at, to, builder);
    else if (found === TERMINAL) at = terminal(text, at, to, builder, scan, state);
    else if (found === SYMBOL || found === SURROGATE) at = symbol(text, at, to, builder);
    else at = punctuation(text, at, builder, state);
  }
}

function word(
  text: string,
  at: number,
  to: number,
  builder: ParagraphBuilder,
  scan: Scan,
  state: SentenceState,
): number {
  scanWord(text, at, to, scan);
  builder.word(at, scan.end, scan.kind);
  state.words += 1;
  state.last = text.slice(at, scan.end);
  scan.previous = state.last;
  return scan.end;
}

function space(text: string, at: number, to: number, builder: ParagraphBuilder): number {
  let end = at + 1;
  while (end < to && (classOf(text.charCodeAt(end)) === SPACE || classOf(text.charCodeAt(end)) === NEWLINE)) end += 1;
  builder.leaf('WhiteSpaceNode', at, end);
  return end;
}

function terminal(
  text: string,
  at: number,
  to: number,
  builder: ParagraphBuilder,
  scan: Scan,
  state: SentenceState,
): number {
  let marks = at + 1;
  while (marks < to && classOf(text.charCodeAt(marks)) === TERMINAL) marks += 1;
  builder.leaf('PunctuationNode', at, marks);
  const end = sentenceEnd(text, at, marks, to, state);
  if (end < 0) return marks;
  for (let closer = marks; closer < end; closer += 1) builder.leaf('PunctuationNode', closer, closer + 1);
  builder.endSentence();
  for (let closer = marks; closer < end; closer += 1) if (text.charCodeAt(closer) === 0x22) state.openQuotes += 1;
  state.words = 0;
  state.last = '';
  scan.previous = '';
  return end;
}

/** A symbol with the modifiers that follow it (variation selectors, joiners, keycaps). */
function symbol(text: string, at: number, to: number, builder: ParagraphBuilder): number {
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  while (end < to && isModifier(text.charCodeAt(end))) end += 1;
  builder.leaf('SymbolNode', at, Math.min(end, to));
  return Math.min(end, to);
}

function isModifier(unit: number): boolean {
  return classOf(unit) === LETTER && (unit === 0x200d || unit === 0x20e3 || (unit >= 0xfe00 && unit <= 0xfe0f));
}

function punctuation(text: string, at: number, builder: ParagraphBuilder, state: SentenceState): number {
  if (text.charCodeAt(at) === 0x22) state.openQuotes += 1;
  builder.leaf('PunctuationNode', at, at + 1);
  return at + 1;
}
