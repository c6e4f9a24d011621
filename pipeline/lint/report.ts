import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Category, Severity } from './rule.ts';

/** One message as other programs read it; offsets are UTF-16 units in the decoded file. */
export interface LintLineMessage {
  ruleId: string;
  category: Category;
  severity: Severity;
  start: number;
  end: number;
  line: number;
  column: number;
  actual: string;
  expected: string[];
  reason: string;
  url: string;
}

/** Everything found in one file, as one line of JSON. */
export interface LintLine {
  path: string;
  messages: LintLineMessage[];
}

/** Gives a file's messages as other programs read them. */
export function toLintLine(file: VFile): LintLine {
  return { path: file.path ?? '', messages: file.messages.map((message) => toLine(message)) };
}

/** How a report for people looks. */
export interface PrettyOptions {
  colour?: boolean;
}

/** Writes the messages of files for people: path, place, severity, reason and rule, then the line with carets below. */
export function pretty(files: readonly VFile[], { colour = false }: PrettyOptions = {}): string {
  const paint: Paint = colour ? (code, text) => `\u001B[${code}m${text}\u001B[0m` : (_, text) => text;
  return files.flatMap((file) => file.messages.map((message) => prettyMessage(file, message, paint))).join('\n');
}

type Paint = (code: number, text: string) => string;

const colours: Record<Severity, number> = { error: 31, warning: 33, info: 36 };
const shown = 100;

function toLine(message: VFileMessage): LintLineMessage {
  const { start, end } = offsetsOf(message);
  return {
    ruleId: message.ruleId ?? '',
    category: categoryOf(message),
    severity: severityOf(message),
    start,
    end,
    line: message.line ?? 1,
    column: message.column ?? 1,
    actual: message.actual ?? '',
    expected: message.expected ?? [],
    reason: message.reason,
    url: message.url ?? '',
  };
}

function prettyMessage(file: VFile, message: VFileMessage, paint: Paint): string {
  const severity = severityOf(message);
  const place = `${file.path ?? '<text>'}:${message.line ?? 1}:${message.column ?? 1}`;
  const head = `${paint(1, place)} ${paint(colours[severity], severity)} ${message.reason} ${paint(2, message.ruleId ?? '')}`;
  return message.line === undefined
    ? `${head}\n`
    : `${head}\n${excerpt(String(file), message, paint, colours[severity])}\n`;
}

/** The stretch of the line around the message, with carets under what it marks. */
function excerpt(text: string, message: VFileMessage, paint: Paint, colour: number): string {
  const { start, end } = offsetsOf(message);
  const column = (message.column ?? 1) - 1;
  const line = text.slice(start - column, lineEnd(text, start)).replaceAll('\t', ' ');
  const from = column > shown / 2 ? wordStart(line, column - shown / 2) : 0;
  const to = Math.min(line.length, from + shown);
  const before = (from > 0 ? '…' : '') + line.slice(from, column);
  const marked = line.slice(column, Math.min(to, column + Math.max(1, end - start)));
  const after = line.slice(column + marked.length, to) + (to < line.length ? '…' : '');
  const carets = '^'.repeat(Math.max(1, width(marked)));
  return `    ${before}${marked}${after}\n    ${' '.repeat(width(before))}${paint(colour, carets)}`;
}

/** Columns of a terminal: combining marks and invisible characters take none. */
function width(text: string): number {
  return [...text.replaceAll(/[\p{M}\p{Cf}]/gu, '')].length;
}

function wordStart(line: string, at: number): number {
  const space = line.lastIndexOf(' ', at);
  return space < 0 || at - space > 20 ? at : space + 1;
}

function lineEnd(text: string, from: number): number {
  const found = /[\r\n]/u.exec(text.slice(from, from + 10_000));
  return found ? from + found.index : Math.min(text.length, from + 10_000);
}

function severityOf({ fatal }: VFileMessage): Severity {
  return fatal ? 'error' : fatal === false ? 'warning' : 'info';
}

function categoryOf(message: VFileMessage): Category {
  return 'category' in message ? (message.category as Category) : 'style';
}

function offsetsOf({ place }: VFileMessage): { start: number; end: number } {
  if (place && 'start' in place) return { start: place.start.offset ?? 0, end: place.end.offset ?? 0 };
  return { start: place?.offset ?? 0, end: place?.offset ?? 0 };
}
