import { checkLabels } from '../localize/check-labels.ts';
import { findMissing, ofSameLanguage, readChain } from '../localize/label-set.ts';
import { contentLanguage } from '../localize/locales.ts';
import { splitKey } from '../localize/plural-forms.ts';
import type { LocaleFiles, Namespaces } from '../localize/read-locale.ts';
import { hashLabel } from './hash-label.ts';

/** How far a locale's labels go, each list of keys as `body:keyPoints`. */
export interface Coverage {
  locale: string;
  /** Labels of its own; a regional variant has the others from the locale that it varies. */
  own: number;
  /** Keys that the locale and those of its language that it falls back to lack. */
  missing: string[];
  /** Keys that the Vietnamese set does not have. */
  unused: string[];
  /** Labels made from another Vietnamese label than today's. */
  stale: string[];
  /** Labels, and sections of the glossary, that no native speaker has read. */
  needsReview: string[];
  /** What else is wrong, one sentence each with file and key. */
  problems: string[];
}

/**
 * Measures one locale's labels against the Vietnamese.
 * @throws {Fault} exit code 2, where a file cannot be read as labels.
 */
export async function measureCoverage(root: string, locale: string): Promise<Coverage> {
  const chain = await readChain(root, locale, { check: false });
  const [files] = chain;
  const reference = chain.at(-1)?.namespaces ?? {};
  if (!files) return { locale, own: 0, missing: [], unused: [], stale: [], needsReview: [], problems: [] };
  const keys = Object.entries(files.namespaces).flatMap(([name, labels]) =>
    Object.keys(labels).map((key) => ({ name, key })),
  );
  const unused = keys.filter(({ name, key }) => originalOf(reference, name, key) === undefined);
  const unusedKeys = unused.map(({ name, key }) => `${name}:${key}`);
  return {
    locale,
    own: keys.length,
    missing: findMissing(ofSameLanguage(chain, locale), reference, locale),
    unused: unusedKeys,
    stale: locale === contentLanguage ? [] : listStale(files, reference),
    needsReview: files.metadata.needsReview,
    problems: checkLabels(files, reference).filter((sentence) => !isAbout(sentence, unused)),
  };
}

/** The Vietnamese label of a key, whatever its plural form; undefined where there is none. */
export function originalOf(reference: Namespaces, name: string, key: string): string | undefined {
  const { base } = splitKey(key);
  return Object.entries(reference[name] ?? {}).find(([each]) => splitKey(each).base === base)?.[1];
}

function listStale({ namespaces, metadata }: LocaleFiles, reference: Namespaces): string[] {
  const stale = Object.entries(namespaces).flatMap(([name, labels]) =>
    Object.keys(labels).flatMap((key) => {
      const original = originalOf(reference, name, key);
      const place = `${name}:${splitKey(key).base}`;
      return original === undefined || metadata.sources[place] === hashLabel(original) ? [] : [place];
    }),
  );
  return [...new Set(stale)];
}

function isAbout(sentence: string, keys: { name: string; key: string }[]): boolean {
  return keys.some(({ name, key }) => sentence.includes(`/${name}.json: "${key}" is no key`));
}
