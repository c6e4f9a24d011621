import type { Article } from '../article/article.ts';
import type { Context } from '../context.ts';
import type { Brief, Directive, Limitation } from '../summarize/brief.ts';
import { type Clip, clipTogether, createClipper } from './clip.ts';
import { formatDate } from './dates.ts';
import { localizeFigure } from './figures.ts';
import { type LabelSet, labelSetOf } from './label-set.ts';
import type { Limits } from './limits.ts';
import { createLocator, type Locate } from './references.ts';
import { type Chosen, select } from './select.ts';
import { type Omission, type Omittable, omittable, type StatementGroup, type View, type Words } from './view.ts';
import { capitalise, contentWords, termWords } from './words.ts';

/** What the parts of a View are made from. */
interface Material {
  article: Article;
  brief: Brief;
  labelSet: LabelSet;
  clip: Clip;
  locate: Locate;
}

/**
 * Puts an article and its Brief into one locale: labels, numbers, money and dates in the page's manner, the article's
 * own sentences as they are, marked as Vietnamese on a page of another language. Nothing is added; what the limits
 * leave out is counted in `omitted`.
 * @throws {Fault} exit code 2, where there is no such locale or its files are not as they should be.
 */
export async function localize(
  article: Article,
  brief: Brief,
  locale: string,
  context: Context,
  limits: Limits = {},
): Promise<View> {
  const labelSet = await labelSetOf(context, locale);
  const { clip, count } = createClipper(limits);
  const material = { article, brief, labelSet, clip, locate: createLocator(article, brief) };
  const { chosen, available } = select(brief, limits);
  const title = localizeTitle(material);
  const lead = localizeLead(material);
  const parts = localizeParts(chosen, material);
  return {
    slug: article.slug,
    language: labelSet.locale,
    direction: labelSet.direction,
    density: limits.density ?? 'comfortable',
    labels: labelSet.labels,
    names: [...new Set(brief.people.map(({ name }) => name))],
    document: describeDocument(title, material),
    masthead: localizeMasthead(material, context),
    title,
    lead,
    ...parts,
    source: localizeSource(material),
    contact: localizeContact(context),
    omitted: countOmitted(chosen, available, count(), labelSet),
    mail: localizeMail(title, lead, material),
    pageNumber: labelSet.translate('masthead:page', { page: '{page}', pages: '{pages}' }),
  };
}

function localizeTitle({ article, brief, labelSet, clip }: Material): Words {
  const translation = article.metadata.translations?.[labelSet.locale]?.title;
  if (translation) return { text: clip(translation, 'label'), lang: null };
  return contentWords(clip(brief.title.text, 'label'), labelSet);
}

function localizeLead({ article, brief, labelSet, clip, locate }: Material): View['lead'] {
  if (!brief.lead) return null;
  const reference = locate(brief.lead.start);
  const translation = article.metadata.translations?.[labelSet.locale]?.lead;
  if (translation) return { text: clip(translation, 'lead'), lang: null, reference };
  return { ...contentWords(clip(brief.lead.text, 'lead'), labelSet), reference };
}

function describeDocument(title: Words, { article, brief, labelSet }: Material): View['document'] {
  const { date, byline } = article.metadata;
  return {
    language: labelSet.locale,
    title: title.text,
    date: date ?? brief.date,
    ...(byline ? { author: byline } : {}),
  };
}

type Parts = Pick<
  View,
  'points' | 'highlights' | 'figures' | 'people' | 'directives' | 'limitations' | 'documents' | 'dates'
>;

function localizeParts(chosen: Chosen, material: Material): Parts {
  const { brief, labelSet, clip, locate } = material;
  const words = (text: string): Words => contentWords(clip(text, 'label'), labelSet);
  const figures = chosen.figures.map((figure) => ({
    figure,
    view: { ...localizeFigure(figure, brief, labelSet, clip), reference: locate(figure.start) },
  }));
  const isHighlight = ({ figure }: (typeof figures)[number]): boolean => chosen.highlights.includes(figure);
  return {
    points: chosen.points.map((point) => localizeStatement(point, material)),
    highlights: figures.filter(isHighlight).map(({ view }) => view),
    figures: figures.filter((each) => !isHighlight(each)).map(({ view }) => view),
    people: chosen.people.map(({ name, titles, start }) => ({
      name,
      titles: clipTogether(titles, clip).map((title) => termWords(title, labelSet)),
      reference: locate(start),
    })),
    directives: groupStatements(chosen.directives, material),
    limitations: groupStatements(chosen.limitations, material),
    documents: chosen.documents.map(({ type, number, issuer, subject, date, start }) => ({
      type: termWords(type, labelSet),
      number,
      issuer: issuer ? termWords(clip(issuer, 'label'), labelSet) : null,
      subject: subject ? words(subject) : null,
      date: date && formatDate(date, labelSet),
      reference: locate(start),
    })),
    dates: chosen.dates.map(({ iso, event, start }) => ({
      date: formatDate(iso, labelSet),
      event: capitalise(words(event), labelSet),
      reference: locate(start),
    })),
  };
}

