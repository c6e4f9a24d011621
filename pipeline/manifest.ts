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

const issueSchema = z.strictObject({
  name: z.string().nullable().describe('As printed; null where it has only a date'),
  slug: z.string(),
  title: z.string(),
  key: z.hex().length(64).describe('Of everything the outputs are made from'),
  articles: z
    .array(z.strictObject({ source: z.string(), sha256: z.hex().length(64), title: z.string() }))
    .describe('In the order of the issue'),
  embargo: z.iso.datetime({ offset: true }).optional().describe('That of the articles which ends last'),
  leftOut: z.array(z.string()).describe('Sources that were refused, and that the editor went without'),
  files: z.array(fileSchema),
  messages: z.array(messageSchema.extend({ source: z.string().describe('The article, or the issue by its slug') })),
});

/** What `output/manifest.json` holds: articles and issues of several, with their files and the messages about them. */
export const manifestSchema = z.strictObject({
  version: z.literal(1),
  key: z.hex().length(64).describe('Of the last run as a whole: same key, nothing to do'),
  articles: z.array(articleSchema),
  issues: z.array(issueSchema).optional().describe('Absent where there are none'),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestArticle = z.infer<typeof articleSchema>;
export type ManifestIssue = z.infer<typeof issueSchema>;
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
