import { closingAbbreviations, prefixAbbreviations, sentenceOpeners } from './abbreviations.ts';
import {
  classOf,
  DIGIT,
  isLetter,
  isLetterPair,
  isWordlike,
  LOWER,
  NEWLINE,
  SPACE,
  SURROGATE,
  UPPER,
} from './character-class.ts';
import type { Scan } from './scan.ts';
import { scanLink } from './scan-link.ts';
import { scanNumber } from './scan-number.ts';

const DOT = 0x2e;

/** Takes the word that begins at `at` (a letter or digit) and leaves its end and kind in `scan`. */
export function scanWord(text: string, at: number, to: number, scan: Scan): void {
  scan.kind = undefined;
  const startsWithDigit = classOf(text.charCodeAt(at)) === DIGIT;
  const end = startsWithDigit ? at + 1 : letters(text, at, to);
  scan.end = end;
  if (end >= to) {
    if (startsWithDigit) scan.kind = 'number';
    return;
  }
  const next = classOf(text.charCodeAt(end));
  if (next === SPACE || next === NEWLINE) {
    if (startsWithDigit) scan.kind = 'number';
    return;
  }
  if (scanLink(text, at, to, scan)) return;
  if (startsWithDigit) scanNumber(text, at, to, scan);
  else scanJoined(text, at, end, to, scan);
}

/** Whether a stretch is an abbreviation that may be followed by a full stop of its own. */
export function isAbbreviation(word: string): boolean {
  if (prefixAbbreviations.has(word)) return true;
  if (word.length > 4 || classOf(word.charCodeAt(0)) !== UPPER) return false;
  return word.length === 1 || /^[B-DF-HJ-NP-TV-XZĐ][b-df-hj-np-tv-xzđ]+$/u.test(word);
}

/** What may follow the letters of a word without a space: digits, an apostrophe, an ampersand, an underscore, a dot. */
function scanJoined(text: string, at: number, end: number, to: number, scan: Scan): void {
  const unit = text.charCodeAt(end);
  if (unit === DOT) scanDotted(text, at, end, to, scan);
  else if (classOf(unit) === DIGIT || unit === 0x5f) scanCode(text, at, end, to, scan);
  else if (unit === 0x2d) scanHyphenatedCode(text, at, end, to, scan);
  else if (end + 1 < to && isLetter(classOf(text.charCodeAt(end + 1)))) {
    if (unit === 0x27 || unit === 0x2019) scan.end = letters(text, end + 1, to);
    else if (unit === 0x26 && isCapitals(text, at, end)) scanCode(text, at, end + 1, to, scan);
  }
}

/** Letters and digits mixed: `CO2`, `QH15`, `U23`, `R&D`, `anh_1`. */
function scanCode(text: string, at: number, from: number, to: number, scan: Scan): void {
  let end = from;
  while (end < to && (isWordlike(classOf(text.charCodeAt(end))) || text.charCodeAt(end) === 0x5f)) end += 1;
  scan.end = end > at ? end : at + 1;
  scan.kind = 'code';
}

/** Letters, a hyphen and one group of digits: `COVID-19`, `Su-30`, `F-16`, but not `TPO-2013` or `Vinh-27/7`. */
function scanHyphenatedCode(text: string, at: number, hyphen: number, to: number, scan: Scan): void {
  let end = hyphen + 1;
  while (end < to && classOf(text.charCodeAt(end)) === DIGIT) end += 1;
  if (end === hyphen + 1 || end - hyphen > 4 || hyphen - at > 6) return;
  if (classOf(text.charCodeAt(at)) !== UPPER || !/^[A-Za-z]+$/u.test(text.slice(at, hyphen))) return;
  const after = text.charCodeAt(end);
  if (
    end < to &&
    (after === 0x2f || ((after === DOT || after === 0x2c) && classOf(text.charCodeAt(end + 1)) === DIGIT))
  )
    return;
  while (end < to && isLetter(classOf(text.charCodeAt(end)))) end += 1;
  scan.end = end;
  scan.kind = 'code';
}

