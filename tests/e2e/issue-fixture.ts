import type { Context } from '../../pipeline/context.ts';
import { listLocales } from '../../pipeline/localize/locales.ts';
import type { Contents } from '../../pipeline/produce-issue.ts';
import { prepare } from '../../pipeline/publish.ts';
import { listFormats } from '../../pipeline/render/format.ts';
import { listThemes } from '../../pipeline/render/theme.ts';
import { root } from './run-cli.ts';

/** Articles of different lengths and kinds, the first of them much longer than the others. */
const paths = [
  'source/dien-bien-27-7-2025.md',
  'tests/fixtures/articles/clean.md',
  'tests/fixtures/articles/edited.md',
];

/** What an issue is made of. */
export async function issueContents(context: Context): Promise<Contents> {
  const selection = { locales: [], formats: [], force: false };
  const [first, ...others] = await Promise.all(
    paths.map(async (path) => {
      const { content } = await prepare(path, selection, context);
      if (!content) throw new Error(`${path} has lint errors`);
      return content;
    }),
  );
  if (!first) throw new Error('An issue has articles');
  return [first, ...others];
}

/** Every format that takes several articles, in every theme and locale. */
export async function issuePages(): Promise<[format: string, theme: string, locale: string][]> {
  const [formats, themes, locales] = [
    await listFormats(root, 'several'),
    await listThemes(root),
    await listLocales(root),
  ];
  return formats.flatMap((format) =>
    themes.flatMap((theme) => locales.map((locale): [string, string, string] => [format, theme, locale])),
  );
}
