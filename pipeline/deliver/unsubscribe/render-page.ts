import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import type { Context } from '../../context.ts';
import { type LabelSet, labelSetOf } from '../../localize/label-set.ts';
import { localizeContact } from '../../localize/masthead.ts';
import { localizeUnsubscribing, type UnsubscribePage } from '../../localize/unsubscribing.ts';

/** Renders pages, and gives the policy by which a browser shows their style and nothing else. */
export interface PageRenderer {
  render(kind: UnsubscribePage, locale: string, address?: string): Promise<string>;
  /** The value of `Content-Security-Policy`. */
  policy: string;
}

/** Reads the template of the page, once; it prints what the mail prints: the list, who issues it and whom to ask. */
export function createPageRenderer(context: Context): PageRenderer {
  const folder = join(context.root, 'templates/unsubscribe');
  const style = readFileSync(join(folder, 'style.css'), 'utf8');
  const environment = Handlebars.create();
  environment.registerPartial('style', () => style);
  const page = environment.compile(readFileSync(join(folder, 'page.hbs'), 'utf8'), { strict: true });
  const hash = createHash('sha256').update(style).digest('base64');
  return {
    policy: `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    render: async (kind, locale, address = '') =>
      page(viewOf(kind, address, await labelSetOf(context, locale), context)),
  };
}

function viewOf(kind: UnsubscribePage, address: string, labelSet: LabelSet, context: Context) {
  const { config } = context;
  const list = config.delivery.list.name;
  return {
    language: labelSet.locale,
    direction: labelSet.direction,
    labels: labelSet.labels,
    list,
    organisation: config.masthead.organisation ?? null,
    heading: localizeUnsubscribing(kind, { list, address }, labelSet),
    isQuestion: kind === 'question',
    isDone: kind === 'done',
    contact: localizeContact(context),
  };
}
