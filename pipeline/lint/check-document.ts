import { VFileMessage } from 'vfile-message';
import type { ConfiguredRule } from './configure-rules.ts';
import type { LintDocument } from './lint-document.ts';
import { indexPlaces, type Places } from './retext-vietnamese/places.ts';
import { type Category, documentationOf, type Finding, type Severity } from './rule.ts';

/** A message of the lint: a VFileMessage that also says what its rule looks after. */
export type LintMessage = VFileMessage & { category: Category };

const fatality = { error: true, warning: false, info: undefined };

/** Runs the rules over a document and gives their messages, sorted by place. */
export function checkDocument(document: LintDocument, rules: readonly ConfiguredRule[]): LintMessage[] {
  const found: { finding: Finding; configured: ConfiguredRule }[] = [];
  for (const configured of rules) {
    const { rule, options } = configured;
    rule.check(document, (finding) => found.push({ finding, configured }), options);
  }
  if (found.length === 0) return [];
  const places = indexPlaces(document.text);
  found.sort((a, b) => a.finding.start - b.finding.start || a.finding.end - b.finding.end);
  return found.map(({ finding, configured }) => toMessage(finding, configured, document.text, places));
}

const severities: readonly Severity[] = ['info', 'warning', 'error'];

function lower(one: Severity, other: Severity = one): Severity {
  return severities.indexOf(other) < severities.indexOf(one) ? other : one;
}

function toMessage(finding: Finding, { rule, severity }: ConfiguredRule, text: string, places: Places): LintMessage {
  const { start, end, reason, expected } = finding;
  const place = { start: places.pointAt(start), end: places.pointAt(end) };
  const message = new VFileMessage(reason, { place, ruleId: rule.id, source: 'bantin' });
  message.fatal = fatality[lower(severity, finding.severity)];
  return Object.assign(message, {
    actual: text.slice(start, end),
    expected: [...(expected ?? [])],
    url: documentationOf(rule.id),
    note: rule.source ? `${rule.description} (${rule.source})` : rule.description,
    category: rule.category,
  });
}
