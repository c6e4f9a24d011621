import type { Context } from '../context.ts';
import { formatDate } from './dates.ts';
import { drawQrCode } from './draw-qr-code.ts';
import type { LabelSet } from './label-set.ts';
import type { Material } from './material.ts';
import type { View, Words } from './view.ts';
import { contentWords, termWords } from './words.ts';

/** Who issues the page, where, when and for whom. */
export function localizeMasthead({ article, brief, labelSet }: Material, { config }: Context): View['masthead'] {
  const { metadata } = article;
  const { translate, labels } = labelSet;
  const words = (text: string | undefined): Words | null => (text ? termWords(text, labelSet) : null);
  const date = metadata.date ?? brief.date;
  return {
    state: config.masthead.body === 'state',
    party: config.masthead.body === 'party',
    parent: words(config.masthead.parent),
    organisation: words(config.masthead.organisation),
    place: words(metadata.place ?? config.masthead.place),
    date: date ? formatDate(date, labelSet) : null,
    issue: metadata.issue ? translate('masthead:issue', { issue: metadata.issue }) : null,
    classification: metadata.classification ? labels.classification[metadata.classification] : null,
    embargo: metadata.embargo ? localizeEmbargo(metadata.embargo, labelSet) : null,
  };
}

/** The moment of an embargo as its writer gave it, in the same zone, which is named unless it is Viet Nam's. */
export function localizeEmbargo(moment: string, labelSet: LabelSet): string {
  const [, day = '', hour = '', minute = '', zone = ''] =
    /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)[^Z+-]*(.*)$/u.exec(moment) ?? [];
  const time = labelSet.translate('facts:time', { hour, minute });
  const named = zone === '+07:00' ? time : `${time} (UTC${zone.replace('Z', '')})`;
  return labelSet.translate('masthead:embargo', { time: named, date: formatDate(day, labelSet) });
}

/** Where the article comes from. */
export async function localizeSource({ article, labelSet }: Material): Promise<View['source']> {
  const { source, byline, sourceUrl } = article.metadata;
  return {
    name: source ? contentWords(source, labelSet) : null,
    byline: byline ?? null,
    url: sourceUrl ?? null,
    code: sourceUrl ? await drawQrCode(sourceUrl) : null,
  };
}

/** Whom to ask; null where the configuration names nobody. */
export function localizeContact({ config }: Context): View['contact'] {
  const { name = null, phone = null, email = null, address = null, website = null } = config.contact;
  return [name, phone, email, address, website].some(Boolean) ? { name, phone, email, address, website } : null;
}

/** Who receives the page: as the article says, else as the configuration does. */
export function localizeDistribution({ article, labelSet }: Material, { config }: Context): Words[] {
  const receivers = config.distribution.map((receiver) => (typeof receiver === 'string' ? receiver : receiver.name));
  return (article.metadata.distribution ?? receivers).map((text) => termWords(text, labelSet));
}
