import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInstance, type TFunction } from 'i18next';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { Fault } from '../fault.ts';
import { type Glossary, glossarySchema } from './glossary.ts';
import type { Labels } from './labels.ts';
import { findLocale } from './locales.ts';

/** The language of the articles, and of a label that a locale lacks. */
export const contentLanguage = 'vi';

/** Everything a locale's folder holds. */
export interface LabelSet {
  locale: string;
  direction: 'ltr' | 'rtl';
  /** Vietnamese content needs no `lang` of its own on a Vietnamese page. */
  isContentLanguage: boolean;
  translate: TFunction<(keyof Labels)[]>;
  /** All labels, for the templates; those with a `{{placeholder}}` are filled in by `translate`. */
  labels: Labels;
  glossary: Glossary;
}

type Namespaces = Record<string, Record<string, string>>;

const namespaceSchema = z.record(z.string(), z.string());

/** Read once a run: a run's context stands for it. */
const known = new WeakMap<Context, Map<string, Promise<LabelSet>>>();

/**
 * The label set of a locale, read once for a context.
 * @throws {Fault} exit code 2, where there is no such locale or one of its files is not as it should be.
 */
export function labelSetOf(context: Context, tag: string): Promise<LabelSet> {
  const sets = known.get(context) ?? new Map<string, Promise<LabelSet>>();
  known.set(context, sets);
  const set = sets.get(tag) ?? loadLabelSet(context.root, tag);
  sets.set(tag, set);
  return set;
}

/**
 * Reads a locale: every file of its folder is an i18next namespace, but for `glossary.json`.
 * @throws {Fault} exit code 2, where there is no such locale or one of its files is not as it should be.
 */
export async function loadLabelSet(root: string, tag: string): Promise<LabelSet> {
  const locale = await findLocale(root, tag);
  const own = await readNamespaces(root, locale);
  const fallback = locale === contentLanguage ? own : await readNamespaces(root, contentLanguage);
  const instance = createInstance({
    lng: locale,
    fallbackLng: contentLanguage,
    resources: { [contentLanguage]: fallback.namespaces, [locale]: own.namespaces },
    ns: Object.keys(fallback.namespaces),
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  await instance.init();
  return {
    locale,
    direction: instance.dir(locale),
    isContentLanguage: new Intl.Locale(locale).language === contentLanguage,
    translate: instance.getFixedT<(keyof Labels)[]>(locale),
    labels: merge(fallback.namespaces, own.namespaces),
    glossary: own.glossary,
  };
}

async function readNamespaces(root: string, locale: string): Promise<{ namespaces: Namespaces; glossary: Glossary }> {
  const folder = join(root, 'locales', locale);
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const namespaces: Namespaces = {};
  let glossary = glossarySchema.parse({});
  await Promise.all(
    files.map(async (file) => {
      const shown = `locales/${locale}/${file}`;
      const value = parseJson(await readFile(join(folder, file), 'utf8'), shown);
      if (file === 'glossary.json') glossary = accept(glossarySchema, value, shown);
      else namespaces[basename(file, '.json')] = accept(namespaceSchema, value, shown);
    }),
  );
  return { namespaces, glossary };
}

function parseJson(source: string, path: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    throw new Fault(`${path} is not JSON as it should be: ${error instanceof Error ? error.message : error}.`, 2);
  }
}

function accept<Schema extends z.ZodType>(schema: Schema, value: unknown, path: string): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Fault(`${path}: "${issue?.path.join('.')}" is not accepted: ${issue?.message}.`, 2);
}

/** The Vietnamese set has every key (its type says so); a locale's own labels come over it. */
function merge(fallback: Namespaces, own: Namespaces): Labels {
  const merged = Object.keys(fallback).map((name) => [name, { ...fallback[name], ...own[name] }]);
  return Object.fromEntries(merged) as Labels;
}
