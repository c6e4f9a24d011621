import { parseArgs } from 'node:util';
import { exportLabels } from '../labels/export-labels.ts';
import { importLabels } from '../labels/import-labels.ts';
import { listUnusedKeys } from '../labels/list-unused-keys.ts';
import { type Coverage, measureCoverage } from '../labels/measure-coverage.ts';
import { contentLanguage, findLocale, listLocales } from '../localize/locales.ts';
import { readLocale } from '../localize/read-locale.ts';
import type { Setting } from '../run-command.ts';

export const summary = 'how far the labels of each locale go, and files for their translators';

export const help = `npm run labels [-- LOCALE…] [--json] [--export DIR] [--import FILE]

Tells for each locale how many labels it has of its own and which are missing, unused, stale (made from another
Vietnamese label than today's) or not read by a native speaker. Missing and unused keys make the exit code 1.

  --export DIR   write LOCALE.xlf (XLIFF 2) into a folder, for a translator: labels and glossary
  --import FILE  take the translations of such a file into the locale that its name says; may be given several times
  --json         one JSON object a line for each locale

A unit that the translator sets to state="reviewed" or "final" counts as read by a native speaker.

Examples
  npm run labels
  npm run labels -- lo --export out/
  npm run labels -- --import out/lo.xlf`;

/** Prints the coverage of locales, after what was asked to be exported or imported. */
export async function run(args: string[], { root }: Setting): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      export: { type: 'string' },
      import: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
      verbose: { type: 'boolean' },
    },
  });
  const imported: string[] = [];
  for (const file of values.import) imported.push(await importLabels(file, root));
  const named = await Promise.all(positionals.map((tag) => findLocale(root, tag)));
  const locales = named.length || imported.length ? [...new Set([...named, ...imported])] : await listLocales(root);
  if (values.export !== undefined)
    for (const locale of locales.filter((each) => each !== contentLanguage))
      process.stdout.write(`${await exportLabels(locale, values.export, root)}\n`);
  const unused = await listUnusedKeys(root, (await readLocale(root, contentLanguage)).namespaces);
  const coverages = await Promise.all(locales.map((locale) => measureCoverage(root, locale)));
  for (const coverage of coverages)
    process.stdout.write(`${values.json ? JSON.stringify(coverage) : describe(coverage)}\n`);
  for (const key of unused) process.stdout.write(`${key} is used by no page: remove it from every locale.\n`);
  const isWhole = coverages.every((each) => !each.missing.length && !each.unused.length && !each.problems.length);
  return isWhole && !unused.length ? 0 : 1;
}

function describe({ locale, own, missing, unused, stale, needsReview, problems }: Coverage): string {
  const counts = [
    `${own} labels`,
    `${missing.length} missing`,
    `${unused.length} unused`,
    `${stale.length} stale`,
    `${needsReview.length} to review`,
  ];
  const list = (name: string, keys: string[]): string[] => (keys.length ? [`  ${name}: ${keys.join(', ')}`] : []);
  return [
    `${locale.padEnd(8)}${counts.join(', ')}`,
    ...list('missing', missing),
    ...list('unused', unused),
    ...list('stale', stale),
    ...problems.map((problem) => `  ${problem}`),
  ].join('\n');
}
