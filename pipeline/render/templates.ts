import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Handlebars from 'handlebars';
import type { Format } from './format.ts';
import { helpers } from './helpers.ts';
import { textHelpers } from './text-helpers.ts';

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
 * but for plain text, with the partials of `templates/partials` and `templates/layouts`.
 */
export function loadTemplates(format: Format, root: string): Templates {
  const known = compiled.get(format);
  if (known) return known;
  const templates = compile(format, root);
  compiled.set(format, templates);
  return templates;
}

function compile({ name, outputs }: Format, root: string): Templates {
  const folder = join(root, 'templates');
  const read = (file: string): string => readFileSync(join(folder, name, file), 'utf8');
  const templates: Templates = {};
  for (const output of ['pdf', 'html'] as const) {
    const page = outputs[output];
    if (page) templates[output] = pageTemplate(read(page.template), read(page.style), folder);
  }
  if (outputs.txt) {
    const environment = createEnvironment(folder, textHelpers);
    templates.txt = environment.compile(read(outputs.txt.template), { strict: true, noEscape: true });
  }
  return templates;
}

/** Style sheets are no content, and go in as partials so that no `{{{…}}}` is needed. */
function pageTemplate(source: string, style: string, folder: string): Handlebars.TemplateDelegate {
  const environment = createEnvironment(folder, helpers);
  environment.registerPartial('style', () => style);
  return environment.compile(source, { strict: true });
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
