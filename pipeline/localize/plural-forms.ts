/** A key of a namespace taken apart: `points_other` is the form `other` of `points`. */
export interface PluralKey {
  base: string;
  /** CLDR category; null where the key has no plural forms. */
  category: string | null;
  /** Whether it is a form of an ordinal number (`_ordinal_one`). */
  ordinal: boolean;
}

const suffix = /_(ordinal_)?(zero|one|two|few|many|other)$/u;

/** Takes a key apart in i18next's manner. */
export function splitKey(key: string): PluralKey {
  const found = suffix.exec(key);
  if (!found) return { base: key, category: null, ordinal: false };
  return { base: key.slice(0, found.index), category: found[2] ?? null, ordinal: found[1] !== undefined };
}

/** The CLDR plural categories of a locale, in the order of CLDR. */
export function pluralCategories(locale: string, type: Intl.PluralRuleType = 'cardinal'): string[] {
  const categories: string[] = new Intl.PluralRules(locale, { type }).resolvedOptions().pluralCategories;
  return ['zero', 'one', 'two', 'few', 'many', 'other'].filter((category) => categories.includes(category));
}

/** The keys that a locale must have for a key of the Vietnamese set: each cardinal form, of ordinals the general one. */
export function requiredKeys(key: string, locale: string): string[] {
  const { base, category, ordinal } = splitKey(key);
  if (category === null || ordinal) return [key];
  return pluralCategories(locale).map((form) => `${base}_${form}`);
}
