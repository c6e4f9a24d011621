import { emailAddress, fileName, hostName } from './abbreviations.ts';
import { CLOSER, classOf, isLetter, isWordlike, NEWLINE, SPACE } from './character-class.ts';
import type { Scan } from './scan.ts';

const longest = 512;
const trailing = /[.,;:!?'"_-]+$/u;

/** Takes a URL, e-mail address or file name that begins at `at`; says whether there is one. */
export function scanLink(text: string, at: number, to: number, scan: Scan): boolean {
  if (at < scan.searched) return false;
  if (isScheme(text, at)) return takeUrl(text, at, to, scan);
  const run = searchRun(text, at, to);
  scan.searched = run.end;
  if (!run.promising || run.end - at > longest) return false;
  const candidate = text.slice(at, run.end).replace(trailing, '');
  if (emailAddress.test(candidate)) return take(scan, at + candidate.length, 'email-address');
  if (fileName.test(candidate)) return take(scan, at + candidate.length, 'file-name');
  const slash = candidate.indexOf('/');
  const host = slash < 0 ? candidate : candidate.slice(0, slash);
  if (!hostName.test(host)) return false;
  return slash < 0 ? take(scan, at + host.length, 'url') : takeUrl(text, at, to, scan);
}

function take(scan: Scan, end: number, kind: Scan['kind']): boolean {
  scan.end = end;
  scan.kind = kind;
  return true;
}

function isScheme(text: string, at: number): boolean {
  const unit = text.charCodeAt(at) | 32;
  if (unit !== 0x68 && unit !== 0x66) return false;
  return /^(?:https?|ftp):\/\/[^\s]/iu.test(text.slice(at, at + 9));
}

/** An address goes on to the next space or closing bracket; marks at its end belong to the sentence. */
function takeUrl(text: string, at: number, to: number, scan: Scan): boolean {
  let end = at;
  while (end < to) {
    const found = classOf(text.charCodeAt(end));
    if (found === SPACE || found === NEWLINE || found === CLOSER || isQuoteOrAngle(text.charCodeAt(end))) break;
    end += 1;
  }
  scan.searched = end;
  while (end > at + 1 && isTrailing(text.charCodeAt(end - 1))) end -= 1;
  return take(scan, end, 'url');
}

function isQuoteOrAngle(unit: number): boolean {
  return unit === 0x22 || unit === 0x3c || unit === 0x3e || unit === 0x201c || unit === 0xfffc;
}

function isTrailing(unit: number): boolean {
  return unit === 0x2e || unit === 0x2c || unit === 0x3b || unit === 0x3a || unit === 0x21 || unit === 0x3f;
}

/** Follows letters, digits and `. - _ / @ +`; promising are those with an at sign or a dot before a letter. */
function searchRun(text: string, at: number, to: number): { end: number; promising: boolean } {
  let end = at;
  let promising = false;
  for (; end < to; end += 1) {
    const unit = text.charCodeAt(end);
    if (isWordlike(classOf(unit)) || unit === 0x2d || unit === 0x5f || unit === 0x2f || unit === 0x2b) continue;
    if (unit === 0x40) promising = true;
    else if (unit !== 0x2e) break;
    else if (isLetter(classOf(text.charCodeAt(end + 1))) || isDigitUnit(text.charCodeAt(end + 1))) promising = true;
  }
  return { end, promising };
}

function isDigitUnit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
