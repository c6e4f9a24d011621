import type { Article } from '../article/article.ts';
import { Fault } from '../fault.ts';
import type { LabelSet } from '../localize/label-set.ts';
import type { View } from '../localize/view.ts';
import type { Format } from '../render/format.ts';
import type { Rendered } from '../render/render.ts';
import { findInvention } from './find-invention.ts';
import { findInventionInText } from './find-invention-in-text.ts';
import { groundOf } from './ground.ts';
import { readHtmlRows } from './read-html-rows.ts';

/** Final pages of one format in one locale. */
export interface Pages {
  article: Article;
  view: View;
  format: Format;
  rendered: Rendered;
}

/**
 * Reads the final pages as a reader does and stops where one shows a number, a name or a date that the article does not
 * hold. It takes nothing from the Brief: what the pages may say is read from the article anew; from the View it takes
 * only what is no content (labels, counts of what was left out, what the configuration and the front matter state).
 * @throws {Fault} that names the file, the words and what to do.
 */
export function verify({ article, view, format, rendered }: Pages, labelSet: LabelSet): void {
  const ground = groundOf(article, view, format, labelSet);
  const name = `${format.name}.${view.language}`;
  const refuse = (file: string, words: string | undefined): void => {
    if (words === undefined) return;
    throw new Fault(
      `${article.path}: ${file} would say "${words}", which the article does not: mend it where the front matter says so, otherwise report it as a fault of ours and leave this out with --format or --locale.`,
    );
  };
  const { pdf, html, txt } = rendered;
  for (const [extension, page] of Object.entries({ pdf, html }))
    for (const row of page ? readHtmlRows(page) : []) refuse(`${name}.${extension}`, findInvention(row, ground));
  if (txt) refuse(`${name}.txt`, findInventionInText(txt, ground));
  if (format.outputs.eml) refuse(`${name}.eml`, findInvention([[view.mail.subject]], ground));
}
