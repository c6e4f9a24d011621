import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Handlebars from 'handlebars';
import type { Format } from './format.ts';
import { helpers } from './helpers.ts';
import { textHelpers } from './text-helpers.ts';
import { themeStyle, withColours } from './theme-style.ts';

/** A format's templates, ready to be filled. */
export interface Templates {
  pdf?: Handlebars.TemplateDelegate;
  html?: Handlebars.TemplateDelegate;
  txt?: Handlebars.TemplateDelegate;
}

/** A format's templates, and those of one article where it takes several. */
export interface AllTemplates extends Templates {
  items: Templates;
}

/** Compiled once a run for each format: compiling costs more than filling. */
const compiled = new WeakMap<Format, AllTemplates>();

/**
 * A format's templates in a Handlebars environment of their own: strict (a name that the View lacks throws), escaping
 * but for plain text, with the partials of `templates/partials` and `templates/layouts`, some of them the theme's.
 */
export function loadTemplates(format: Format, root: string): AllTemplates {
  const known = compiled.get(format);
  if (known) return known;
  const templates = compile(format, root);
  compiled.set(format, templates);
  return templates;
}

function compile(format: Format, root: string): AllTemplates {
  const { folder: own, outputs, theme } = format;
  const folder = join(root, 'templates');
  const read = (file: string): string => readFileSync(join(folder, own, file), 'utf8');
  const templates: AllTemplates = { items: {} };
  const add = (output: keyof Templates, environment: typeof Handlebars, options: { noEscape?: boolean } = {}): void => {
    const { template, item } = outputs[output] ?? {};
    const make = (file: string): Handlebars.TemplateDelegate =>
      environment.compile(read(file), { strict: true, ...options });
    if (template !== undefined) templates[output] = make(template);
    if (item !== undefined) templates.items[output] = make(item);
  };
  const { pdf, html } = outputs;
  if (pdf) {
    const environment = pageEnvironment(folder, { style: read(pdf.style), theme: themeStyle(theme, format) });
    if (theme.masthead !== null) environment.registerPartial('partials/masthead', theme.masthead);
    add('pdf', environment);
  }
  if (html) {
    const [style, layout] = [read(html.style), readFileSync(join(folder, 'layouts/mail.css'), 'utf8')];
    const styles = { style: withColours(style, theme), 'layouts/mail.css': withColours(layout, theme) };
    add('html', pageEnvironment(folder, styles));
  }
  if (outputs.txt) add('txt', createEnvironment(folder, textHelpers), { noEscape: true });
  return templates;
}

/** Style sheets are no content, and go in as partials so that no `{{{…}}}` is needed. */
function pageEnvironment(folder: string, styles: Record<string, string>): typeof Handlebars {
  const environment = createEnvironment(folder, helpers);
  for (const [name, style] of Object.entries(styles)) environment.registerPartial(name, () => style);
  return environment;
}

function createEnvironment(folder: string, own: Record<string, Handlebars.HelperDelegate>): typeof Handlebars {
  const environment = Handlebars.create();
  environment.registerHelper(own);
  for (const kind of ['partials', 'layouts']) {
    for (const file of readdirSync(join(folder, kind))) {
      const source = readFileSync(join(folder, kind, file), 'utf8');
      if (file.endsWith('.css')) environment.registerPartial(`${kind}/${file}`, () => source);
      else environment.registerPartial(`${kind}/${basename(file, '.hbs')}`, source);
    }
  }
  return environment;
}
