import Handlebars from 'handlebars';
import type { IssueView, ItemView } from '../localize/issue-view.ts';
import type { Format } from './format.ts';
import { inlineStyles } from './inline-styles.ts';
import { pageNames, type Rendered } from './render.ts';
import { loadTemplates } from './templates.ts';

type Output = keyof Rendered;

/** What a format makes of an issue: complete documents, and what each article has of the plain text. */
export interface RenderedIssue extends Rendered {
  /** In the order of the issue, each to be found in `txt` as it is; empty where there is no plain text. */
  texts: string[];
}

/**
 * Fills the templates of a format that takes several articles: first that of one article with each of them, then the
 * one around them, where `{{body}}` of an item is what was made of it. Throws on a name that a template uses and the
 * View lacks.
 */
export function renderIssue(view: IssueView, format: Format, root: string): RenderedIssue {
  const { items, ...templates } = loadTemplates(format, root);
  const names = pageNames(view, format);
  const bodies = (output: Output): string[] => view.items.map((item) => fill(items[output], { ...item, ...names }));
  const whole = (output: Output, made = bodies(output)): string =>
    fill(templates[output], { ...view, ...names, items: view.items.map((item, index) => withBody(item, made[index])) });
  const rendered: RenderedIssue = { texts: [] };
  if (templates.pdf) rendered.pdf = whole('pdf');
  if (templates.html) rendered.html = inlineStyles(whole('html'));
  if (templates.txt) {
    rendered.texts = bodies('txt').map((text) => text.trim());
    rendered.txt = whole('txt', rendered.texts);
  }
  return rendered;
}

function fill(template: Handlebars.TemplateDelegate | undefined, page: object): string {
  if (!template) throw new Error('The format declares no template for this output');
  return template(page).normalize('NFC');
}

/** What a template made is escaped already. */
function withBody(item: ItemView, body = ''): ItemView & { body: Handlebars.SafeString } {
  return { ...item, body: new Handlebars.SafeString(body) };
}
