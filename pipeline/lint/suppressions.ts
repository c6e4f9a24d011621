import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFileMessage } from 'vfile-message';
import type { Article } from '../article/article.ts';
import { Fault } from '../fault.ts';
import { nearest } from '../nearest.ts';
import { offsetsOf } from './lint-message.ts';

/** A comment that silences rules. */
export interface SuppressionComment {
  /** The rules it names; without any, every rule is silent. */
  rules: readonly string[];
  /** What it says after the colon; empty where it gives no reason. */
  reason: string;
  start: number;
  end: number;
}

/** A stretch of the source in which rules keep silent because of a comment. */
export interface Suppression {
  /** Without rules, every rule is silent. */
  rules: readonly string[];
  start: number;
  end: number;
  comment: SuppressionComment;
}

/** The messages that are left, and for each comment the rules that it kept from speaking. */
export interface Suppressed {
  messages: VFileMessage[];
  used: Map<SuppressionComment, Set<string>>;
}

const pattern = /^<!--\s*bantin-(disable-next-line|disable|enable)\b(?<rest>[\s\S]*?)-->$/u;

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
    const match = pattern.exec(value);
    if (!match) continue;
    const { rules, reason } = readRest(match.groups?.rest ?? '');
    for (const id of rules) if (!known.includes(id)) throw unknownRule(id, known, path, line);
    const comment = { rules, reason, start, end };
    if (match[1] === 'enable') enable(suppressions, rules, start, known);
    else {
      const until = match[1] === 'disable' ? text.length : nextLineEnd(text, end);
      suppressions.push({ rules, start: end, end: until, comment });
    }
  }
  return suppressions;
}

/** Takes out the messages that lie in a stretch where their rule keeps silent; those left are in order of place. */
export function applySuppressions(messages: readonly VFileMessage[], suppressions: readonly Suppression[]): Suppressed {
  const used = new Map(suppressions.map(({ comment }) => [comment, new Set<string>()]));
  const left: VFileMessage[] = [];
  const coming = suppressions.toSorted((a, b) => a.start - b.start);
  let reached = 0;
  let open: Suppression[] = [];
  for (const message of messages.toSorted((a, b) => offsetsOf(a).start - offsetsOf(b).start)) {
    const { start: at } = offsetsOf(message);
    const id = message.ruleId ?? '';
    for (; (coming[reached]?.start ?? Infinity) <= at; reached += 1) open.push(...coming.slice(reached, reached + 1));
    open = open.filter(({ end }) => at < end);
    const silencing = open.filter(({ rules }) => rules.length === 0 || rules.includes(id));
    for (const { comment } of silencing) used.get(comment)?.add(id);
    if (silencing.length === 0) left.push(message);
  }
  return { messages: left, used };
}

/** Ends open suppressions; one of all rules that is ended for some goes on for the others. */
function enable(suppressions: Suppression[], rules: readonly string[], at: number, known: readonly string[]): void {
  for (const open of [...suppressions]) {
    if (open.end <= at || !concerns(open, rules)) continue;
    const left =
      rules.length === 0 ? [] : (open.rules.length > 0 ? open.rules : known).filter((id) => !rules.includes(id));
    if (left.length > 0) suppressions.push({ ...open, rules: left, start: at });
    open.end = at;
  }
}

function concerns({ rules: silent }: Suppression, rules: readonly string[]): boolean {
  return rules.length === 0 || silent.length === 0 || silent.some((id) => rules.includes(id));
}

function readRest(rest: string): Pick<SuppressionComment, 'rules' | 'reason'> {
  const colon = rest.indexOf(':');
  const ids = colon < 0 ? rest : rest.slice(0, colon);
  return {
    rules: ids.split(/[\s,]+/u).filter((id) => id !== ''),
    reason: colon < 0 ? '' : rest.slice(colon + 1).trim(),
  };
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

function commentsOf(tree: Nodes): Comment[] {
  const comments: Comment[] = [];
  visit(tree, 'html', ({ value: html, position }) => {
    if (!html.includes('bantin-')) return;
    const base = position?.start.offset ?? 0;
    const line = position?.start.line ?? 1;
    for (const { 0: value, index } of html.matchAll(/<!--[\s\S]*?-->/gu))
      comments.push({ value, start: base + index, end: base + index + value.length, line });
  });
  return comments;
}

function unknownRule(id: string, known: readonly string[], path: string, line: number): Fault {
  const [best] = nearest(id, known, 1);
  return new Fault(
    `${path}:${line}: the comment names "${id}", which is no rule${best ? `; did you mean "${best}"?` : '.'}`,
  );
}
