import { z } from 'zod';

const count = z.int().min(0).optional();

/** How much of a Brief a page takes; without a limit, all of it. */
export const limitsSchema = z.strictObject({
  density: z
    .enum(['comfortable', 'regular', 'compact', 'dense', 'large'])
    .optional()
    .describe('How tightly the page is set'),
  points: count.describe('Key sentences'),
  highlights: count.describe('Figures set large'),
  figures: count.describe('Figures, those set large included'),
  charts: count.describe('Series of figures that are drawn; without it none, and their figures stand among the others'),
  pictures: count,
  people: count.describe('Participants'),
  directives: count,
  limitations: count,
  documents: count,
  dates: count,
  syllables: count.describe('All sentences and figures together, the lead included'),
  characters: count.describe('Length of a sentence; a longer one is cut at a word and marked […]'),
  leadCharacters: count.describe('Length of the lead'),
  labelCharacters: count.describe('Length of a headline, a title, what a figure measures, a subject, an event'),
});

/** How much of a Brief a page takes. */
export type Limits = z.infer<typeof limitsSchema>;
