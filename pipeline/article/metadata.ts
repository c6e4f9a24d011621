import { z } from 'zod';

const line = z
  .string()
  .trim()
  .min(1)
  .refine((value) => !/[\r\n]/u.test(value), 'must be one line');

/** A calendar day, `2025-07-27`. */
const day = z.iso.date('write the day as 2025-07-27');

/** An absolute address of the web or of a mailbox. */
const address = z.url({ protocol: /^https?$/u, error: 'write an address that begins with https:// or http://' });

/** Words that stand in exactly one sentence of the article, and so name it. */
const quotation = z.string().trim().min(1);

/** What the editor decides about key points, requests and limitations. */
const briefEdits = z.strictObject({
  pin: z.array(quotation).default([]).describe('Sentences that are printed before others of their kind'),
  drop: z.array(quotation).default([]).describe('Sentences that are not printed'),
  reword: z
    .array(z.strictObject({ point: quotation, as: z.string().trim().min(1) }))
    .default([])
    .describe('Sentences printed in other words, and marked; the article must hold every number and name of these'),
});

/** The front matter of an article: what an editor may state about it. Every key is optional but for what `.md` needs. */
export const metadataSchema = z.strictObject({
  title: line.optional().describe('Headline; without it the first heading is the title'),
  lead: z.string().trim().min(1).optional().describe('Opening paragraph; without it the first paragraph'),
  date: day.optional().describe('Day of publication; dates without a year are resolved against it'),
  place: line.optional().describe('Place of issue, as on the masthead'),
  byline: line.optional().describe('Author'),
  source: line.optional().describe('Name of the publication the article comes from'),
  sourceUrl: address.optional().describe('Address of the original article'),
  classification: z
    .enum(['release', 'internal', 'return', 'conference', 'draft', 'urgent', 'very-urgent', 'flash', 'confidential'])
    .optional()
    .describe('Marking printed in the masthead'),
  embargo: z.iso
    .datetime({ offset: true, error: 'write the moment as 2025-07-28T17:00:00+07:00' })
    .optional()
    .describe('Not to be released before this moment'),
  issue: z
    .union([line, z.number().int().positive().transform(String)])
    .optional()
    .describe('Number of the issue'),
  distribution: z.array(line).max(20).optional().describe('Who receives it, instead of those of the configuration'),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'must be lower-case ASCII words joined by hyphens')
    .max(80)
    .optional()
    .describe('Name of the folder in the output'),
  keywords: z.array(line).optional(),
  brief: briefEdits.optional().describe('What is pinned, dropped and put in other words'),
  translations: z
    .record(z.string(), z.strictObject({ title: line.optional(), lead: z.string().trim().min(1).optional() }))
    .optional()
    .describe('Title and lead in other languages, by BCP 47 tag'),
});

/** What is known about an article besides its text. */
export type Metadata = z.infer<typeof metadataSchema>;
