import type { Context } from './context.ts';
import { findLocale } from './localize/locales.ts';
import type { Selection } from './publish.ts';
import type { PublishOptions } from './publish-options.ts';
import { listFormats, loadFormat } from './render/format.ts';

/**
 * The locales, formats and theme of a run: those of the command line, else of the configuration, else all formats.
 * @throws {Fault} where a locale, format or theme is unknown; the sentence names the nearest one.
 */
export async function select(options: PublishOptions, { config, root }: Context): Promise<Selection> {
  const tags = options.locales.length ? options.locales : config.locales;
  const names = options.formats.length ? options.formats : (config.formats ?? (await listFormats(root)));
  const locales = await Promise.all(tags.map((tag) => findLocale(root, tag)));
  return {
    locales: [...new Set(locales)],
    formats: await Promise.all(
      [...new Set(names)].map((name) => loadFormat(root, name, options.theme ?? config.theme, options.large)),
    ),
    force: options.force,
  };
}
