import { z } from 'zod';

/** Name of the file in a locale's folder that tells about it; it holds no labels. */
export const metadataFile = 'locale.json';

/** What `locale.json` says about a locale's label set; every key may be left out. */
export const localeMetadataSchema = z.strictObject({
  fallback: z
    .array(z.string())
    .default([])
    .describe('Locales whose labels stand for those that are missing, nearest first; the Vietnamese come last'),
  needsReview: z
    .array(z.string())
    .default([])
    .describe('Keys (`body:keyPoints`) and sections (`glossary:terms`) that no native speaker has read'),
  sources: z
    .record(z.string(), z.hex().length(8))
    .default({})
    .describe('Key → hash of the Vietnamese label that it translates'),
});

/** What is known about a locale's labels. */
export type LocaleMetadata = z.infer<typeof localeMetadataSchema>;
