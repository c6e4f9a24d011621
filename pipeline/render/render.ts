import type { View } from '../localize/view.ts';
import type { Format } from './format.ts';
import { inlineStyles } from './inline-styles.ts';
import { loadTemplates } from './templates.ts';

/** What a format makes of a View: complete documents. */
export interface Rendered {
  /** The HTML document to be printed. */
  pdf?: string;
  /** The HTML of a mail, its styles on its elements. */
  html?: string;
  txt?: string;
}

/** Fills a format's templates with a View; throws on a name that a template uses and the View lacks. */
export function render(view: View, format: Format, root: string): Rendered {
  const templates = loadTemplates(format, root);
  const page = { ...view, ...pageNames(view, format) };
  const rendered: Rendered = {};
  if (templates.pdf) rendered.pdf = templates.pdf(page).normalize('NFC');
  if (templates.html) rendered.html = inlineStyles(templates.html(page)).normalize('NFC');
  if (templates.txt) rendered.txt = templates.txt(page).normalize('NFC');
  return rendered;
}

/** What templates are told of the format and the theme that they are filled in, besides the View. */
export function pageNames(view: Pick<View, 'labels' | 'density'>, format: Format): Record<string, unknown> {
  const { logo, pageNumber } = format.theme;
  return {
    formatTitle: titleOf(format, view),
    format: format.folder,
    logo,
    numberAtHead: pageNumber === 'head',
    numberOutside: pageNumber === 'foot' && format.page.bound === true,
    isLarge: view.density === 'large',
  };
}

/** What a format is called in a locale. */
export function titleOf({ folder, title }: Format, { labels }: Pick<View, 'labels'>): string {
  const titles: Record<string, string> = labels.formats;
  return titles[folder] ?? title;
}