/** `TP.HCM`, `GS.TS.`, `T.Ư`, `v.v.`, `Nh.Thạch` (the name is a word of its own), `U.S.` */
function scanDotted(text: string, at: number, from: number, to: number, scan: Scan): void {
  let end = from;
  let part = text.slice(at, from);
  if (part === 'v' || part === 'V') scanAndSoOn(text, at, from, to, scan);
  if (scan.end > from || (!isAbbreviation(part) && !isCapitals(text, at, from))) return;
  while (text.charCodeAt(end) === DOT && end + 1 < to && isLetter(classOf(text.charCodeAt(end + 1)))) {
    const next = letters(text, end + 1, to);
    const following = text.slice(end + 1, next);
    if (!isAbbreviation(following) && !isCapitals(text, end + 1, next)) {
      nameAfterDot(end, part, following, scan);
      return;
    }
    part = following;
    end = next;
  }
  const dotted = end > from;
  if (text.charCodeAt(end) === DOT && end < to && ownsDot(text, end, to, part, dotted, scan)) end += 1;
  if (end === from) return;
  scan.end = end;
  scan.kind = 'abbreviation';
}

/** A name glued to an abbreviation leaves the dot with the abbreviation; anything else is a glued sentence. */
function nameAfterDot(dot: number, part: string, following: string, scan: Scan): void {
  if (!isAbbreviation(part) || classOf(following.charCodeAt(0)) !== UPPER) {
    scan.end = dot;
    return;
  }
  scan.end = dot + 1;
  scan.kind = 'abbreviation';
}

function scanAndSoOn(text: string, at: number, from: number, to: number, scan: Scan): void {
  const found = closingAbbreviations.has(text.slice(at, from + 2)) ? from + 2 : from;
  if (found === from || isLetter(classOf(text.charCodeAt(found)))) return;
  const end = text.slice(found, found + 2) === '.v' ? found + 2 : found;
  const next = followingUnit(text, end + 1, to);
  scan.kind = 'abbreviation';
  const owns =
    text.charCodeAt(end) === DOT && end < to && next.unit !== DOT && next.at < to && classOf(next.unit) !== UPPER;
  scan.end = owns ? end + 1 : end;
}

/** Whether the full stop at `dot` belongs to the abbreviation before it rather than ending the sentence. */
function ownsDot(text: string, dot: number, to: number, part: string, dotted: boolean, scan: Scan): boolean {
  const next = followingUnit(text, dot + 1, to);
  if (next.at >= to || next.unit === DOT || next.unit === 0x2026) return false;
  if (part.length === 1 && !dotted && !prefixAbbreviations.has(part) && !isCapitalised(scan.previous)) return false;
  if (!isAbbreviation(part)) return false;
  const found = classOf(next.unit);
  if (found === LOWER || found === DIGIT) return true;
  if (found !== UPPER) return false;
  return !sentenceOpeners.has(text.slice(next.at, letters(text, next.at, to)));
}

/** In a name, or at the start of a sentence, a single capital is an initial. */
function isCapitalised(previous: string): boolean {
  return previous === '' || classOf(previous.charCodeAt(0)) === UPPER;
}

function followingUnit(text: string, from: number, to: number): { at: number; unit: number } {
  let at = from;
  while (at < to && classOf(text.charCodeAt(at)) === SPACE) at += 1;
  return { at, unit: at < to ? text.charCodeAt(at) : 0 };
}

function isCapitals(text: string, from: number, to: number): boolean {
  if (to - from > 6) return false;
  for (let at = from; at < to; at += 1) if (classOf(text.charCodeAt(at)) !== UPPER) return false;
  return true;
}

/** The end of the letters from `from` on. */
function letters(text: string, from: number, to: number): number {
  let end = from;
  for (;;) {
    while (end < to && isLetter(classOf(text.charCodeAt(end)))) end += 1;
    if (end + 1 >= to || classOf(text.charCodeAt(end)) !== SURROGATE || !isLetterPair(text, end)) return end;
    end += 2;
  }
}
