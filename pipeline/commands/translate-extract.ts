import { parseArgs } from 'node:util';
import { listSources } from '../article/list-sources.ts';
import { eachArticle } from '../article/read-article.ts';
import { createContext } from '../context.ts';
import { Fault } from '../fault.ts';
import { contentLanguage, findLocale } from '../localize/locales.ts';
import type { Setting } from '../run-command.ts';
import { type Extracted, extract } from '../translate/extract.ts';

export const summary = 'write the segments of articles for a translator, keeping what is translated';

export const help = `npm run translate:extract [-- PATH…] --locale en[,fr] [--json]

Writes the texts of each article that a page can print into an XLIFF 2 file beside it (source/tin.md into
source/tin.en.xlf). Translations that are in the file stay; those whose source has changed are marked stale, and
publishing uses them again once their subState is removed. Without a path, of source/.

  --locale  locales to translate into, by BCP 47 tag
  --json    one JSON object a line for each file

Examples
  npm run translate:extract -- --locale en
  npm run translate:extract -- source/dien-bien-27-7-2025.md --locale en,lo`;

/** Writes the translation files; an article that cannot be read makes the exit code 1. */
export async function run(args: string[], { root, signal }: Setting): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      locale: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
      verbose: { type: 'boolean' },
    },
  });
  const locales = await readLocales(
    values.locale.flatMap((list) => list.split(',')),
    root,
  );
  const context = await createContext(root, signal);
  const paths = await listSources(positionals.length ? positionals : ['source'], root);
  return eachArticle(paths, { root }, async ({ data }) => {
    for (const locale of locales) {
      const extracted = await extract(data.article, locale, context);
      process.stdout.write(`${values.json ? JSON.stringify(extracted) : describe(extracted)}\n`);
    }
  });
}

async function readLocales(tags: string[], root: string): Promise<string[]> {
  const wanted = tags.map((tag) => tag.trim()).filter(Boolean);
  if (!wanted.length) throw new Fault('No locale is given: name those to translate into, as in --locale en.', 2);
  const locales = await Promise.all(wanted.map((tag) => findLocale(root, tag)));
  if (locales.includes(contentLanguage))
    throw new Fault(`"${contentLanguage}" is the articles' own language: give another locale.`, 2);
  return [...new Set(locales)];
}

function describe({ path, segments, translated, stale, obsolete }: Extracted): string {
  const more = [stale ? `, ${stale} stale` : '', obsolete ? `, ${obsolete} without a source` : ''].join('');
  return `${path}: ${translated} of ${segments} segments translated${more}`;
}
