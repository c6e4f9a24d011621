import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import leven from 'leven';
import { Fault } from '../fault.ts';

/** The language of the articles, and of a label that a locale lacks. */
export const contentLanguage = 'vi';

/** The locales there are, BCP 47 tags in alphabetical order: one for each folder of `locales/`. */
export async function listLocales(root: string): Promise<string[]> {
  const entries = await readdir(join(root, 'locales'), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}

/**
 * The locale that serves a tag: the one of that name, whatever its case (RFC 5646, 2.1.1), else the one of its language
 * and script, as CLDR's likely subtags tell it (`zh-TW` → `zh-Hant`, `fr-CA` → `fr`; lookup as in RFC 4647, 3.4).
 * @throws {Fault} exit code 2, where there is none; the sentence names the nearest three.
 */
export async function findLocale(root: string, tag: string): Promise<string> {
  const locales = await listLocales(root);
  const found =
    locales.find((locale) => locale.toLowerCase() === tag.toLowerCase()) ?? findLikely(tag, locales) ?? undefined;
  if (found) return found;
  const [first, ...others] = nearestLocales(tag, locales).map((locale) => `"${locale}"`);
  const named = others.length ? `${[first, ...others.slice(0, -1)].join(', ')} or ${others.at(-1)}` : first;
  throw new Fault(
    `There is no locale "${tag}"; did you mean ${named}? Choose from ${locales.join(', ')}, or add a folder in locales/.`,
    2,
  );
}

function findLikely(tag: string, locales: string[]): string | undefined {
  const wanted = maximize(tag);
  if (!wanted) return undefined;
  const fitting = locales.filter((locale) => {
    const { language, script } = maximize(locale) ?? {};
    return language === wanted.language && script === wanted.script;
  });
  return fitting.find((locale) => maximize(locale)?.region === wanted.region) ?? fitting[0];
}

function maximize(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
}

function nearestLocales(tag: string, locales: string[]): string[] {
  const distance = (locale: string): number => leven(tag.toLowerCase(), locale.toLowerCase());
  return locales.toSorted((a, b) => distance(a) - distance(b) || (a < b ? -1 : 1)).slice(0, 3);
}
