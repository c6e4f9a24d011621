import type { LintedFile, LintLineMessage } from '../report.ts';
import type { Reporter } from '../reporter.ts';
import { indexPlaces } from '../retext-vietnamese/places.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Annotations of GitHub Actions, as its workflow commands take them: one line a message. */
export function createReporter(): Reporter {
  return { file: (file) => file.messages.map((message) => annotation(file, message)).join('') };
}

function annotation({ path, text }: LintedFile, message: LintLineMessage): string {
  const { line, column, end, severity, ruleId, reason } = message;
  const last = indexPlaces(text).pointAt(end);
  // GitHub accepts columns only where the annotation stays on one line.
  const columns = last.line === line ? `,col=${column},endColumn=${last.column}` : '';
  const place = `file=${property(path)},line=${line},endLine=${last.line}${columns}`;
  return `::${commands[severity]} ${place},title=${property(ruleId)}::${data(reason)}\n`;
}

function data(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(value: string): string {
  return data(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
