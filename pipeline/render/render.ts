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
  const { logo, pageNumber } = format.theme;
  const page = {
    ...view,
    formatTitle: titleOf(format, view),
    format: format.folder,
    logo,
    numberAtHead: pageNumber === 'head',
    isLarge: view.density === 'large',
  };
  const rendered: Rendered = {};
  if (templates.pdf) rendered.pdf = templates.pdf(page).normalize('NFC');
  if (templates.html) rendered.html = inlineStyles(templates.html(page)).normalize('NFC');
  if (templates.txt) rendered.txt = templates.txt(page).normalize('NFC');
  return rendered;
}

function titleOf({ folder, title }: Format, { labels }: View): string {
  const titles: Record<string, string> = labels.formats;
  return titles[folder] ?? title;
}
