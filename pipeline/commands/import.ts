import { parseArgs } from 'node:util';
import { importArticle } from '../article/import-article.ts';
import { listSources } from '../article/list-sources.ts';
import { eachArticle } from '../article/read-article.ts';
import { Fault } from '../fault.ts';
import type { Setting } from '../run-command.ts';

export const summary = 'pages, documents and texts as Markdown in source/, for editing';

export const help = `npm run import -- PATH… [--out DIR] [--force] [--dry-run] [--json]

Writes each article as Markdown for the editor to work on: a saved page (.html), a Word document (.docx), a text (.txt)
in whatever encoding of Vietnamese. Its pictures are copied beside it. What was left out stands in comments. The brief
of the Markdown is that of the original.

  --out      folder to write to; otherwise source/
  --force    write over what an earlier import wrote
  --dry-run  say what would be written and write nothing
  --json     one JSON object a line for each article, on stdout

Examples
  npm run import -- trang-bao.html
  npm run import -- tai-lieu/ --out source
  npm run -s import -- bai.docx --dry-run --json`;

/** Imports the articles that the paths name; 1 where any could not be read, or stands there already. */
export async function run(args: string[], { root }: Setting): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string', default: 'source' },
      force: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      verbose: { type: 'boolean' },
    },
  });
  if (!positionals.length) throw new Fault('Nothing to import: name a file or a folder, or see --help.', 2);
  const paths = await listSources(positionals, root);
  const options = { folder: values.out, force: values.force, dryRun: values['dry-run'] };
  return eachArticle(paths, { root }, async (file) => {
    const imported = await importArticle(file, options, root);
    // What only the import mends is mended now.
    for (const { ruleId, reason } of file.messages)
      if (ruleId !== 'extracted') process.stderr.write(`${file.path}: ${reason}\n`);
    const { path, markdown, pictures } = imported;
    const line = `${path} → ${[markdown, ...pictures].join(', ')}`;
    process.stdout.write(`${values.json ? JSON.stringify(imported) : line}\n`);
  });
}
