import { parseArgs } from 'node:util';
import { listSources } from '../article/list-sources.ts';
import { counted } from '../counted.ts';
import { preview } from '../preview/preview.ts';
import type { Preview } from '../preview/publish-again.ts';
import { readPort } from '../read-port.ts';
import type { Setting } from '../run-command.ts';

export const summary = 'show in a web browser what would be published, anew after each change';

export const help = `npm run preview [-- PATH…] [--locale vi,en] [--format NAME,…] [--theme NAME] [--large] [--port 4173] [--json]

Shows the pages and mails of articles, with what the lint found, on this machine alone, and makes them anew when an
article, a template, a label or bantin.yaml changes. Without a path, the articles in source/. It writes nothing into
output/, and ends when it is interrupted.

  --locale, --format, --theme, --large, --force  as npm run publish has them
  --port     port to listen on; otherwise 4173
  --json     one JSON object a line: where the preview is, then what there is after each run
  --verbose  print where a fault of ours arose

Examples
  npm run preview
  npm run preview -- source/hop-bao.md --locale vi --theme government`;

/** Shows previews until interrupted; 130 then. */
export async function run(args: string[], { root, signal }: Setting): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      locale: { type: 'string', multiple: true, default: [] },
      format: { type: 'string', multiple: true, default: [] },
      theme: { type: 'string' },
      large: { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
      port: { type: 'string', default: '4173' },
      json: { type: 'boolean', default: false },
      verbose: { type: 'boolean' },
    },
  });
  const port = readPort(values.port);
  const paths = positionals.length ? positionals : ['source'];
  await listSources(paths, root);
  const options = [
    ...values.locale.flatMap((locale) => ['--locale', locale]),
    ...values.format.flatMap((format) => ['--format', format]),
    ...(values.theme === undefined ? [] : ['--theme', values.theme]),
    ...(values.large ? ['--large'] : []),
    ...(values.force ? ['--force'] : []),
  ];
  const report = (event: { url: string } | Preview): void => {
    process.stdout.write(`${values.json ? JSON.stringify(event) : describe(event)}\n`);
  };
  await preview({ paths, args: options, port, report }, { root, signal });
  return 130;
}

function describe(event: { url: string } | Preview): string {
  if ('url' in event) return `Preview on ${event.url} (Ctrl+C ends it)`;
  if (event.fault !== null) return event.fault;
  return event.articles
    .map(({ path, status, reason, messages }) => reason ?? `${path}: ${status}${count(messages)}`)
    .join('\n');
}

function count(messages: Preview['articles'][number]['messages']): string {
  return (['error', 'warning'] as const)
    .map((kind) => [messages.filter(({ severity }) => severity === kind).length, kind] as const)
    .map(([found, kind]) => (found ? `, ${counted(found, kind)}` : ''))
    .join('');
}
