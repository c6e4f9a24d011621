import { type ArticleFile, readArticle } from './article/read-article.ts';
import { compose } from './compose/compose.ts';
import type { Context } from './context.ts';
import { lint } from './lint/lint.ts';
import { localize } from './localize/localize.ts';
import type { View } from './localize/view.ts';
import { fitPages } from './print/fit-pages.ts';
import type { Printer } from './print/printer.ts';
import type { Format } from './render/format.ts';
import { render } from './render/render.ts';
import type { Brief } from './summarize/brief.ts';
import { summarize } from './summarize/summarize.ts';

/** What articles are published as. */
export interface Selection {
  locales: string[];
  formats: Format[];
  /** Publish although the lint found errors. */
  force: boolean;
}

/** A published file, by its name in the article's folder. */
export interface Output {
  name: string;
  content: string | Uint8Array;
  locale: string;
  format: string;
  /** Of a PDF. */
  pages?: number;
}

/** An article that went through the flow; without a brief and outputs where the lint stopped it. */
export interface Published {
  file: ArticleFile;
  brief?: Brief;
  outputs: Output[];
}

/**
 * The flow: source file → article → messages → brief, then for each format and locale view → pages → PDF and mail.
 * What was found and left out on the way is in the file's messages.
 * @throws {Fault} where the source cannot be read, or no browser prints.
 */
export async function publish(
  path: string,
  selection: Selection,
  printer: Printer,
  context: Context,
): Promise<Published> {
  const file = await readArticle(path, context);
  await lint(file, context);
  if (file.messages.some(({ fatal }) => fatal) && !selection.force) return { file, outputs: [] };
  const brief = summarize(file.data.article);
  const outputs = selection.formats.flatMap((format) =>
    selection.locales.map((locale) => produce(file, brief, format, locale, printer, context)),
  );
  return { file, brief, outputs: (await Promise.all(outputs)).flat() };
}

async function produce(
  file: ArticleFile,
  brief: Brief,
  format: Format,
  locale: string,
  printer: Printer,
  context: Context,
): Promise<Output[]> {
  const { view, rendered, pdf, pages } = await fitPages(format, async (limits) => {
    const view = await localize(file.data.article, brief, locale, context, limits);
    const rendered = render(view, format, context.root);
    const pdf = rendered.pdf === undefined ? undefined : await printer.print({ ...view.document, html: rendered.pdf });
    return { view, rendered, pdf };
  });
  const { html, txt } = rendered;
  const eml = format.outputs.eml && html && txt ? await compose({ view, html, txt }, context) : undefined;
  reportPages(file, view, format, pages);
  return Object.entries({ pdf, html, txt, eml }).flatMap(([extension, content]) => {
    if (content === undefined) return [];
    const name = `${format.name}.${locale}.${extension}`;
    return [{ name, content, locale, format: format.name, ...(content === pdf && { pages }) }];
  });
}

/** What the pages had to leave out, and pages that are still too many, become messages of the article. */
function reportPages(file: ArticleFile, { omitted, language }: View, format: Format, pages: number): void {
  const name = `${format.name}.${language}.pdf`;
  const lines = Object.values(omitted).flatMap((omission) => (omission ? [omission.text] : []));
  if (lines.length) file.info(`${name}: ${lines.join('; ')}`, { ruleId: 'left-out', source: 'bantin' });
  if (pages > format.page.maximumPages)
    file.message(`${name}: ${pages} trang, nhiều hơn ${format.page.maximumPages} trang cho phép.`, {
      ruleId: 'page-overflow',
      source: 'bantin',
    });
}
