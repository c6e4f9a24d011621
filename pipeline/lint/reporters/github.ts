import type { LintLineMessage } from '../report.ts';
import type { Reporter } from '../reporter.ts';
import { indexPlaces, type Places } from '../retext-vietnamese/places.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Annotations of GitHub Actions, as its workflow commands take them: one line a message. */
export function createReporter(): Reporter {
  return {
    file(file) {
      const places = indexPlaces(file.text);
      return file.messages.map((message) => annotation(file.path, message, places)).join('');
    },
  };
}

function annotation(path: string, message: LintLineMessage, places: Places): string {
  const { line, column, end, severity, ruleId, reason } = message;
  const last = places.pointAt(end);
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
