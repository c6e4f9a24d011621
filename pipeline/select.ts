import type { PublishOptions } from './commands/publish.ts';
import type { Context } from './context.ts';
import { Fault } from './fault.ts';
import { findLocale } from './localize/locales.ts';
import { nearest } from './nearest.ts';
import type { Selection } from './publish.ts';
import { listFormats, loadFormat } from './render/format.ts';

/**
 * The locales and formats of a run: those of the command line, else of the configuration, else all formats.
 * @throws {Fault} where a locale or format is unknown; the sentence names the nearest one.
 */
export async function select(options: PublishOptions, { config, root }: Context): Promise<Selection> {
  const tags = options.locales.length ? options.locales : config.locales;
  const known = await listFormats(root);
  const names = options.formats.length ? options.formats : (config.formats ?? known);
  const locales = await Promise.all(tags.map((tag) => findLocale(root, tag)));
  for (const name of names) if (!known.includes(name)) throw unknownFormat(name, known);
  return {
    locales: [...new Set(locales)],
    formats: await Promise.all([...new Set(names)].map((name) => loadFormat(root, name))),
    force: options.force,
  };
}

function unknownFormat(name: string, known: string[]): Fault {
  const [best] = nearest(name, known, 1);
  const hint = best ? ` Did you mean "${best}"?` : '';
  return new Fault(`There is no format "${name}"; choose from ${known.join(', ')}, or add a folder in templates/.${hint}`, 2);
}
