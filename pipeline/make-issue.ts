import { VFile } from 'vfile';
import type { ArticleFile } from './article/read-article.ts';
import type { Output } from './collect-outputs.ts';
import type { Context } from './context.ts';
import { Fault } from './fault.ts';
import type { IssueName } from './localize/localize-issue.ts';
import { nameIssue } from './name-issue.ts';
import type { Printer } from './print/printer.ts';
import { type ProducedIssue, produceIssue } from './produce-issue.ts';
import { type Content, prepare, type Selection } from './publish.ts';
import { reportMail } from './report-mail.ts';
import { reportMissingGlyphs, reportOverflow, reportPages } from './report-pages.ts';

/** What an issue is to be made of. */
export interface IssueRequest {
  /** In the order of the issue. */
  paths: string[];
  /** `''` where it is to be named for its articles. */
  name: string;
  /** It may go out without the articles that are refused. */
  partial: boolean;
}

/** An article that cannot go into the issue, with its messages or, where there is no file to have them, the reason. */
export interface Refusal {
  path: string;
  file?: ArticleFile;
  reason?: string;
}

/** An issue that went through the flow; without a name and outputs where a refused article stopped it. */
export interface MadeIssue {
  issue?: IssueName;
  /** As its pages have it, in the first of the locales. */
  title: string;
  /** The articles that are in it, in its order. */
  files: ArticleFile[];
  refused: Refusal[];
  /** What is said of the issue as a whole. */
  notes: VFile;
  outputs: Output[];
}

/**
 * The flow of an issue: its articles up to their briefs, as if each were published by itself, then for each format and
 * locale their views → one document → PDF and mail, in which each article's words are held against it.
 * @param openPrinter called once it is certain that something is printed
 * @throws {Fault} where no browser prints, or a page says what the articles do not.
 */
export async function makeIssue(
  { paths, name, partial }: IssueRequest,
  selection: Selection,
  openPrinter: () => Promise<Printer>,
  context: Context,
): Promise<MadeIssue> {
  const prepared = await Promise.all(paths.map((path) => prepareItem(path, selection, context)));
  const refused = prepared.flatMap((each) => ('content' in each ? [] : [each]));
  const accepted = prepared.flatMap((each) => ('content' in each ? [each] : []));
  const files = accepted.map(({ file }) => file);
  const [first, ...others] = accepted.map(({ content }) => content);
  if (!first || (refused.length && !partial)) return { title: '', files, refused, notes: new VFile(), outputs: [] };
  const issue = nameIssue(name, [first, ...others]);
  const printer = await openPrinter();
  const targets = selection.formats.flatMap((format) => selection.locales.map((locale) => ({ format, locale })));
  const made = await Promise.all(
    targets.map((target) => produceIssue([first, ...others], issue, target, printer, context)),
  );
  const notes = new VFile({ path: issue.slug });
  for (const result of made) await report(result, files, notes);
  for (const file of files) await reportMissingGlyphs(file);
  const { masthead } = made[0]?.view ?? {};
  const title = masthead?.issue ?? masthead?.date ?? issue.slug;
  return { issue, title, files, refused, notes, outputs: made.flatMap(({ outputs }) => outputs) };
}

async function prepareItem(
  path: string,
  selection: Selection,
  context: Context,
): Promise<Refusal | { file: ArticleFile; content: Content }> {
  try {
    const { file, content } = await prepare(path, selection, context);
    return content ? { file, content } : { path, file };
  } catch (error) {
    if (error instanceof Fault && error.exitCode === 1) return { path, reason: error.message };
    throw error;
  }
}

/** What an article lost to fit is a message of the article; how many pages there are, one of the issue. */
async function report(
  { format, locale, view, pages, allowed, mail }: ProducedIssue,
  files: ArticleFile[],
  notes: VFile,
): Promise<void> {
  for (const [index, file] of files.entries()) {
    const item = view.items[index];
    if (item) reportPages(file, { format, locale, view: item, pages: 0 });
  }
  reportOverflow(notes, `${format.name}.${locale}.pdf`, pages, allowed);
  if (mail) await reportMail(notes, mail);
}
