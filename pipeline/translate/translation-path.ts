import { basename, dirname, extname, join } from 'node:path';

/** What the names of translation files end in. */
export const translationExtension = '.xlf';

/** Where the translation of an article lies: beside it, under its name with the locale, as in `source/tin.en.xlf`. */
export function translationPath(article: string, locale: string): string {
  return join(dirname(article), `${translationStem(article)}${locale}${translationExtension}`);
}

/** The tags of the translations that an article has, given the names of the files beside it. */
export function translationTags(article: string, names: string[]): string[] {
  const stem = translationStem(article);
  return names
    .filter((name) => name.startsWith(stem) && name.endsWith(translationExtension))
    .map((name) => name.slice(stem.length, -translationExtension.length))
    .filter((tag) => /^[\p{L}\p{N}_-]+$/u.test(tag));
}

function translationStem(article: string): string {
  return `${basename(article, extname(article))}.`;
}
