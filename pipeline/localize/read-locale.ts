import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { explain } from '../explain.ts';
import { Fault } from '../fault.ts';
import { type Glossary, glossarySchema } from './glossary.ts';
import { type LocaleMetadata, localeMetadataSchema, metadataFile } from './locale-metadata.ts';

/** Labels by namespace and key. */
export type Namespaces = Record<string, Record<string, string>>;

/** What the files of a locale's folder hold. */
export interface LocaleFiles {
  locale: string;
  namespaces: Namespaces;
  glossary: Glossary;
  metadata: LocaleMetadata;
}

/** Name of the file of Vietnamese words and their translations. */
export const glossaryFile = 'glossary.json';

/**
 * Reads a locale: every file of its folder is an i18next namespace, but for `glossary.json` and `locale.json`.
 * @throws {Fault} exit code 2, where a file is no JSON or a value is of the wrong kind.
 */
export async function readLocale(root: string, locale: string): Promise<LocaleFiles> {
  const folder = join(root, 'locales', locale);
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const contents = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const read: LocaleFiles = {
    locale,
    namespaces: {},
    glossary: glossarySchema.parse({}),
    metadata: localeMetadataSchema.parse({}),
  };
  for (const [index, file] of files.entries()) {
    const path = `locales/${locale}/${file}`;
    const value = parseJson(contents[index] ?? '', path);
    if (file === glossaryFile) read.glossary = accept(glossarySchema, value, path);
    else if (file === metadataFile) read.metadata = accept(localeMetadataSchema, value, path);
    else read.namespaces[basename(file, '.json')] = acceptLabels(value, path);
  }
  return read;
}

function parseJson(source: string, path: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    throw new Fault(`${path} is not JSON as it should be: ${error instanceof Error ? error.message : error}.`, 2);
  }
}

function accept<Schema extends z.ZodObject>(schema: Schema, value: unknown, path: string): z.infer<Schema> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw new Fault(`${path}: ${explain(result.error, schema).sentence}.`, 2);
}

function acceptLabels(value: unknown, path: string): Record<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Fault(`${path} must be one JSON object of keys and labels.`, 2);
  for (const [key, label] of Object.entries(value))
    if (typeof label !== 'string')
      throw new Fault(`${path}: "${key}" must be a text, not ${JSON.stringify(label).slice(0, 60)}.`, 2);
  return { ...value };
}
