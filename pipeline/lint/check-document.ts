import type { ConfiguredRule } from './configure-rules.ts';
import { tokenAt } from './find-matches.ts';
import type { LintDocument } from './lint-document.ts';
import { createMessage, type LintMessage } from './lint-message.ts';
import { indexPlaces, type Places } from './retext-vietnamese/places.ts';
import { documentationOf, type Finding, type Severity } from './rule.ts';

/** Runs the rules over a document and gives their messages, sorted by place. */
export function checkDocument(document: LintDocument, rules: readonly ConfiguredRule[]): LintMessage[] {
  const found: Found[] = [];
  for (const configured of rules) {
    const { rule, options } = configured;
    rule.check(document, (finding) => found.push({ finding, configured }), options);
  }
  if (found.length === 0) return [];
  const places = indexPlaces(document.text);
  found.sort((a, b) => a.finding.start - b.finding.start || a.finding.end - b.finding.end);
  return withoutEchoes(found).map(({ finding, configured }) => toMessage(finding, configured, document, places));
}

interface Found {
  finding: Finding;
  configured: ConfiguredRule;
}

/** Of findings of one category about the very same stretch the most severe is enough. */
function withoutEchoes(sorted: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of sorted) {
    const last = kept.at(-1);
    if (!last || !isEcho(one, last)) kept.push(one);
    else if (severities.indexOf(severityOf(one)) > severities.indexOf(severityOf(last))) kept[kept.length - 1] = one;
  }
  return kept;
}

function isEcho(one: Found, other: Found): boolean {
  return (
    one.finding.start === other.finding.start &&
    one.finding.end === other.finding.end &&
    one.configured.rule !== other.configured.rule &&
    one.configured.rule.category === other.configured.rule.category
  );
}

function severityOf({ finding, configured }: Found): Severity {
  return lower(configured.severity, finding.severity);
}

const severities: readonly Severity[] = ['info', 'warning', 'error'];

function lower(one: Severity, other: Severity = one): Severity {
  return severities.indexOf(other) < severities.indexOf(one) ? other : one;
}

function toMessage(finding: Finding, configured: ConfiguredRule, document: LintDocument, places: Places): LintMessage {
  const { rule, severity } = configured;
  const { start, end, reason, expected = [] } = finding;
  const { id: ruleId, category, description, source } = rule;
  const note = source ? `${description} (${source})` : description;
  const fixable = isCertain(finding, configured) && isPlain(document, start, end);
  const url = documentationOf(ruleId);
  const own = lower(severity, finding.severity);
  return createMessage(
    { ruleId, category, severity: own, start, end, reason, expected, url, note, fixable },
    document.text,
    places,
  );
}

function isCertain({ expected = [], severity }: Finding, { rule }: ConfiguredRule): boolean {
  return expected.length === 1 && severity === undefined && (rule.certain ?? rule.severity === 'error');
}

/** Whether a stretch is text throughout: a form written over it then takes no markup away. */
function isPlain({ tokens, text }: LintDocument, start: number, end: number): boolean {
  let at = start;
  for (let index = tokenAt(tokens, start); at < end; index += 1) {
    const token = tokens[index];
    if (!token || token.start > at || token.type === 'source') return false;
    if (token.type === 'break') continue;
    if (text.slice(token.start, token.end) !== token.value) return false;
    at = token.end;
  }
  return true;
}
