import {
  CLOSER,
  classOf,
  DIGIT,
  isLetter,
  isWordlike,
  LOWER,
  NEWLINE,
  SPACE,
  TERMINAL,
  UPPER,
} from './character-class.ts';
import { isAbbreviation } from './scan-word.ts';

const DOT = 0x2e;
const QUOTE = 0x22;
const enumerator = /^(?:\d{1,3}|\p{L}|[IVXLC]+)$/u;

/** What of a sentence bears on where it ends. */
export interface SentenceState {
  words: number;
  /** The last word, as written. */
  last: string;
  /** How many straight double quotes are open. */
  openQuotes: number;
}

/**
 * Tells where the sentence ends whose closing marks stand at `from` up to `marksEnd`: after the brackets and quotes
 * that close with it; -1 where it goes on.
 */
export function sentenceEnd(text: string, from: number, marksEnd: number, to: number, state: SentenceState): number {
  if (state.words === 0) return -1;
  const end = closersEnd(text, marksEnd, to, state.openQuotes);
  if (end >= to) return end;
  const isStop = marksEnd - from === 1 && text.charCodeAt(from) === DOT;
  const unit = text.charCodeAt(end);
  const next = classOf(unit);
  if (next !== SPACE && next !== NEWLINE) return gluedEnd(text, from, end, to);
  const ahead = skipSpace(text, end, to);
  if (ahead >= to) return end;
  if (isStop && end === marksEnd) return stopEnds(text, ahead, state) ? end : -1;
  return goesOn(text, ahead, to) ? -1 : end;
}

function stopEnds(text: string, ahead: number, state: SentenceState): boolean {
  if (state.words === 1 && enumerator.test(state.last)) return false;
  const next = classOf(text.charCodeAt(ahead));
  if (next === LOWER && (state.last.length === 1 || isAbbreviation(state.last))) return false;
  return text.charCodeAt(ahead) !== 0x2c;
}

/** After `…`, `?`, `!` or a closing quote a lower-case letter, comma or the like continues the sentence. */
function goesOn(text: string, ahead: number, to: number): boolean {
  let at = ahead;
  const first = text.charCodeAt(at);
  if (first === 0x2c || first === 0x3b || first === 0x3a) return true;
  while (at < to && !isLetter(classOf(text.charCodeAt(at))) && classOf(text.charCodeAt(at)) !== DIGIT) {
    if (at - ahead > 4) return false;
    at += 1;
  }
  return at < to && classOf(text.charCodeAt(at)) === LOWER;
}

/** `lãnh đạo.Theo`: a small letter or closing mark, the stop, a capital directly after it. */
function gluedEnd(text: string, from: number, end: number, to: number): number {
  const before = classOf(text.charCodeAt(from - 1));
  const next = classOf(text.charCodeAt(end));
  const unit = text.charCodeAt(end);
  if (unit === QUOTE || unit === 0x201c || unit === 0x28) {
    const inner = classOf(text.charCodeAt(end + 1));
    return end + 1 < to && before === LOWER && inner === UPPER ? end : -1;
  }
  if (next !== UPPER || isWordlike(classOf(text.charCodeAt(end))) === false) return -1;
  return before === LOWER || before === CLOSER || before === TERMINAL || end > from + 1 ? end : -1;
}

function closersEnd(text: string, from: number, to: number, openQuotes: number): number {
  let end = from;
  let open = openQuotes % 2;
  while (end < to) {
    const unit = text.charCodeAt(end);
    if (unit === QUOTE || unit === 0x27) {
      if (unit === QUOTE && open === 0) break;
      if (end + 1 < to && isWordlike(classOf(text.charCodeAt(end + 1)))) break;
      open = 0;
    } else if (classOf(unit) !== CLOSER) break;
    end += 1;
  }
  return end;
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (classOf(text.charCodeAt(at)) === SPACE || classOf(text.charCodeAt(at)) === NEWLINE)) at += 1;
  return at;
}
