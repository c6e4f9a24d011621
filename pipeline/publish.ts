import type { Article } from './article/article.ts';
import { type ArticleFile, readArticle } from './article/read-article.ts';
import { type Collected, collectOutputs, type Output, type Target } from './collect-outputs.ts';
import type { Context } from './context.ts';
import { Fault } from './fault.ts';
import { lint } from './lint/lint.ts';
import { labelSetOf } from './localize/label-set.ts';
import { localize } from './localize/localize.ts';
import type { View } from './localize/view.ts';
import { type PreparedPicture, preparePicture } from './pictures/prepare-picture.ts';
import type { Attachment } from './print/attach-file.ts';
import { fitPages } from './print/fit-pages.ts';
import type { Printer } from './print/printer.ts';
import { trimmedPageOf } from './print/set-page-boxes.ts';
import type { Format } from './render/format.ts';
import { render } from './render/render.ts';
import { reportMail } from './report-mail.ts';
import { reportMissingGlyphs, reportPages } from './report-pages.ts';
import type { Brief } from './summarize/brief.ts';
import { formatBrief } from './summarize/brief-line.ts';
import { summarize } from './summarize/summarize.ts';
import { readTranslations, type TranslationsByLocale } from './translate/read-translations.ts';
import type { Pages } from './verify/verify.ts';

/** What articles are published as. */
export interface Selection {
  locales: string[];
  formats: Format[];
  /** Publish although the lint found errors. */
  force: boolean;
}

/** An article that went through the flow; without a brief and outputs where the lint stopped it. */
export interface Published {
  file: ArticleFile;
  brief?: Brief;
  outputs: Output[];
}

/**
 * The flow: source file → article → messages → brief, then for each format and locale view (in an editor's translation
 * where there is one) → pages → PDF and mail, whose words are held against the article before anything is given out.
 * What was found and left out on the way is in the file's messages.
 * @throws {Fault} where the source cannot be read or has no headline, no browser prints, or a page says what the article
 * does not.
 */
export async function publish(
  path: string,
  selection: Selection,
  printer: Printer,
  context: Context,
): Promise<Published> {
  const { file, content } = await prepare(path, selection, context);
  if (!content) return { file, outputs: [] };
  const targets = selection.formats.flatMap((format) => selection.locales.map((locale) => ({ format, locale })));
  const made = await Promise.all(targets.map((target) => produce(content, target, printer, context)));
  // Only now, so that the order of the messages does not hang on which pages were ready first.
  for (const result of made) {
    reportPages(file, result);
    if (result.mail) await reportMail(file, result.mail);
  }
  await reportMissingGlyphs(file);
  return { file, brief: content.brief, outputs: made.flatMap(({ outputs }) => outputs) };
}

/** An article that is read and linted, with what pages are made of; without it where the lint stopped it. */
export interface Prepared {
  file: ArticleFile;
  content?: Content;
}

/** What the pages of an article are made of. */
export interface Content {
  article: Article;
  brief: Brief;
  picture: PreparedPicture | null;
  translations: TranslationsByLocale;
}

/**
 * The first half of the flow, which knows no format: source file → article → messages → brief.
 * @throws {Fault} where the source cannot be read or has no headline.
 */
export async function prepare(path: string, { locales, force }: Selection, context: Context): Promise<Prepared> {
  const file = await readArticle(path, context);
  requireTitle(file.data.article);
  await lint(file, context);
  if (file.messages.some(({ fatal }) => fatal) && !force) return { file };
  const brief = summarize(file.data.article);
  const translations = await readTranslations(file, brief, locales, context);
  const picture = await preparePicture(file, context.root);
  return { file, content: { article: file.data.article, brief, picture, translations } };
}

function requireTitle({ title, path }: Article): void {
  if (title.text === '')
    throw new Fault(`${path} has no headline: put it on the first line, or as "title" into the front matter.`);
}

interface Produced extends Target, Collected {
  view: View;
  pages: number;
}

async function produce(
  { article, brief, picture, translations }: Content,
  { format, locale }: Target,
  printer: Printer,
  context: Context,
): Promise<Produced> {
  const attachment = context.config.pdf.attachBrief ? attachmentOf(brief) : undefined;
  const { view, rendered, pdf, pages } = await fitPages(format, printer, async (limits) => {
    const view = await localize(article, brief, locale, context, limits, translations.get(locale), picture);
    const rendered = render(view, format, context.root);
    const html = rendered.pdf;
    const document = { ...view.document, attachment, trimmed: trimmedPageOf(format.page) };
    return { view, rendered, document: html === undefined ? undefined : { ...document, html } };
  });
  await check({ article, view, format, rendered, translations: translations.get(locale) }, context);
  const collected = await collectOutputs({ view, rendered, pdf, pages }, { format, locale }, context);
  return { format, locale, view, pages, ...collected };
}

function attachmentOf(brief: Brief): Attachment {
  const content = formatBrief(brief);
  return { name: 'brief.json', mediaType: 'application/json', description: brief.title.text, content };
}

/** Loaded only here, while the browser prints the first pages. */
async function check(pages: Pages, context: Context): Promise<void> {
  const { verify } = await import('./verify/verify.ts');
  verify(pages, await labelSetOf(context, pages.view.language));
}
