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

/** Compiled once a run for each format: compiling costs more than filling. */
const compiled = new WeakMap<Format, Templates>();

/**
 * A format's templates in a Handlebars environment of their own: strict (a name that the View lacks throws), escaping
 * but for plain text, with the partials of `templates/partials` and `templates/layouts`, some of them the theme's.
 */
export function loadTemplates(format: Format, root: string): Templates {
  const known = compiled.get(format);
  if (known) return known;
  const templates = compile(format, root);
  compiled.set(format, templates);
  return templates;
}

function compile(format: Format, root: string): Templates {
  const { folder: own, outputs, theme } = format;
  const folder = join(root, 'templates');
  const read = (file: string): string => readFileSync(join(folder, own, file), 'utf8');
  const templates: Templates = {};
  const { pdf, html } = outputs;
  if (pdf) {
    const environment = pageEnvironment(folder, { style: read(pdf.style), theme: themeStyle(theme, format) });
    if (theme.masthead !== null) environment.registerPartial('partials/masthead', theme.masthead);
    templates.pdf = environment.compile(read(pdf.template), { strict: true });
  }
  if (html) {
    const [style, layout] = [read(html.style), readFileSync(join(folder, 'layouts/mail.css'), 'utf8')];
    const styles = { style: withColours(style, theme), 'layouts/mail.css': withColours(layout, theme) };
    const environment = pageEnvironment(folder, styles);
    templates.html = environment.compile(read(html.template), { strict: true });
  }
  if (outputs.txt) {
    const environment = createEnvironment(folder, textHelpers);
    templates.txt = environment.compile(read(outputs.txt.template), { strict: true, noEscape: true });
  }
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
