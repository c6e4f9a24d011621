import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { offsetsOf } from './lint-message.ts';
import { prettyFile } from './reporters/pretty.ts';
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

/** What reporters are given: everything found in one file, and the text that offsets refer to. */
export interface LintedFile extends LintLine {
  text: string;
}

/** Gives a file's messages as other programs read them. */
export function toLintLine(file: VFile): LintLine {
  return { path: file.path ?? '', messages: file.messages.map((message) => toLine(message)) };
}

/** Gives a file's messages and text as reporters read them. */
export function toLintedFile(file: VFile): LintedFile {
  return { ...toLintLine(file), text: String(file) };
}

/** How a report for people looks. */
export interface PrettyOptions {
  colour?: boolean;
}

/** Writes the messages of files for people: path, place, severity, reason and rule, then the line with carets below. */
export function pretty(files: readonly VFile[], { colour = false }: PrettyOptions = {}): string {
  return files.flatMap((file) => prettyFile(toLintedFile(file), colour)).join('\n');
}

function toLine(message: VFileMessage): LintLineMessage {
  const { start, end } = offsetsOf(message);
  return {
    ruleId: message.ruleId ?? '',
    category: 'category' in message ? (message.category as Category) : 'style',
    severity: message.fatal ? 'error' : message.fatal === false ? 'warning' : 'info',
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
