import { Fault } from '../fault.ts';
import type { IssueView, ItemView } from '../localize/issue-view.ts';
import type { LabelSet } from '../localize/label-set.ts';
import type { Content } from '../publish.ts';
import type { Format } from '../render/format.ts';
import type { RenderedIssue } from '../render/render-issue.ts';
import { findInvention } from './find-invention.ts';
import { findInventionInText } from './find-invention-in-text.ts';
import { findStranger } from './find-stranger.ts';
import { type Ground, groundOf } from './ground.ts';
import { readHtmlRows } from './read-html-rows.ts';
import { splitArticles } from './split-articles.ts';

/** Final pages of an issue in one format and locale. */
export interface IssuePages {
  /** In the order of the view's items. */
  contents: Content[];
  view: IssueView;
  format: Format;
  rendered: RenderedIssue;
}

/**
 * Reads the final pages of an issue as {@link verify} does those of one article: what stands between the beginning and
 * the end of an article is held against that article alone, and what stands around them may be nothing but labels, who
 * issues it, page numbers and the articles' titles.
 * @throws {Fault} that names the file, the words and what to do.
 */
export function verifyIssue({ contents, view, format, rendered }: IssuePages, labelSet: LabelSet): void {
  const grounds = contents.map(({ article, translations }, index): Ground => {
    const pages = { article, view: itemAt(view, index), format, translations: translations.get(view.language) };
    return groundOf(pages, labelSet);
  });
  const refuse = (extension: string, index: number | undefined, words: string | undefined): void => {
    if (words === undefined) return;
    const name = `${format.name}.${view.language}.${extension}`;
    if (index === undefined)
      throw new Fault(
        `${view.slug}: ${name} would say "${words}" outside the articles: report it as a fault of ours, or of templates/${format.name}/.`,
      );
    throw new Fault(
      `${contents[index]?.article.path}: ${name} would say "${words}", which the article does not: mend it where the front matter says so, otherwise report it as a fault of ours and leave the article out.`,
    );
  };
  const known = knownStrings(view, format, labelSet);
  const { pdf, html, txt, texts } = rendered;
  for (const [extension, page] of Object.entries({ pdf, html })) {
    if (!page) continue;
    const { articles, frame } = splitArticles(
      page,
      view.items.map(({ anchor }) => anchor),
    );
    for (const [index, article] of articles.entries())
      for (const row of readHtmlRows(article))
        refuse(extension, index, findInvention(row, grounds[index] ?? missing(index)));
    for (const run of readHtmlRows(frame).flat(2)) refuse(extension, undefined, findStranger(run, known));
  }
  if (txt) {
    for (const [index, text] of texts.entries())
      refuse('txt', index, findInventionInText(text, grounds[index] ?? missing(index)));
    refuse('txt', undefined, findStranger(withoutTexts(txt, texts), known));
  }
  if (format.outputs.eml) refuse('eml', undefined, findStranger(view.mail.subject, known));
}

function itemAt({ items }: IssueView, index: number): ItemView {
  return items[index] ?? missing(index);
}

function missing(index: number): never {
  throw new Error(`The issue has no article ${index + 1}`);
}

/** Each must stand there as it is, one behind the other. */
function withoutTexts(txt: string, texts: string[]): string {
  let rest = '';
  let from = 0;
  for (const text of texts) {
    const at = txt.indexOf(text, from);
    if (at < 0) throw new Error('An article is not in the plain text as it was made');
    rest += `${txt.slice(from, at)}\n`;
    from = at + text.length;
  }
  return rest + txt.slice(from);
}

/** All that may stand around the articles. */
function knownStrings(view: IssueView, format: Format, { labels, translate }: LabelSet): string[] {
  const { masthead, contact, items, document, mail } = view;
  const values = [...Object.values(masthead), ...Object.values(contact ?? {})].flatMap((value) =>
    value && typeof value === 'object' ? value.text : typeof value === 'string' ? value : [],
  );
  const ofItems = items.flatMap(({ title, page, position, source }) => [
    title.text,
    page,
    String(position),
    source.name?.text ?? '',
    source.byline ?? '',
  ]);
  const pattern = translate('masthead:page', { page: '\n', pages: '\n' }).split('\n');
  const ofLabels = Object.values(labels).flatMap((namespace) => Object.values<string>(namespace));
  return [
    ...values,
    ...ofItems,
    ...pattern,
    ...ofLabels,
    format.title,
    document.title,
    mail.preheader,
    mail.subject,
    mail.unsubscribe ?? '',
  ];
}
