import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { z } from 'zod';
import { type Metadata, metadataSchema } from '../metadata.ts';
import { textOf, tidy } from './text-of.ts';

/** What a page states about its article, besides the text of the article. */
export interface PageMetadata extends Pick<Metadata, 'title' | 'date' | 'byline' | 'source' | 'sourceUrl'> {
  /** Summary for search engines; often, but not always, the lead. */
  description?: string;
  /** Title of the window: the headline, or no more than the name of the site. */
  windowTitle?: string;
}

/** Reads the metadata of a page: Open Graph and other `meta`, JSON-LD, `time`, the canonical address, the title. */
export function readPageMetadata(tree: Root): PageMetadata {
  const { metas, linked, title, times, canonical } = collect(tree);
  const first = (...names: string[]): string | undefined => names.map((name) => metas.get(name)).find(Boolean);
  const stated = {
    title: first('og:title', 'twitter:title') ?? linked.headline,
    date: [linked.datePublished, first('article:published_time', 'datepublished', 'pubdate', 'dc.date'), ...times]
      .map(dayOf)
      .find((day) => day !== undefined),
    byline: linked.author ?? notAddress(first('author', 'article:author', 'dc.creator')),
    source: first('og:site_name') ?? linked.publisher,
    sourceUrl: canonical ?? first('og:url'),
  };
  const description = first('description', 'og:description');
  return {
    ...acceptable(stated),
    ...(description ? { description } : {}),
    ...(title ? { windowTitle: title } : {}),
  };
}

/** The day in Vietnam of a moment as pages state it: ISO 8601, or day/month/year with or without a time. */
export function dayOf(moment: string | undefined): string | undefined {
  if (!moment) return undefined;
  const vietnamese = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/u.exec(moment);
  if (vietnamese) {
    const [, day = '', month = '', year = ''] = vietnamese;
    return validDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  }
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}.*?(Z|[+-]\d{2}:?\d{2})?)?$/u.exec(moment.trim());
  if (!iso) return undefined;
  const instant = iso[2] === undefined ? Number.NaN : Date.parse(moment.trim());
  return Number.isNaN(instant) ? validDay(iso[1] ?? '') : new Date(instant + 7 * 3_600_000).toISOString().slice(0, 10);
}

function validDay(day: string): string | undefined {
  return z.iso.date().safeParse(day).success ? day : undefined;
}

interface Collected {
  /** By name, property or itemprop in lower case; the first one counts. */
  metas: Map<string, string>;
  linked: LinkedData;
  title?: string;
  times: string[];
  canonical?: string;
}

function collect(tree: Root): Collected {
  const found: Collected = { metas: new Map(), linked: {}, times: [] };
  visit(tree, 'element', (node) => {
    const { tagName, properties } = node;
    if (tagName === 'meta') addMeta(properties, found.metas);
    else if (tagName === 'title') found.title ??= withoutSite(textOf(node));
    else if (tagName === 'time') found.times.push(String(properties.dateTime ?? textOf(node)));
    else if (tagName === 'link' && String(properties.rel) === 'canonical') found.canonical ??= String(properties.href);
    else if (tagName === 'script' && properties.type === 'application/ld+json')
      found.linked = { ...readLinkedData(node), ...found.linked };
  });
  return found;
}

function addMeta(properties: Element['properties'], metas: Map<string, string>): void {
  const content = tidy(String(properties.content ?? ''));
  for (const name of [properties.name, properties.property, properties.itemProp]) {
    const key = String(name ?? '').toLowerCase();
    if (key && content && !metas.has(key)) metas.set(key, content);
  }
}

interface LinkedData {
  headline?: string;
  datePublished?: string;
  author?: string;
  publisher?: string;
}

const named = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const linkedSchema = z.object({
  '@type': z.union([z.string(), z.array(z.string()).transform((types) => types.join(' '))]),
  headline: z.string().optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
  author: z
    .union([named, z.array(named).transform((names) => names.join(', '))])
    .optional()
    .catch(undefined),
  publisher: named.optional().catch(undefined),
});

/** Schema.org data of the article, where the page has some that can be read. */
function readLinkedData(script: Element): LinkedData {
  const [text] = script.children;
  let data: unknown;
  try {
    data = JSON.parse(text?.type === 'text' ? text.value : '');
  } catch {
    return {};
  }
  const graph = z.object({ '@graph': z.array(z.unknown()) }).safeParse(data);
  for (const entry of graph.success ? graph.data['@graph'] : Array.isArray(data) ? data : [data]) {
    const parsed = linkedSchema.safeParse(entry);
    if (!parsed.success || !/Article|BlogPosting|Report/u.test(parsed.data['@type'])) continue;
    const { '@type': _, ...stated } = parsed.data;
    const given = Object.entries(stated).filter(([, value]) => value !== undefined && tidy(value) !== '');
    return Object.fromEntries(given.map(([key, value]) => [key, tidy(String(value))]));
  }
  return {};
}

/** A page's title without the name of its site. */
function withoutSite(title: string): string {
  return title.replace(/\s+(?:[|»]|[-–—](?=\s))\s*[^|»]{2,40}$/u, '');
}

function notAddress(value: string | undefined): string | undefined {
  return value && !/^https?:|^@/u.test(value) ? value : undefined;
}

type Stated = Partial<Record<keyof Metadata, string | undefined>>;

/** Only what the front matter of an article would accept. */
function acceptable(stated: Stated): PageMetadata {
  const accepted: Record<string, string> = {};
  for (const [key, value] of Object.entries(stated)) {
    if (value === undefined) continue;
    const one = { [key]: value };
    if (metadataSchema.safeParse(one).success) accepted[key] = value;
  }
  return accepted;
}
