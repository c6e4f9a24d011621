import { readFile } from 'node:fs/promises';
import { findRules } from '../find-rules.ts';
import type { LintedFile, LintLineMessage } from '../report.ts';
import type { Reporter } from '../reporter.ts';
import { indexPlaces, type Places } from '../retext-vietnamese/places.ts';
import type { Rule } from '../rule.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** SARIF 2.1.0 (OASIS): one log with one run, written after the last file. */
export async function createReporter(): Promise<Reporter> {
  const rules = await findRules();
  const { version }: { version: string } = JSON.parse(
    await readFile(new URL('../../../package.json', import.meta.url), 'utf8'),
  );
  const results: object[] = [];
  return {
    file(file) {
      const places = indexPlaces(file.text);
      results.push(...file.messages.map((message) => toResult(file, message, places, rules)));
      return '';
    },
    end() {
      const driver = { name: 'bantin', semanticVersion: version, rules: rules.map(describe) };
      const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
      const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
      return `${JSON.stringify(log, undefined, 2)}\n`;
    },
  };
}

function describe({ id, description, severity, source, category }: Rule): object {
  return {
    id,
    shortDescription: { text: description },
    ...(source && { help: { text: `${description} (${source})` } }),
    defaultConfiguration: { level: levels[severity] },
    properties: { category, tags: [category] },
  };
}

function toResult(file: LintedFile, message: LintLineMessage, places: Places, rules: readonly Rule[]): object {
  const { ruleId, severity, reason, line, column, end, expected } = message;
  const last = places.pointAt(end);
  const region = { startLine: line, startColumn: column, endLine: last.line, endColumn: last.column };
  const artifactLocation = { uri: encodeURI(file.path.replaceAll('\\', '/')) };
  const ruleIndex = rules.findIndex(({ id }) => id === ruleId);
  const fixes = expected.map((form) => ({
    description: { text: form === '' ? 'Bỏ đi' : `Viết “${form}”` },
    artifactChanges: [{ artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: form } }] }],
  }));
  return {
    ruleId,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: levels[severity],
    message: { text: reason },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    ...(fixes.length > 0 && { fixes }),
  };
}
