import { Fault } from '../fault.ts';
import { findLocale } from '../localize/locales.ts';
import type { BulletinSet, Composed } from './find-bulletins.ts';
import type { Reader } from './list/reader.ts';

/** Which bulletin a reader gets, or what he asks for that there is not. */
export type Choice = { bulletin: Composed } | { missing: string } | { fault: string };

/** The format that a reader gets who asks for none. */
const usualFormat = 'bulletin';

/**
 * Gives what chooses a reader's bulletin. Where there is but one format everybody gets that, so that one list serves
 * articles and issues; otherwise a reader without a format gets the bulletin. Without a
 * locale the first one of the configuration. A locale that was not published is served by the nearest one of its language
 * and script that was (`en-GB` by `en`, `zh-TW` by `zh-Hant`); otherwise it is missing, or the usual one stands for it.
 */
export function chooseBulletin(
  { bulletins }: BulletinSet,
  { locales, root, fallBack }: { locales: readonly string[]; root: string; fallBack: boolean },
): (reader: Pick<Reader, 'locale' | 'format'>) => Promise<Choice> {
  const find = (format: string, locale: string): Composed | undefined =>
    bulletins.find((bulletin) => bulletin.format === format && bulletin.locale.toLowerCase() === locale.toLowerCase());
  const formats = new Set(bulletins.map(({ format }) => format));
  const [only = usualFormat] = formats;
  const usual = formats.has(usualFormat) ? usualFormat : only;
  const usualLocale = locales.find((locale) => find(usual, locale)) ?? bulletins[0]?.locale ?? '';
  const served = new Map<string, Promise<string | undefined>>();
  return async ({ locale, format }) => {
    const wanted = format === '' || formats.size === 1 ? usual : format;
    if (!formats.has(wanted)) return { fault: `the format "${wanted}" is none of ${[...formats].join(', ')}` };
    const tag = locale || usualLocale;
    const exact = find(wanted, tag);
    if (exact) return { bulletin: exact };
    if (!served.has(tag)) served.set(tag, serve(tag, root));
    const nearest = await served.get(tag);
    if (!nearest) return { fault: `there is no locale "${tag}"` };
    const bulletin =
      find(wanted, nearest) ??
      shorten(tag)
        .map((range) => find(wanted, range))
        .find(Boolean) ??
      (fallBack ? find(wanted, usualLocale) : undefined);
    return bulletin ? { bulletin } : { missing: nearest };
  };
}

/** A tag without its last subtags, longest first (RFC 4647, 3.4): `zh-Hant-TW` → `zh-Hant`, `zh`. */
function shorten(tag: string): string[] {
  const subtags = tag.split('-');
  return subtags.map((_, index) => subtags.slice(0, subtags.length - index - 1).join('-')).filter(Boolean);
}

async function serve(tag: string, root: string): Promise<string | undefined> {
  return findLocale(root, tag).catch((error) => {
    if (error instanceof Fault) return undefined;
    throw error;
  });
}
