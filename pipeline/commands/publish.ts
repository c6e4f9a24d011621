import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listSources } from '../article/list-sources.ts';
import { isCurrent, publishKeys } from '../cache.ts';
import { Fault } from '../fault.ts';
import type { PublishOptions } from '../publish-options.ts';
import type { Setting } from '../run-command.ts';

export const summary = 'lint, condense, localise, render, print and compose articles into output/';

export const help = `npm run publish [-- PATH…] [--issue [NAME]] [--locale vi,en] [--format NAME,…] [--theme NAME] [--large] [--out DIR] [--force] [--dry-run] [--json]

Turns each article into a briefing sheet and a bulletin for every locale: PDF, HTML, plain text and a mail to send.
Without a path, the articles in source/. What has not changed since the last run is left as it is.

  --issue    all articles, in the order given, as one issue: a bulletin and a booklet of several articles, in a folder
             named for it. NAME is its number or name; without it, the number that all its articles state, else the
             newest date. Where the next word is the path of something, NAME is left out: --issue=NAME is always a name
  --partial  make the issue without the articles that are refused; otherwise there is no issue then
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
  npm run publish -- bai-viet.txt --format bulletin --out /tmp/thu
  npm run publish -- --issue 31 source/hop-bao.md source/du-an.md`;

/** Publishes; 0 where all articles went out, 1 where any was stopped by its own faults. */
export async function run(args: string[], { root, signal }: Setting): Promise<number> {
  const started = performance.now();
  const { values, positionals } = parseArgs({
    args: withIssueName(args),
    allowPositionals: true,
    options: {
      issue: { type: 'string' },
      partial: { type: 'boolean', default: false },
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
    issue: values.issue,
    partial: values.partial,
  };
  if (options.partial && options.issue === undefined)
    throw new Fault('--partial is for an issue: give it with --issue; articles by themselves go out without it.', 2);
  const paths = await listSources(positionals.length ? positionals : ['source'], root);
  const keys = publishKeys(
    root,
    paths,
    [options.locales, options.formats, options.force, options.large, options.issue],
    options.theme,
  );
  if (!options.json && isCurrent(options.folder, keys.run)) {
    process.stdout.write(`Nothing has changed: ${paths.length} article(s) in ${values.out} are up to date.\n`);
    return 0;
  }
  // Everything else is loaded only now: a run with nothing to do is over in the time that the libraries take to load.
  if (options.issue !== undefined) {
    const { publishIssue } = await import('../publish-issue.ts');
    return publishIssue(options, keys, { root, signal, started });
  }
  const { publishAll } = await import('../publish-all.ts');
  return publishAll(options, keys, { root, signal, started });
}

/** `--issue` may stand without a name, before an option, a path or nothing. */
function withIssueName(args: string[]): string[] {
  return args.map((arg, index) => {
    const next = args[index + 1];
    const isNamed = next !== undefined && !next.startsWith('-') && !existsSync(next);
    return arg === '--issue' && !isNamed ? '--issue=' : arg;
  });
}

function splitList(list: string): string[] {
  return list
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}