function localizeStatement(
  { text, start }: { text: string; start: number },
  material: Material,
): View['points'][number] {
  const { labelSet, clip, locate } = material;
  return { ...contentWords(clip(text, 'passage'), labelSet), reference: locate(start) };
}

/** By speaker, then by addressee, in the order in which these first come up. */
function groupStatements(statements: (Directive | Limitation)[], material: Material): StatementGroup[] {
  const words = (text: string): Words | null =>
    text ? contentWords(material.clip(text, 'label'), material.labelSet) : null;
  const addresseeOf = (each: Directive | Limitation): string => ('addressee' in each ? each.addressee : '');
  return [...Map.groupBy(statements, ({ speaker }) => speaker)].map(([speaker, said]) => ({
    speaker: words(speaker),
    parts: [...Map.groupBy(said, addresseeOf)].map(([addressee, to]) => ({
      addressee: words(addressee),
      statements: to.map((each) => localizeStatement(each, material)),
    })),
  }));
}

function localizeMasthead({ article, brief, labelSet }: Material, { config }: Context): View['masthead'] {
  const { metadata } = article;
  const { translate, labels } = labelSet;
  const words = (text: string | undefined): Words | null => (text ? termWords(text, labelSet) : null);
  const date = metadata.date ?? brief.date;
  return {
    parent: words(config.masthead.parent),
    organisation: words(config.masthead.organisation),
    place: words(metadata.place ?? config.masthead.place),
    date: date ? formatDate(date, labelSet) : null,
    issue: metadata.issue ? translate('masthead:issue', { issue: metadata.issue }) : null,
    classification: metadata.classification ? labels.classification[metadata.classification] : null,
    embargo: metadata.embargo ? localizeEmbargo(metadata.embargo, labelSet) : null,
  };
}

/** The moment as its writer gave it, in the same zone, which is named unless it is Viet Nam's. */
function localizeEmbargo(moment: string, labelSet: LabelSet): string {
  const [, day = '', hour = '', minute = '', zone = ''] =
    /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)[^Z+-]*(.*)$/u.exec(moment) ?? [];
  const time = labelSet.translate('facts:time', { hour, minute });
  const named = zone === '+07:00' ? time : `${time} (UTC${zone.replace('Z', '')})`;
  return labelSet.translate('masthead:embargo', { time: named, date: formatDate(day, labelSet) });
}

function localizeSource({ article, labelSet }: Material): View['source'] {
  const { source, byline, sourceUrl } = article.metadata;
  return { name: source ? contentWords(source, labelSet) : null, byline: byline ?? null, url: sourceUrl ?? null };
}

function localizeContact({ config }: Context): View['contact'] {
  const { name = null, phone = null, email = null, address = null, website = null } = config.contact;
  return [name, phone, email, address, website].some(Boolean) ? { name, phone, email, address, website } : null;
}

function localizeMail(title: Words, lead: View['lead'], { article, labelSet, clip }: Material): View['mail'] {
  const { issue } = article.metadata;
  const subject = issue
    ? labelSet.translate('mail:subjectWithIssue', { issue, title: title.text })
    : labelSet.translate('mail:subject', { title: title.text });
  const preheader = lead ? createClipper({ characters: 120 }).clip(lead.text, 'passage') : clip(title.text, 'label');
  return { subject, preheader };
}

function countOmitted(
  chosen: Chosen,
  available: Record<keyof Chosen, number>,
  passages: number,
  { translate }: LabelSet,
): View['omitted'] {
  const missing = (kind: Omittable): number => (kind === 'passages' ? passages : available[kind] - chosen[kind].length);
  const entries = omittable.map((kind): [Omittable, Omission | null] => {
    const count = missing(kind);
    return [kind, count > 0 ? { count, text: translate(`omitted:${kind}`, { count }) } : null];
  });
  return Object.fromEntries(entries) as View['omitted'];
}
