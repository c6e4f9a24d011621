import type { Nodes } from 'mdast';
import type { VFileMessage } from 'vfile-message';
import type { Article } from '../article/article.ts';
import { Fault } from '../fault.ts';
import { nearest } from '../nearest.ts';

/** A stretch of the source in which rules keep silent. */
export interface Suppression {
  /** Without rules, every rule is silent. */
  rules: readonly string[];
  start: number;
  end: number;
}

const comment = /^<!--\s*bantin-(disable-next-line|disable|enable)\b(?<rest>[\s\S]*?)-->$/u;

/**
 * Reads the suppression comments of a Markdown article: `<!-- bantin-disable rule-id: reason -->`,
 * `<!-- bantin-enable rule-id -->`, `<!-- bantin-disable-next-line rule-id: reason -->`; rules are parted by commas or
 * spaces, and without any the comment is for all rules.
 * @throws {Fault} where a comment names a rule nobody knows.
 */
export function readSuppressions(article: Article, known: readonly string[]): Suppression[] {
  const { text, path } = article;
  const suppressions: Suppression[] = [];
  for (const { value, start, end, line } of commentsOf(article.tree)) {
    const match = comment.exec(value);
    if (!match) continue;
    const rules = ruleIds(match.groups?.rest ?? '');
    for (const id of rules) if (!known.includes(id)) throw unknownRule(id, known, path, line);
    if (match[1] === 'disable-next-line') suppressions.push({ rules, start: end, end: nextLineEnd(text, end) });
    else if (match[1] === 'disable') suppressions.push({ rules, start: end, end: text.length });
    else enable(suppressions, rules, start, known);
  }
  return suppressions;
}

/** Whether a message lies in a stretch where its rule keeps silent. */
export function isSuppressed(message: VFileMessage, suppressions: readonly Suppression[]): boolean {
  const place = message.place && 'start' in message.place ? message.place.start : message.place;
  const at = place?.offset ?? 0;
  return suppressions.some(
    ({ rules, start, end }) => at >= start && at < end && (rules.length === 0 || rules.includes(message.ruleId ?? '')),
  );
}

/** Ends open suppressions; one of all rules that is ended for some goes on for the others. */
function enable(suppressions: Suppression[], rules: readonly string[], at: number, known: readonly string[]): void {
  for (const open of [...suppressions]) {
    if (open.end <= at) continue;
    const left =
      rules.length === 0 ? [] : (open.rules.length > 0 ? open.rules : known).filter((id) => !rules.includes(id));
    if (left.length > 0) suppressions.push({ rules: left, start: at, end: open.end });
    open.end = at;
  }
}

function ruleIds(rest: string): string[] {
  const [ids = ''] = rest.split(':');
  return ids.split(/[\s,]+/u).filter((id) => id !== '');
}

/** The end of the first line with text after `from`. */
function nextLineEnd(text: string, from: number): number {
  const next = /^[^\n]*\n\s*[^\n]*/u.exec(text.slice(from));
  return next ? from + next[0].length : text.length;
}

interface Comment {
  value: string;
  start: number;
  end: number;
  line: number;
}

function commentsOf(node: Nodes): Comment[] {
  if ('children' in node) return node.children.flatMap((child) => commentsOf(child));
  if (node.type !== 'html' || !node.value.includes('bantin-')) return [];
  const base = node.position?.start.offset ?? 0;
  const line = node.position?.start.line ?? 1;
  return [...node.value.matchAll(/<!--[\s\S]*?-->/gu)].map(({ 0: value, index }) => {
    return { value, start: base + index, end: base + index + value.length, line };
  });
}

function unknownRule(id: string, known: readonly string[], path: string, line: number): Fault {
  const [best] = nearest(id, known, 1);
  return new Fault(
    `${path}:${line}: the comment names "${id}", which is no rule${best ? `; did you mean "${best}"?` : '.'}`,
  );
}
