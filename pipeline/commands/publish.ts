import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listSources } from '../article/list-sources.ts';
import { isCurrent, publishKeys } from '../cache.ts';
import type { PublishOptions } from '../publish-options.ts';
import type { Setting } from '../run-command.ts';

export const summary = 'lint, condense, localise, render, print and compose articles into output/';

export const help = `npm run publish [-- PATH…] [--locale vi,en] [--format NAME,…] [--theme NAME] [--large] [--out DIR] [--force] [--dry-run] [--json]

Turns each article into a briefing sheet and a bulletin for every locale: PDF, HTML, plain text and a mail to send.
Without a path, the articles in source/. What has not changed since the last run is left as it is.

  --locale   locales to publish in, by BCP 47 tag; otherwise those of bantin.yaml
  --format   formats to publish, by their folder in templates/; otherwise those of bantin.yaml, or all
  --theme    how pages look, by its folder in templates/themes/; otherwise that of bantin.yaml
  --large    for readers who need it: the PDFs in 18 points, on more pages, named …-large
  --out      folder to write to; otherwise output/
  --force    publish although the lint found errors
  --dry-run  say what would be written and write nothing
  --json     one JSON object a line for each article, on stdout
  --verbose  print where a fault of ours arose

Examples
  npm run publish
  npm run publish -- source/dien-bien-27-7-2025.md --locale en
  npm run publish -- bai-viet.txt --format bulletin --out /tmp/thu`;

/** Publishes; 0 where all articles went out, 1 where any was stopped by its own faults. */
export async function run(args: string[], { root, signal }: Setting): Promise<number> {
  const started = performance.now();
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      locale: { type: 'string', multiple: true, default: [] },
      format: { type: 'string', multiple: true, default: [] },
      theme: { type: 'string' },
      large: { type: 'boolean', default: false },
      out: { type: 'string', default: 'output' },
      force: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      verbose: { type: 'boolean' },
    },
  });
  const options: PublishOptions = {
    locales: values.locale.flatMap(splitList),
    formats: values.format.flatMap(splitList),
    theme: values.theme,
    large: values.large,
    folder: resolve(values.out),
    force: values.force,
    dryRun: values['dry-run'],
    json: values.json,
  };
  const paths = await listSources(positionals.length ? positionals : ['source'], root);
  const keys = publishKeys(
    root,
    paths,
    [options.locales, options.formats, options.force, options.large],
    options.theme,
  );
  if (!options.json && isCurrent(options.folder, keys.run)) {
    process.stdout.write(`Nothing has changed: ${paths.length} article(s) in ${values.out} are up to date.\n`);
    return 0;
  }
  // Everything else is loaded only now: a run with nothing to do is over in the time that the libraries take to load.
  const { publishAll } = await import('../publish-all.ts');
  return publishAll(options, keys, { root, signal, started });
}

function splitList(list: string): string[] {
  return list
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}
