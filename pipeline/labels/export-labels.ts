import { join, resolve } from 'node:path';
import { contentLanguage } from '../localize/locales.ts';
import { readLocale } from '../localize/read-locale.ts';
import { writeXliff } from '../translate/write-xliff.ts';
import { writeFiles } from '../write-files.ts';
import { labelUnits } from './label-units.ts';

/** The locale whose glossary tells which words there are to translate. */
export const modelLocale = 'en';

/**
 * Writes a locale's labels and glossary into `<folder>/<locale>.xlf`; gives the file's path.
 * @throws {Fault} where a label file is not as it should be, or the folder cannot be written.
 */
export async function exportLabels(locale: string, folder: string, root: string): Promise<string> {
  const [files, reference, model] = await Promise.all(
    [locale, contentLanguage, modelLocale].map((each) => readLocale(root, each)),
  );
  const path = join(folder, `${locale}.xlf`);
  if (!files || !reference || !model) return path;
  const { needsReview } = files.metadata;
  const units = labelUnits(files, reference.namespaces, model).map(({ id, place, source, target, note }) => ({
    id,
    source,
    target,
    state:
      target === '' ? ('initial' as const) : needsReview.includes(place) ? ('translated' as const) : ('final' as const),
    notes: note ? [{ category: 'context', text: note }] : [],
  }));
  await writeFiles(
    new Map([[resolve(root, path), writeXliff({ original: `locales/${locale}`, locale, units, obsolete: [] })]]),
  );
  return path;
}
