import type { Article, Span } from '../article/article.ts';
import { runningTextOf } from '../article/running-text.ts';
import type { Context } from '../context.ts';
import type { PreparedPicture } from '../pictures/prepare-picture.ts';
import type { Brief } from '../summarize/brief.ts';
import type { Translations } from '../translate/translations.ts';
import { createClipper } from './clip.ts';
import { localizeContent } from './content.ts';
import { findCharts } from './find-charts.ts';
import { type LabelSet, labelSetOf } from './label-set.ts';
import type { Limits } from './limits.ts';
import { localizeChart } from './localize-chart.ts';
import { localizeContact, localizeDistribution, localizeMasthead, localizeSource } from './masthead.ts';
import type { Material } from './material.ts';
import { localizeParts, type Parts } from './parts.ts';
import { createLocator } from './references.ts';
import { type Chosen, select } from './select.ts';
import { listUntranslated } from './untranslated.ts';
import { type Omission, type Omittable, omittable, type View, type Words } from './view.ts';

/**
 * Puts an article and its Brief into one locale: labels, numbers, money and dates in the page's manner, the article's
 * own sentences in the editor's translation or, without one, as they are, marked as Vietnamese on a page of another
 * language. Nothing is added; what the limits leave out is counted in `omitted`.
 * @throws {Fault} exit code 2, where there is no such locale or its files are not as they should be.
 */
export async function localize(
  article: Article,
  brief: Brief,
  locale: string,
  context: Context,
  limits: Limits = {},
  translations?: Translations,
  picture: PreparedPicture | null = null,
): Promise<View> {
  const labelSet = await labelSetOf(context, locale);
  const { clip, count } = createClipper(limits);
  const locate = createLocator(article, brief);
  const stillVietnamese = new Set<string>();
  const material = { article, brief, labelSet, clip, locate, translations, stillVietnamese };
  const charts = limits.charts ? findCharts(brief.figures, article.text).slice(0, limits.charts) : [];
  const drawn = new Set(charts.flatMap(({ rows }) => rows.map(({ figure }) => figure)));
  const { chosen, available } = select(brief, limits, drawn);
  const title = localizeTitle(material);
  const lead = localizeLead(material);
  const parts = localizeParts(chosen, material);
  const masthead = localizeMasthead(material, context);
  return {
    slug: article.slug,
    language: labelSet.locale,
    direction: labelSet.direction,
    density: limits.density ?? 'comfortable',
    labels: labelSet.labels,
    names: listNames(brief),
    document: describeDocument(title, material),
    masthead,
    title,
    lead,
    picture: picture && limits.pictures !== 0 ? localizePicture(picture, material) : null,
    lacksPicture: picture !== null && limits.pictures === 0,
    ...parts,
    charts: await Promise.all(charts.map((chart) => localizeChart(chart, material))),
    source: await localizeSource(material),
    contact: localizeContact(context),
    distribution: localizeDistribution(material, context),
    rewordedNote: hasRewording(parts) ? labelSet.labels.source.reworded : null,
    omitted: countOmitted(chosen, available, limits, count(), material),
    mail: { ...localizeMail(title, lead, material), unsubscribe: context.config.delivery.unsubscribe.mailto ?? null },
    pageNumber: labelSet.translate('masthead:page', { page: '{page}', pages: '{pages}' }),
    stillVietnamese: countVietnamese(stillVietnamese.size, labelSet),
    untranslated: { terms: listUntranslated(parts, masthead), labels: labelSet.missing },
  };
}

/** Longer names of others than people would leave a line half empty. */
const longestKept = 26;

/** Names of people, also with a title before them, of places and bodies. */
function listNames({ people, places, organisations }: Brief): string[] {
  const titled = people.flatMap(({ name, titles }) => titles.map((title) => `${title} ${name}`));
  const others = [...titled, ...[...places, ...organisations].map(({ name }) => name)];
  return [...new Set([...people.map(({ name }) => name), ...others.filter(({ length }) => length <= longestKept)])];
}

function localizeTitle(material: Material): Words {
  const { article, brief, labelSet, clip } = material;
  const translation = article.metadata.translations?.[labelSet.locale]?.title;
  if (translation) return { text: clip(translation, 'title'), lang: null };
  return localizeContent(runningTextOf(article).read(brief.title), 'title', material);
}

function localizeLead(material: Material): View['lead'] {
  const { article, brief, labelSet, clip, locate } = material;
  if (!brief.lead) return null;
  const reference = locate(brief.lead.start);
  const translation = article.metadata.translations?.[labelSet.locale]?.lead;
  if (translation) return { text: clip(translation, 'lead'), lang: null, reference, mark: null, due: null };
  const text = runningTextOf(article).read(brief.lead);
  return { ...localizeContent(text, 'lead', material), reference, mark: null, due: null };
}

/** A caption is not cut: where it is too long for the page, the picture is left out. */
function localizePicture({ caption, credit, ...printed }: PreparedPicture, material: Material): View['picture'] {
  const words = caption ? localizeContent(caption, 'passage', { ...material, clip: (text) => text }) : null;
  return {
    ...printed,
    caption: words,
    credit: credit ?? null,
    alt: words?.text ?? material.labelSet.labels.source.photo,
  };
}

function hasRewording({ points, directives, limitations }: Parts): boolean {
  const said = [...directives, ...limitations].flatMap((group) => group.parts.flatMap(({ statements }) => statements));
  return [...points, ...said].some(({ mark }) => mark !== null);
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

function localizeMail(
  title: Words,
  lead: View['lead'],
  { article, labelSet, clip }: Material,
): Omit<View['mail'], 'unsubscribe'> {
  const { issue } = article.metadata;
  const subject = issue
    ? labelSet.translate('mail:subjectWithIssue', { issue, title: title.text })
    : labelSet.translate('mail:subject', { title: title.text });
  const preheader = lead ? createClipper({ characters: 120 }).clip(lead.text, 'passage') : clip(title.text, 'label');
  return { subject, preheader };
}

/** A limit of nothing says that the format has no such part. */
function countOmitted(
  chosen: Chosen,
  available: Record<keyof Chosen, Span[]>,
  limits: Limits,
  passages: number,
  { labelSet, locate }: Material,
): View['omitted'] {
  const missing = (kind: keyof Chosen): Span[] =>
    limits[kind] === 0 ? [] : available[kind].filter((item) => !(chosen[kind] as Span[]).includes(item));
  const entries = omittable.map((kind): [Omittable, Omission | null] => {
    const items = kind === 'passages' ? [] : missing(kind).toSorted((a, b) => a.start - b.start);
    const count = kind === 'passages' ? passages : items.length;
    const places = [...new Set(items.flatMap(({ start }) => locate(start) ?? []))];
    return [kind, count > 0 ? { count, text: labelSet.translate(`omitted:${kind}`, { count }), places } : null];
  });
  return Object.fromEntries(entries) as View['omitted'];
}

function countVietnamese(count: number, { translate }: LabelSet): Omission | null {
  return count > 0 ? { count, text: translate('omitted:vietnamese', { count }), places: [] } : null;
}
