import { z } from 'zod';
import { type MailFeature, mailFeatures } from './mail-features.ts';

/** Which of the common mail programs do not show a feature, as tested by caniemail.com. */
export interface MailSupport {
  /** Where it is from, and of which day. */
  source: string;
  features: Record<string, { title: string; url: string; lacking: string[] }>;
}

/** The part of caniemail's data that is read. */
const dataSchema = z.object({
  last_update_date: z.string(),
  nicenames: z.object({ family: z.record(z.string(), z.string()), platform: z.record(z.string(), z.string()) }),
  data: z.array(
    z.object({
      slug: z.string(),
      title: z.string(),
      url: z.string(),
      stats: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.string()))),
    }),
  ),
});

/** Families of programs that readers have; by platform, Outlook is several. */
const families = ['gmail', 'outlook', 'apple-mail', 'yahoo', 'samsung-email'];

/** Programs that are no longer made, or are one with another of the same maker. */
const left = new Set(['windows-mail', 'mobile-webmail']);

/** Takes from the data of caniemail.com what is asked of a mail: the features that spoil it, and who lacks them now. */
export function mailSupportOf(raw: unknown): MailSupport {
  const { last_update_date: day, nicenames, data } = dataSchema.parse(raw);
  const bySlug = new Map(data.map((feature) => [feature.slug, feature]));
  const entries = mailFeatures.map(({ slug }: MailFeature) => {
    const feature = bySlug.get(slug);
    if (!feature) throw new Error(`caniemail.com has no feature ${slug}`);
    const lacking = families.flatMap((family) =>
      Object.entries(feature.stats[family] ?? {}).flatMap(([platform, versions]) =>
        left.has(platform) || !isLacking(versions)
          ? []
          : [`${nicenames.family[family]} (${nicenames.platform[platform]})`],
      ),
    );
    return [slug, { title: feature.title, url: feature.url, lacking }] as const;
  });
  const features = Object.fromEntries(entries.filter(([, { lacking }]) => lacking.length));
  return { source: `caniemail.com, “Can I email…” (MIT), as of ${day.slice(0, 10)}`, features };
}

/** In the newest version that was tested. */
function isLacking(versions: Record<string, string>): boolean {
  const newest = Object.keys(versions)
    .toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .at(-1);
  return newest !== undefined && versions[newest]?.startsWith('n') === true;
}
