import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../fault.ts';
import { nearest } from '../nearest.ts';

/** The locales there are, BCP 47 tags in alphabetical order: one for each folder of `locales/`. */
export async function listLocales(root: string): Promise<string[]> {
  const entries = await readdir(join(root, 'locales'), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}

/**
 * The known locale that a tag names, whatever its case (RFC 5646, 2.1.1).
 * @throws {Fault} exit code 2, where there is none; the sentence names those there are.
 */
export async function findLocale(root: string, tag: string): Promise<string> {
  const locales = await listLocales(root);
  const found = locales.find((locale) => locale.toLowerCase() === tag.toLowerCase());
  if (found) return found;
  const [best] = nearest(tag, locales, 1);
  const hint = best ? ` Did you mean "${best}"?` : '';
  throw new Fault(`There is no locale "${tag}"; choose from ${locales.join(', ')}.${hint}`, 2);
}
