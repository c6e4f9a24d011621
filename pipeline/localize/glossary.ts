import { z } from 'zod';

const words = z.record(z.string(), z.string()).default({});

/**
 * What a locale's `glossary.json` says of Vietnamese words, each in lower case but for names; what it lacks stays
 * Vietnamese.
 */
export const glossarySchema = z.strictObject({
  currencies: words.describe('Currency as written → code printed before the amount'),
  scales: words.describe('Scale word → the same power of ten in words; others are multiplied out'),
  hedges: words.describe('Approximator or bound'),
  per: words.describe('What follows the slash of a rate: "năm" of "%/năm"'),
  relations: words.describe('What stands before a date: "đến hết" of "đến hết ngày 25/7"'),
  units: z.record(z.string(), z.record(z.string(), z.string())).default({}).describe('Unit → its CLDR plural forms'),
  terms: words.describe('Kinds of documents, bodies, titles and indicators, as whole phrases'),
});

/** Vietnamese words with their forms in one locale. */
export type Glossary = z.infer<typeof glossarySchema>;

/** A word of a glossary's section; the case of the first letter does not matter. */
export function lookUp(section: Record<string, string>, phrase: string): string | undefined {
  const trimmed = phrase.trim();
  const lowered = trimmed.slice(0, 1).toLowerCase() + trimmed.slice(1);
  const raised = trimmed.slice(0, 1).toUpperCase() + trimmed.slice(1);
  for (const form of [trimmed, lowered, raised]) if (Object.hasOwn(section, form)) return section[form];
  return undefined;
}
