import { parseArgs } from 'node:util';
import { listSources } from '../article/list-sources.ts';
import { eachArticle } from '../article/read-article.ts';
import { type Context, createContext } from '../context.ts';
import { Fault } from '../fault.ts';
import { lint } from '../lint/lint.ts';
import { pretty, toLintLine } from '../lint/report.ts';
import type { Setting } from '../run-command.ts';

export const summary = 'spelling, typography, consistency and norms of articles';

export const help = `npm run lint [-- PATH…] [--reporter pretty|json] [--frail] [--strict]

Says what is wrong or doubtful in each article, where, and what is expected. Without a path, in source/.

  --reporter  pretty (for people, the default) or json (one object a line for each file)
  --json      the same as --reporter json
  --frail     warnings make the exit code 1, too
  --strict    for proofreading: also what is only probably wrong in its context

Examples
  npm run lint
  npm run -s lint -- --json bai-viet.txt`;

/** Lints the articles that the paths name; 1 where there is an error, or with --frail a warning. */
export async function run(args: string[], { root, signal }: Setting): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      reporter: { type: 'string', default: 'pretty' },
      json: { type: 'boolean', default: false },
      frail: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      verbose: { type: 'boolean' },
    },
  });
  if (!['pretty', 'json'].includes(values.reporter))
    throw new Fault(`There is no reporter "${values.reporter}"; choose pretty or json.`, 2);
  const json = values.json || values.reporter === 'json';
  const colour = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;
  const created = await createContext(root, signal);
  const context = values.strict ? proofreading(created) : created;
  const paths = await listSources(positionals.length ? positionals : ['source'], root);
  let failed = false;
  const exitCode = await eachArticle(paths, context, async (file) => {
    await lint(file, context);
    failed ||= file.messages.some(({ fatal }) => fatal === true || (values.frail && fatal === false));
    const report = json ? JSON.stringify(toLintLine(file)) : pretty([file], { colour });
    if (report) process.stdout.write(`${report}\n`);
  });
  return failed ? 1 : exitCode;
}

/** Sets the rules that can be stricter so, unless the configuration says something else. */
function proofreading(context: Context): Context {
  const { config } = context;
  const stricter: Context['config']['lint']['rules'] = { 'spelling-in-context': ['warning', { strict: true }] };
  return { ...context, config: { ...config, lint: { ...config.lint, rules: { ...stricter, ...config.lint.rules } } } };
}
