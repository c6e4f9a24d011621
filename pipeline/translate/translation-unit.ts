import { z } from 'zod';

/** What a note of a unit is about, where this program wrote it; notes of others have another category or none. */
export const ownNotes = ['context', 'glossary', 'previous-source'] as const;

/** How XLIFF marks a translation whose source has changed since (its own words go behind a prefix, 4.3.1.28). */
export const staleMark = 'bantin:stale';

/** One unit of a translation file. */
export const unitSchema = z.strictObject({
  id: z.string().regex(/^[\p{L}\p{N}_.:-]{1,80}$/u, 'must be letters, digits and hyphens'),
  source: z.string().min(1).describe('The Vietnamese text that the translation was made from'),
  target: z.string().describe('Empty where nothing is translated yet'),
  state: z.enum(['initial', 'translated', 'reviewed', 'final']).default('initial'),
  subState: z
    .string()
    .regex(/^[^\s:]+:\S+$/u)
    .optional(),
  notes: z.array(z.strictObject({ category: z.string().optional(), text: z.string() })).default([]),
  line: z.int().positive().describe('Where it begins in its file'),
});

/** One unit of a translation file. */
export type TranslationUnit = z.infer<typeof unitSchema>;

/** Whether a unit's translation belongs to an older source. */
export function isStale({ subState, target }: Pick<TranslationUnit, 'subState' | 'target'>): boolean {
  return target !== '' && subState === staleMark;
}
