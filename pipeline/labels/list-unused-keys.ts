import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { metadataSchema } from '../article/metadata.ts';
import { dayParts } from '../localize/dates.ts';
import { splitKey } from '../localize/plural-forms.ts';
import type { Namespaces } from '../localize/read-locale.ts';
import { omittable } from '../localize/view.ts';
import { listFormats } from '../render/format.ts';

/**
 * The keys of the Vietnamese set (`body:keyPoints`) that no page uses: neither the code nor a template names them, nor
 * are they the name of a format, a classification, a part of the day or what a page leaves out.
 */
export async function listUnusedKeys(root: string, reference: Namespaces): Promise<string[]> {
  const byValue = new Set([
    ...(await listFormats(root)).map((name) => `formats:${name}`),
    ...metadataSchema.shape.classification.unwrap().options.map((name) => `classification:${name}`),
    ...Object.values(dayParts).map((name) => `day-parts:${name}`),
    ...omittable.map((name) => `omitted:${name}`),
  ]);
  const sources = (await readSources(join(root, 'pipeline/localize'))) + (await readSources(join(root, 'templates')));
  const keys = Object.entries(reference).flatMap(([namespace, labels]) =>
    Object.keys(labels).map((key) => `${namespace}:${splitKey(key).base}`),
  );
  const isNamed = (key: string): boolean =>
    [key, `labels.${key.replace(':', '.')}`].some((name) =>
      new RegExp(String.raw`${RegExp.escape(name)}(?![\w-])`, 'u').test(sources),
    );
  return [...new Set(keys)].filter((key) => !byValue.has(key) && !isNamed(key));
}

async function readSources(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.(?:ts|hbs)$/u.test(entry.name));
  return (await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')))).join('\n');
}
