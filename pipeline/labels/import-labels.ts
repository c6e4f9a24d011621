import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { decode } from '../article/decode.ts';
import { Fault } from '../fault.ts';
import { checkLabels } from '../localize/check-labels.ts';
import { type Glossary, glossarySchema } from '../localize/glossary.ts';
import { type LocaleMetadata, metadataFile } from '../localize/locale-metadata.ts';
import { contentLanguage, findLocale } from '../localize/locales.ts';
import { glossaryFile, type LocaleFiles, readLocale } from '../localize/read-locale.ts';
import { readXliff } from '../translate/read-xliff.ts';
import { translationExtension } from '../translate/translation-path.ts';
import type { TranslationUnit } from '../translate/translation-unit.ts';
import { writeFiles } from '../write-files.ts';
import { modelLocale } from './export-labels.ts';
import { formatJson } from './format-json.ts';
import { hashLabel } from './hash-label.ts';
import { type LabelUnit, labelUnits } from './label-units.ts';

/**
 * Takes the translations of a file that {@link exportLabels} wrote into the locale that the file's name says; what it
 * leaves empty stays as it is. Gives the locale. Nothing is written where anything is wrong.
 * @throws {Fault} where the file is no such file, knows units that there are not, or has a label with something wrong.
 */
export async function importLabels(path: string, root: string): Promise<string> {
  const locale = await findLocale(root, basename(path, translationExtension));
  const [files, reference, model] = await Promise.all(
    [locale, contentLanguage, modelLocale].map((each) => readLocale(root, each)),
  );
  if (!files || !reference || !model || locale === contentLanguage)
    throw new Fault(`${path} is for "${locale}", whose labels are the original: name it for another locale.`, 2);
  const bytes = await readFile(resolve(root, path)).catch((error: NodeJS.ErrnoException) => {
    throw new Fault(`${path} cannot be read (${error.code}): check its name and permissions.`, 2, { cause: error });
  });
  const known = new Map(labelUnits(files, reference.namespaces, model).map((unit) => [unit.id, unit]));
  const taken = readXliff(decode(bytes, path).text, path, locale).flatMap((translation): Taken[] => {
    const unit = known.get(translation.id);
    if (!unit) throw new Fault(`${path}:${translation.line} "${translation.id}" is no label: export the file anew.`);
    return translation.target === '' ? [] : [{ unit, translation }];
  });
  const changed = apply(files, taken);
  const [problem] = checkLabels(changed, reference.namespaces);
  if (problem) throw new Fault(`${path}: it would make ${problem}`);
  await write(changed, root);
  return locale;
}

interface Taken {
  unit: LabelUnit;
  translation: TranslationUnit;
}

function apply({ locale, namespaces, glossary, metadata }: LocaleFiles, taken: Taken[]): LocaleFiles {
  const labels = structuredClone(namespaces);
  const words = structuredClone(glossary);
  const sources = { ...metadata.sources };
  for (const { unit, translation } of taken) {
    if (unit.file === glossaryFile) setEntry(words, unit.key, translation.target);
    else {
      const name = unit.file.replace(/\.json$/u, '');
      labels[name] = { ...labels[name], [unit.key]: translation.target };
      sources[unit.place] = hashLabel(translation.source);
    }
  }
  return {
    locale,
    namespaces: labels,
    glossary: words,
    metadata: { ...metadata, sources: sorted(sources), needsReview: toReview(metadata, taken) },
  };
}

/** A place is read once all that was imported of it is. */
function toReview({ needsReview }: LocaleMetadata, taken: Taken[]): string[] {
  const places = Map.groupBy(taken, ({ unit }) => unit.place);
  const read = [...places].filter(([, units]) =>
    units.every(({ translation }) => /^(?:reviewed|final)$/u.test(translation.state)),
  );
  const isRead = new Set(read.map(([place]) => place));
  const unread = [...places.keys()].filter((place) => !isRead.has(place));
  return [...new Set([...needsReview, ...unread])].filter((place) => !isRead.has(place)).sort();
}

/** `units.hộ.one` has a form at its end, which is never part of the word. */
function setEntry(glossary: Glossary, path: string, text: string): void {
  const [section = '', ...rest] = path.split('.');
  if (section === 'units' || section === 'scales') {
    const word = rest.slice(0, -1).join('.');
    glossary[section][word] = { ...glossary[section][word], [rest.at(-1) ?? '']: text };
  } else {
    const words = glossary[section as 'terms'];
    words[rest.join('.')] = text;
  }
}

function sorted(record: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function write({ locale, namespaces, glossary, metadata }: LocaleFiles, root: string): Promise<void> {
  const folder = join(root, 'locales', locale);
  const contents = new Map(
    Object.entries(namespaces).map(([name, labels]): [string, unknown] => [`${name}.json`, labels]),
  );
  const used = Object.entries(glossarySchema.parse(glossary)).filter(([, words]) => words && Object.keys(words).length);
  if (used.length) contents.set(glossaryFile, Object.fromEntries(used));
  contents.set(metadataFile, metadata);
  await writeFiles(new Map([...contents].map(([file, value]) => [join(folder, file), formatJson(value)])));
}
