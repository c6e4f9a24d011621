import type { Evidence } from './evidence.ts';
import { explainAmount, explainRun } from './explain-run.ts';
import { findInvention } from './find-invention.ts';
import type { Ground } from './ground.ts';
import type { Row } from './row.ts';

/** The first thing that a plain text says and the article does not; undefined where there is none. */
export function findInventionInText(text: string, ground: Ground): string | undefined {
  for (const chunks of readGroups(text)) {
    for (let from = 0; from < chunks.length; ) {
      const step = explain(chunks, from, ground);
      if (typeof step === 'string') return step;
      from = step;
    }
  }
  return undefined;
}

/** Lines that surely belong together: what is indented goes on with the line before. */
type Chunk = string[];

/** The chunks of a text, in the groups that blank lines and rules divide it into. */
function readGroups(text: string): Chunk[][] {
  const groups: Chunk[][] = [[]];
  for (const line of text.split(/\r?\n/u)) {
    const group = groups.at(-1) ?? [];
    if (/^[\s=_*~-]*$/u.test(line)) groups.push([]);
    else if (/^\s/u.test(line) && group.length) group.at(-1)?.push(line);
    else group.push([line]);
  }
  return groups;
}

/** The chunk after those that make up the longest explained text from here on; or what nothing explains. */
function explain(chunks: Chunk[], from: number, ground: Ground): number | string {
  let end = from + 1;
  while (end < chunks.length && !/^(?:[-*•]|->|→)\s/u.test(chunks[end]?.[0] ?? '')) end++;
  for (let next = end; next > from; next--) {
    const lines = chunks.slice(from, next).flat();
    const whole = lines.join(' ');
    if (findInvention([[whole]], ground) === undefined) return next;
    if (next === from + 1 && columnsOf(lines).some((row) => findInvention(row, ground) === undefined)) return next;
  }
  for (let next = end; next > from; next--) {
    const parts = divide(chunks.slice(from, next).flat().join(' '), ground);
    if (isRecord(parts, ground) && findInvention([parts], ground) === undefined) return next;
  }
  const lines = chunks[from] ?? [];
  const [row] = columnsOf(lines);
  return findInvention(row ?? [divide(lines.join(' '), ground)], ground) ?? lines.join(' ').trim();
}

/** Whether parts of a line are fields and no sentence: about a document or an amount, or but one is of the article. */
function isRecord(parts: string[], ground: Ground): boolean {
  const evidence = parts.flatMap((part) => explainRun(part, ground) ?? explainAmount(part, ground) ?? []);
  const has = (kind: Evidence['kind']): boolean => evidence.some((each) => each.kind === kind);
  const most = has('number') ? Number.POSITIVE_INFINITY : has('amount') ? 2 : 1;
  return evidence.filter(({ kind }) => kind === 'words').length <= most;
}

/** A figure beside what it measures, or above it, and its period in brackets. */
function columnsOf(lines: string[]): Row[] {
  const [first = '', ...rest] = lines;
  const [, amount, measured] = /^(\S.*?) {2,}(\S.*)$/u.exec(first) ?? [];
  const rows: Row[] = [];
  const add = (left: string, right: string[]): void => {
    const [, label, period] = /^(.*) \(([^()]+)\)$/u.exec(right.map((line) => line.trim()).join(' ')) ?? [];
    rows.push([[left], label && period ? [label, period] : [right.map((line) => line.trim()).join(' ')]]);
  };
  if (amount && measured) add(amount, [measured, ...rest]);
  for (let at = 1; at < lines.length; at++) add(lines.slice(0, at).join(' '), lines.slice(at));
  return rows;
}

/** A line that puts fields together: known words apart, the others at the marks that join fields. */
function divide(line: string, { knownInside }: Ground): string[] {
  return line
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    .split(knownInside)
    .flatMap((part) => part.split(/(?<=[,:;]) | · | – |(?=\()/u));
}
