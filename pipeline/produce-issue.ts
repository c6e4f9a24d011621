import { type Collected, collectOutputs, type Target } from './collect-outputs.ts';
import type { Context } from './context.ts';
import type { IssueView } from './localize/issue-view.ts';
import { type LabelSet, labelSetOf } from './localize/label-set.ts';
import type { Limits } from './localize/limits.ts';
import { localize } from './localize/localize.ts';
import { type IssueName, type Item, localizeIssue } from './localize/localize-issue.ts';
import type { Attachment } from './print/attach-file.ts';
import { fitPages } from './print/fit-pages.ts';
import type { PrintDocument, Printer } from './print/printer.ts';
import { trimmedPageOf } from './print/set-page-boxes.ts';
import type { Content } from './publish.ts';
import type { Format } from './render/format.ts';
import { numberContents } from './render/number-contents.ts';
import { titleOf } from './render/render.ts';
import { type RenderedIssue, renderIssue } from './render/render-issue.ts';
import { formatBrief } from './summarize/brief-line.ts';

/** The pages of an issue in one format and locale. */
export interface ProducedIssue extends Target, Collected {
  view: IssueView;
  pages: number;
  /** How many pages it may have. */
  allowed: number;
}

/** The articles of an issue, of which there is at least one. */
export type Contents = [Content, ...Content[]];

/**
 * The second half of an issue's flow, for one format and locale: views of the articles → one view → pages, fitted as a
 * whole and with their numbers in the contents → the final check → mail.
 * @throws {Fault} where no browser prints, or a page says what the articles do not.
 */
export async function produceIssue(
  contents: Contents,
  issue: IssueName,
  { format, locale }: Target,
  printer: Printer,
  context: Context,
): Promise<ProducedIssue> {
  const labelSet = await labelSetOf(context, locale);
  const attachment = context.config.pdf.attachBrief ? attachmentOf(contents, issue) : undefined;
  const arrange = (view: IssueView): Arranged => {
    const rendered = renderIssue(view, format, context.root);
    const html = rendered.pdf;
    const document = { ...view.document, attachment, trimmed: trimmedPageOf(format.page) };
    return { view, rendered, document: html === undefined ? undefined : { ...document, html } };
  };
  const ofArticles = forArticles(format, contents.length);
  const formatTitle = titleOf(format, labelSet);
  const fitted = await fitPages(ofArticles, printer, async (limits) => {
    const items = await localizeItems(contents, limits, labelSet, context);
    return arrange(localizeIssue(items, issue, formatTitle, labelSet));
  });
  const print = async (view: IssueView): Promise<Numbered> => {
    const arranged = arrange(view);
    if (!arranged.document) throw new Error('Without a document there are no pages to number');
    return { ...arranged, pdf: await printer.print(arranged.document) };
  };
  const { view, rendered, pdf } = fitted.pdf ? await numberContents({ ...fitted, pdf: fitted.pdf }, print) : fitted;
  const { pages } = fitted;
  const { verifyIssue } = await import('./verify/verify-issue.ts');
  verifyIssue({ contents, view, format, rendered }, labelSet);
  const collected = await collectOutputs({ view, rendered, pdf, pages }, { format, locale }, context);
  return { format, locale, view, pages, allowed: ofArticles.page.maximumPages, ...collected };
}

interface Arranged {
  view: IssueView;
  rendered: RenderedIssue;
  document: PrintDocument | undefined;
}

interface Numbered extends Arranged {
  pdf: Uint8Array;
}

/** As many pages as the format gives each article, and those around them. */
function forArticles({ fit, page }: Format, count: number): Pick<Format, 'fit' | 'page'> {
  const all = (each: number): number => (page.otherPages ?? 0) + count * each;
  const preferred = page.preferredPages === undefined ? {} : { preferredPages: all(page.preferredPages) };
  return { fit, page: { ...page, ...preferred, maximumPages: all(page.maximumPages) } };
}

async function localizeItems(
  contents: Contents,
  limits: Limits,
  { locale }: LabelSet,
  context: Context,
): Promise<[Item, ...Item[]]> {
  const item = async ({ article, brief, picture, translations }: Content): Promise<Item> => {
    return {
      article,
      view: await localize(article, brief, locale, context, limits, translations.get(locale), picture),
    };
  };
  const [first, ...others] = contents;
  return [await item(first), ...(await Promise.all(others.map(item)))];
}

/** One list, in the order of the issue. */
function attachmentOf(contents: Contents, { slug }: IssueName): Attachment {
  const content = `[${contents.map(({ brief }) => formatBrief(brief).trim()).join(',\n')}]\n`;
  return { name: 'briefs.json', mediaType: 'application/json', description: slug, content };
}
