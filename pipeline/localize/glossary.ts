import { z } from 'zod';
import type { Namespaces } from './read-locale.ts';
import { inOldTonePlaces } from './tone-places.ts';

const words = z.record(z.string(), z.string()).default({});
const forms = z.record(z.string(), z.string());

/**
 * What a locale's `glossary.json` says of Vietnamese words, each in lower case but for names; what it lacks stays
 * Vietnamese. Hedges and relations stand before, rates after what they go with, unless they say otherwise with
 * `{{amount}}` or `{{date}}`.
 */
export const glossarySchema = z.strictObject({
  spacing: z
    .strictObject({ number: z.string(), scale: z.string() })
    .optional()
    .describe('What stands after a number, and after a scale word; a space where nothing is said'),
  scales: z
    .record(z.string().regex(/^\d{1,2}$/u, 'must be a power of ten'), forms)
    .default({})
    .describe('Power of ten → its word in CLDR plural forms; powers without a word are multiplied out'),
  currencies: words.describe('Currency as written → code printed before the amount; others are units'),
  hedges: words.describe('Approximator or bound: "hơn" → "more than"; with {{amount}} where it does not come first'),
  per: words.describe(
    'What follows the slash of a rate: "năm" of "%/năm"; with {{amount}} where it does not come last',
  ),
  relations: words.describe('What stands before a date: "đến hết" of "đến hết ngày 25/7"; with {{date}} likewise'),
  units: z
    .record(z.string(), forms)
    .default({})
    .describe('Unit → its CLDR plural forms, and its "name" where no number stands before it'),
  terms: words.describe(
    'Titles, bodies, places, kinds of documents and indicators as whole phrases; in a key {{term}} is a term, {{name}} a proper name',
  ),
});

/** Vietnamese words with their forms in one locale. */
export type Glossary = z.infer<typeof glossarySchema>;

/** The glossaries of a chain of locales as one; an earlier one comes first, also for single forms of a word. */
export function mergeGlossaries(chain: Glossary[]): Glossary {
  const merged = glossarySchema.parse({});
  for (const glossary of chain.toReversed()) {
    for (const section of sections)
      for (const [phrase, value] of Object.entries(glossary[section])) {
        const words: Record<string, unknown> = merged[section];
        words[phrase] = typeof value === 'string' ? value : { ...(words[phrase] as object | undefined), ...value };
      }
    if (glossary.spacing) merged.spacing = glossary.spacing;
  }
  return merged;
}

const sections = ['scales', 'currencies', 'hedges', 'per', 'relations', 'units', 'terms'] as const;

/** A glossary's entries as labels by their place (`terms.Nghị quyết`, `units.hộ.one`), as they are checked and exchanged. */
export function glossaryEntries(glossary: Glossary): Namespaces[string] {
  const entries = sections.flatMap((section) =>
    Object.entries(glossary[section]).flatMap(([phrase, value]) =>
      typeof value === 'string'
        ? [[`${section}.${phrase}`, value]]
        : Object.entries(value).map(([form, text]) => [`${section}.${phrase}.${form}`, text]),
    ),
  );
  return Object.fromEntries(entries);
}

/** A word of a glossary's section; neither the case of the first letter nor the place of the tone mark matters. */
export function lookUp<Entry>(section: Record<string, Entry>, phrase: string): Entry | undefined {
  const index = indexes.get(section) ?? new Map(Object.entries(section).map(([key, entry]) => [plain(key), entry]));
  indexes.set(section, index);
  return index.get(plain(phrase)) as Entry | undefined;
}

const indexes = new WeakMap<object, Map<string, unknown>>();

/** One form for comparison: `Uỷ  viên` and `ủy viên` are the same. */
export function plain(phrase: string): string {
  const trimmed = phrase.trim().replace(/\s+/gu, ' ');
  const first = trimmed.slice(0, 1).toLowerCase() + trimmed.slice(1);
  return inOldTonePlaces(first);
}
