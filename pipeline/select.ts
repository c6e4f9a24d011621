import type { Context } from './context.ts';
import { Fault } from './fault.ts';
import { findLocale } from './localize/locales.ts';
import type { Selection } from './publish.ts';
import type { PublishOptions } from './publish-options.ts';
import { type Format, listFormats, loadFormat } from './render/format.ts';

/**
 * The locales, formats and theme of a run: those of the command line, else of the configuration, else all formats; for an
 * issue those that take several articles, otherwise those that take one.
 * @throws {Fault} where a locale, format or theme is unknown, with the nearest one, or a format is not for what is
 * published.
 */
export async function select(options: PublishOptions, { config, root }: Context): Promise<Selection> {
  const tags = options.locales.length ? options.locales : config.locales;
  const locales = await Promise.all(tags.map((tag) => findLocale(root, tag)));
  const kind = options.issue === undefined ? 'one' : 'several';
  const names = options.formats.length ? options.formats : (config.formats ?? []);
  const named = await Promise.all([...new Set(names)].map((name) => loadFormat(root, name)));
  const other = named.find(({ articles }) => articles !== kind);
  if (options.formats.length && other) throw wrongKind(other);
  const chosen = named.filter(({ articles }) => articles === kind).map(({ name }) => name);
  // A configuration that names formats for articles alone does not mean that issues have none.
  const all = chosen.length ? chosen : await listFormats(root, kind);
  const theme = options.theme ?? config.theme;
  return {
    locales: [...new Set(locales)],
    formats: await Promise.all(all.map((name) => loadFormat(root, name, theme, options.large))),
    force: options.force,
  };
}

function wrongKind({ name, articles }: Format): Fault {
  return articles === 'several'
    ? new Fault(`The format "${name}" takes several articles: publish them with --issue, or choose another.`, 2)
    : new Fault(`The format "${name}" takes one article: publish without --issue, or choose another.`, 2);
}
