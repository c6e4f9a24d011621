import { hash } from 'node:crypto';
import { glossaryEntries } from '../localize/glossary.ts';
import { pluralCategories, requiredKeys } from '../localize/plural-forms.ts';
import { glossaryFile, type LocaleFiles, type Namespaces } from '../localize/read-locale.ts';
import { originalOf } from './measure-coverage.ts';

/** A label or an entry of the glossary, as it is given to a translator. */
export interface LabelUnit {
  /** Fit for XLIFF; the same for the same place. */
  id: string;
  /** Its file in the locale's folder. */
  file: string;
  /** `keyPoints`, or the path in the glossary: `terms.Nghị quyết`, `units.hộ.one`. */
  key: string;
  /** What `locale.json` knows it by: `body:keyPoints`, `glossary:terms`. */
  place: string;
  /** The Vietnamese. */
  source: string;
  /** Empty where it is not translated. */
  target: string;
  note: string;
}

/**
 * All that can be translated of a locale: each Vietnamese label in each plural form of the language, and the entries of
 * the glossary that it or the model has.
 * @param model another locale, whose glossary says which words there are to translate
 */
export function labelUnits(
  { locale, namespaces, glossary }: LocaleFiles,
  reference: Namespaces,
  model: LocaleFiles,
): LabelUnit[] {
  const labels = Object.entries(reference).flatMap(([name, original]) => {
    const keys = [
      ...new Set([
        ...Object.keys(original).flatMap((key) => requiredKeys(key, locale)),
        ...Object.keys(namespaces[name] ?? {}),
      ]),
    ];
    return keys.map((key) => ({
      id: `${name}.${key}`,
      file: `${name}.json`,
      key,
      place: `${name}:${key.replace(/_(?:ordinal_)?(?:zero|one|two|few|many|other)$/u, '')}`,
      source: originalOf(reference, name, key) ?? key,
      target: namespaces[name]?.[key] ?? '',
      note: /_(?:zero|one|two|few|many|other)$/u.test(key) ? `plural form ${key.replace(/^.*_/u, '')}` : '',
    }));
  });
  return [...labels, ...glossaryUnits(glossaryEntries(glossary), glossaryEntries(model.glossary), locale)];
}

function glossaryUnits(own: Record<string, string>, model: Record<string, string>, locale: string): LabelUnit[] {
  const forms = new Set([...pluralCategories(locale), 'name']);
  const isOfLanguage = (key: string): boolean =>
    !/^(?:units|scales)\./u.test(key) || forms.has(key.replace(/^.*\./u, ''));
  const wanted = Object.keys(model)
    .filter((key) => key.startsWith('terms.') || key.startsWith('units.'))
    .filter(isOfLanguage);
  return [...new Set([...Object.keys(own), ...wanted])].map((key) => {
    const [section = '', ...rest] = key.split('.');
    const hasForms = section === 'units' || section === 'scales';
    return {
      id: `glossary.${section}-${hash('sha256', key).slice(0, 12)}`,
      file: glossaryFile,
      key,
      place: `glossary:${section}`,
      source: (hasForms ? rest.slice(0, -1) : rest).join('.'),
      target: own[key] ?? '',
      note: hasForms ? `${section}, form ${rest.at(-1)}` : section,
    };
  });
}
