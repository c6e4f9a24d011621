import type { Article } from '../article/article.ts';
import { lastEmbargo } from '../article/last-embargo.ts';
import type { Metadata } from '../article/metadata.ts';
import { createClipper } from './clip.ts';
import { formatDate } from './dates.ts';
import type { IssueView, ItemView } from './issue-view.ts';
import type { LabelSet } from './label-set.ts';
import { localizeEmbargo } from './masthead.ts';
import type { View } from './view.ts';

/** What an issue is called, whatever the locale. */
export interface IssueName {
  /** Its number (`31`, `31/2025`) or another name; null where it has only a date. */
  name: string | null;
  /** ASCII name of its folder in the output. */
  slug: string;
}

/** An article of an issue, in one locale. */
export interface Item {
  article: Article;
  view: View;
}

/**
 * Puts an issue together of its localized articles. Its date is that of the newest; it is marked as the most restricted
 * of them is, and not to go out before the last embargo has ended.
 * @param formatTitle what the format is called in this locale
 */
export function localizeIssue(
  items: [Item, ...Item[]],
  issue: IssueName,
  formatTitle: string,
  labelSet: LabelSet,
): IssueView {
  const [{ view: first }] = items;
  const views = items.map(({ view }, index): ItemView => {
    return { ...view, position: index + 1, anchor: `item-${index + 1}`, page: unknownPage };
  });
  const { slug, name } = issue;
  const { language, direction, density, labels, contact, pageNumber } = first;
  const masthead = localizeIssueMasthead(items, issue, labelSet);
  const title = [formatTitle, masthead.issue ?? masthead.date].filter(Boolean).join(' · ');
  return {
    slug,
    language,
    direction,
    density,
    labels,
    names: [...new Set(views.flatMap(({ names }) => names))],
    document: { language, title, date: newestDate(views) },
    masthead,
    contact,
    mail: { ...localizeIssueMail(views, name, labelSet), unsubscribe: first.mail.unsubscribe },
    pageNumber,
    items: views,
  };
}

/** As wide as most page numbers. */
const unknownPage = '0';

function newestDate(views: View[]): string | null {
  return views.flatMap(({ document }) => document.date ?? []).reduce<string | null>(later, null);
}

function later(a: string | null, b: string): string {
  return a !== null && a > b ? a : b;
}

/** A place stands on it where all articles are from there. */
function localizeIssueMasthead(items: [Item, ...Item[]], { name }: IssueName, labelSet: LabelSet): View['masthead'] {
  const views = items.map(({ view }) => view);
  const metadata = items.map(({ article }) => article.metadata);
  const [{ view: first }] = items;
  const date = newestDate(views);
  const classification = mostRestricted(metadata);
  const embargo = lastEmbargo(metadata);
  const isSharedPlace = views.every(({ masthead }) => masthead.place?.text === first.masthead.place?.text);
  return {
    ...first.masthead,
    place: isSharedPlace ? first.masthead.place : null,
    date: date ? formatDate(date, labelSet) : null,
    issue: name === null ? null : nameOf(name, labelSet),
    classification: classification ? labelSet.labels.classification[classification] : null,
    embargo: embargo ? localizeEmbargo(embargo, labelSet) : null,
  };
}

function nameOf(name: string, { translate }: LabelSet): string {
  return isNumber(name) ? translate('masthead:issue', { issue: name }) : name;
}

/** `31`, `31/2025`, `31-CV` */
function isNumber(name: string): boolean {
  return /^\d[\p{L}\d/.-]*$/u.test(name);
}

type Classification = NonNullable<Metadata['classification']>;

/** The most restricted first; one that may go out at once is that only where all may. */
const restrictions: Classification[] = [
  'confidential',
  'return',
  'internal',
  'flash',
  'very-urgent',
  'urgent',
  'conference',
  'draft',
];

function mostRestricted(metadata: Metadata[]): Classification | undefined {
  const found = metadata.map(({ classification }) => classification);
  if (found.every((each) => each === 'release')) return 'release';
  return restrictions.find((each) => found.includes(each));
}

/** The first article's title stands for all. */
function localizeIssueMail(
  views: ItemView[],
  name: string | null,
  { translate }: LabelSet,
): Omit<View['mail'], 'unsubscribe'> {
  const [first = ''] = views.map(({ title }) => title.text);
  const others = views.length - 1;
  const title = others ? translate('issue:more', { title: first, count: others }) : first;
  const subject =
    name !== null && isNumber(name)
      ? translate('mail:subjectWithIssue', { issue: name, title })
      : translate('mail:subject', { title: name === null ? title : `${name}: ${title}` });
  const titles = views.map((view) => view.title.text).join(' · ');
  return { subject, preheader: createClipper({ characters: 120 }).clip(titles, 'passage') };
}
