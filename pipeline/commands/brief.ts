import { parseArgs } from 'node:util';
import { listSources } from '../article/list-sources.ts';
import { eachArticle } from '../article/read-article.ts';
import type { Setting } from '../run-command.ts';
import type { Brief } from '../summarize/brief.ts';
import { toBriefLine } from '../summarize/brief-line.ts';
import { summarize } from '../summarize/summarize.ts';

export const summary = 'the facts and key sentences of articles, for reading or as JSON';

export const help = `npm run brief [-- PATH…] [--json]

Prints the brief of each article: its facts and key sentences, each with its place. Without a path, of source/.

  --json   one JSON object a line for each file

Examples
  npm run brief
  npm run -s brief -- --json source/`;

/** Prints the briefs of the articles that the paths name; an article that cannot be read makes the exit code 1. */
export async function run(args: string[], { root }: Setting): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, verbose: { type: 'boolean' } },
  });
  const paths = await listSources(positionals.length ? positionals : ['source'], root);
  return eachArticle(paths, { root }, (file) => {
    const brief = summarize(file.data.article);
    process.stdout.write(`${values.json ? JSON.stringify(toBriefLine(brief)) : describe(brief)}\n`);
  });
}

function describe(brief: Brief): string {
  const section = (title: string, rows: string[]): string[] =>
    rows.length ? ['', title, ...rows.map((row) => `  ${row}`)] : [];
  const ranked = brief.sentences.filter(({ rank }) => rank <= 5).sort((a, b) => a.rank - b.rank);
  return [
    `${brief.path}: ${brief.title.text}`,
    ...section(
      'Key sentences',
      ranked.map(({ rank, role, text, reworded }) => `${rank}. [${role}] ${reworded ?? text}`),
    ),
    ...section(
      'Figures',
      brief.figures.map((figure) => [figure.surface, figure.label, figure.period].filter(Boolean).join(' · ')),
    ),
    ...section(
      'People',
      brief.people.map(({ name, titles }) => [name, ...titles].join(', ')),
    ),
    ...section(
      'Documents',
      brief.documents.map(({ type, number, subject }) => [type, number, subject].filter(Boolean).join(' ')),
    ),
    ...section(
      'Dates',
      brief.dates.map(({ iso, surface }) => `${iso}  ${surface}`),
    ),
    ...section(
      'Requests',
      brief.directives.map(({ speaker, text }) => `${speaker}: ${text}`),
    ),
    ...section(
      'Limitations',
      brief.limitations.map(({ text }) => text),
    ),
    ...section(
      'Left out',
      brief.dropped.map(({ reason, text }) => `${reason}: ${text}`),
    ),
    '',
  ].join('\n');
}
