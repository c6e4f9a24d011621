import { counted } from '../../counted.ts';
import type { LintedFile, LintLineMessage } from '../report.ts';
import type { Reporter, ReporterOptions } from '../reporter.ts';
import type { Severity } from '../rule.ts';

type Paint = (code: number, text: string) => string;

const colours: Record<Severity, number> = { error: 31, warning: 33, info: 36 };
/** Columns of a line. */
const shown = 100;
/** Messages of one rule in one file. */
const mostOfOne = 50;

/** For people: each message with its line and carets, and a closing line that counts them. */
export function createReporter({ colour }: ReporterOptions): Reporter {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  let files = 0;
  return {
    file(file) {
      files += 1;
      for (const { severity } of file.messages) counts[severity] += 1;
      return prettyFile(file, colour)
        .map((message) => `${message}\n`)
        .join('');
    },
    end: () => `${counted(files, 'article')}: ${summary(counts)}.\n`,
  };
}

/**
 * The messages of one file, several lines each: place, severity, reason and rule, then the line with carets below. Of
 * one rule no more are shown than a person reads; the rest is counted.
 */
export function prettyFile(file: LintedFile, colour: boolean): string[] {
  const paint: Paint = colour ? (code, text) => `\u001B[${code}m${text}\u001B[0m` : (_, text) => text;
  const counts = new Map<string, number>();
  const messages: string[] = [];
  for (const message of file.messages) {
    const count = (counts.get(message.ruleId) ?? 0) + 1;
    counts.set(message.ruleId, count);
    if (count <= mostOfOne) messages.push(prettyMessage(file, message, paint));
  }
  for (const [ruleId, count] of counts)
    if (count > mostOfOne) messages.push(`${file.path || '<text>'} ${count - mostOfOne} more of ${paint(2, ruleId)}\n`);
  return messages;
}

function prettyMessage({ path, text }: LintedFile, message: LintLineMessage, paint: Paint): string {
  const { severity, line, column, reason, ruleId } = message;
  const place = `${path || '<text>'}:${line}:${column}`;
  const head = `${paint(1, place)} ${paint(colours[severity], severity)} ${reason} ${paint(2, ruleId)}`;
  return `${head}\n${excerpt(text, message, paint)}\n`;
}

/** The stretch of the line around the message, with carets under what it marks. */
function excerpt(text: string, message: LintLineMessage, paint: Paint): string {
  const { start, end } = message;
  const column = message.column - 1;
  const line = text.slice(start - column, lineEnd(text, start)).replaceAll('\t', ' ');
  const from = column > shown / 2 ? wordStart(line, column - shown / 2) : 0;
  const to = Math.min(line.length, from + shown);
  const before = (from > 0 ? '…' : '') + line.slice(from, column);
  const marked = line.slice(column, Math.min(to, column + Math.max(1, end - start)));
  const after = line.slice(column + marked.length, to) + (to < line.length ? '…' : '');
  const carets = '^'.repeat(Math.max(1, width(marked)));
  return `    ${before}${marked}${after}\n    ${' '.repeat(width(before))}${paint(colours[message.severity], carets)}`;
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

function summary({ error, warning, info }: Record<Severity, number>): string {
  if (error + warning + info === 0) return 'nothing found';
  return [counted(error, 'error'), counted(warning, 'warning'), counted(info, 'note')].join(', ');
}
