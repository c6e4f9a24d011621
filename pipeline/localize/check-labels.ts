import { nearest } from '../nearest.ts';
import { glossaryEntries } from './glossary.ts';
import { pluralCategories, splitKey } from './plural-forms.ts';
import { glossaryFile, type LocaleFiles, type Namespaces } from './read-locale.ts';

/**
 * What is wrong with a locale's labels, one sentence each with file and key: unknown namespaces and keys, placeholders
 * that nothing fills or that are lost, plural forms that the language does not have, HTML where text belongs.
 * @param reference the namespaces of the Vietnamese set
 */
export function checkLabels({ locale, namespaces, glossary }: LocaleFiles, reference: Namespaces): string[] {
  const ofLabels = Object.entries(namespaces).flatMap(([namespace, labels]) => {
    const path = `locales/${locale}/${namespace}.json`;
    const known = reference[namespace];
    if (!known) return [`${path}: there is no such namespace${hint(namespace, Object.keys(reference))}.`];
    return Object.entries(labels).flatMap(([key, label]) => {
      const problem =
        checkKey(key, known, locale) ?? checkText(label) ?? checkPlaceholders(namespace, key, label, known);
      return problem ? [`${path}: "${key}" ${problem}.`] : [];
    });
  });
  const ofGlossary = Object.entries(glossaryEntries(glossary)).flatMap(([key, text]) => {
    const problem = checkForm(key, locale) ?? checkText(text) ?? checkPattern(key, text);
    return problem ? [`locales/${locale}/${glossaryFile}: "${key}" ${problem}.`] : [];
  });
  return [...ofLabels, ...ofGlossary];
}

function hint(name: string, names: string[]): string {
  const [best] = nearest(name, names, 1);
  return best ? ` (meant is perhaps "${best}")` : '';
}

function checkKey(key: string, known: Record<string, string>, locale: string): string | undefined {
  const { base, category, ordinal } = splitKey(key);
  const bases = Object.keys(known).map((each) => splitKey(each).base);
  if (!bases.includes(base)) return `is no key of the Vietnamese labels${hint(base, bases)}`;
  const isPlural = !(base in known);
  if (!isPlural) return category ? 'has a plural form, but the label has none in Vietnamese' : undefined;
  const categories = pluralCategories(locale, ordinal ? 'ordinal' : 'cardinal');
  if (category === null)
    return `must name its plural form: ${categories.map((form) => `"${base}_${form}"`).join(', ')}`;
  return categories.includes(category) ? undefined : unknownForm(category, locale, categories);
}

function unknownForm(category: string, locale: string, categories: string[]): string {
  return `has the plural form "${category}", but ${locale} has only ${categories.join(', ')}`;
}

function checkText(text: string): string | undefined {
  const markup = /<\/?[a-z!][^>]*>?|&(?:#\d+|#x[\da-f]+|[a-z]+);/iu.exec(text)?.[0];
  if (markup) return `holds HTML, "${markup}", where text belongs`;
  if (text.trim() === '') return 'is empty';
  if (text !== text.trim() || /[\r\n\t]/u.test(text)) return 'begins or ends with a space, or breaks the line';
  if (/\$t\(/u.test(text)) return 'refers to another label by $t(…), which labels do not do';
  return text === text.normalize('NFC') ? undefined : 'is not composed Unicode (NFC)';
}

/** For a label where one placeholder may do for another: groups of which it takes one each. */
const alternatives: Record<string, string[][]> = {
  'facts:day': [['day', 'paddedDay'], ['month', 'paddedMonth', 'monthName'], ['year']],
  'facts:month': [['month', 'paddedMonth', 'monthName'], ['year']],
  'facts:quarter': [['quarter', 'romanQuarter'], ['year']],
};

function checkPlaceholders(
  namespace: string,
  key: string,
  label: string,
  known: Record<string, string>,
): string | undefined {
  const { base } = splitKey(key);
  const original = Object.entries(known).find(([each]) => splitKey(each).base === base)?.[1] ?? '';
  const groups = alternatives[`${namespace}:${base}`] ?? placeholdersOf(original).map((name) => [name]);
  return compare(placeholdersOf(label), groups);
}

function compare(found: string[], groups: string[][]): string | undefined {
  const takes = groups.length
    ? `it takes ${groups.map((group) => group.map((name) => `{{${name}}}`).join(' or ')).join(', ')}`
    : 'it takes none';
  const stranger = found.find((name) => !groups.some((group) => group.includes(name)));
  if (stranger !== undefined) return `has the placeholder {{${stranger}}}, which nothing fills; ${takes}`;
  const lost = groups.find((group) => group.filter((name) => found.includes(name)).length !== 1);
  return lost ? `lacks the placeholder {{${lost[0]}}}, or has it twice; ${takes}` : undefined;
}

/** The names between double braces, in the order of the text. */
function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{\{([^}]*)\}\}/gu)].map(([, name = '']) => name);
}

function checkForm(key: string, locale: string): string | undefined {
  const [section = '', ...rest] = key.split('.');
  if (section !== 'units' && section !== 'scales') return undefined;
  const form = rest.at(-1) ?? '';
  const categories = pluralCategories(locale);
  return form === 'name' || categories.includes(form) ? undefined : unknownForm(form, locale, categories);
}

const slots: Record<string, string> = { hedges: 'amount', per: 'amount', relations: 'date' };

/** A pattern's placeholder is that of its section; a term has those of its key. */
function checkPattern(key: string, text: string): string | undefined {
  const [section = ''] = key.split('.');
  const found = placeholdersOf(text);
  if (section === 'terms')
    return compare(
      found,
      placeholdersOf(key).map((name) => [name]),
    );
  const slot = slots[section];
  return found.length ? compare(found, slot ? [[slot]] : []) : undefined;
}
