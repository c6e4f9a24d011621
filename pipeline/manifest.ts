import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

import { manifestFile } from './cache.ts';

const fileSchema = z.strictObject({
  path: z.string().describe('Relative to the output folder'),
  sha256: z.hex().length(64),
  bytes: z.int().nonnegative(),
  pages: z.int().positive().optional().describe('Of a PDF'),
  locale: z.string().optional(),
  format: z.string().optional(),
});

const messageSchema = z.strictObject({
  ruleId: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  reason: z.string(),
  line: z.int().nonnegative(),
  column: z.int().nonnegative(),
});

const articleSchema = z.strictObject({
  source: z.string().describe('Path of the source file'),
  sha256: z.hex().length(64).describe('Of the source file'),
  key: z.hex().length(64).describe('Of everything the outputs are made from'),
  slug: z.string(),
  title: z.string(),
  embargo: z.iso.datetime({ offset: true }).optional().describe('Not to be released before this moment'),
  files: z.array(fileSchema),
  messages: z.array(messageSchema),
});

/** What `output/manifest.json` holds: each article with its published files and the messages about it. */
export const manifestSchema = z.strictObject({
  version: z.literal(1),
  key: z.hex().length(64).describe('Of the last run as a whole: same key, nothing to do'),
  articles: z.array(articleSchema),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestArticle = z.infer<typeof articleSchema>;
export type ManifestFile = z.infer<typeof fileSchema>;

/** The manifest of an output folder; undefined where there is none or another version of the program wrote it. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
