import { createInstance, type TFunction } from 'i18next';
import type { Context } from '../context.ts';
import { Fault } from '../fault.ts';
import { checkLabels } from './check-labels.ts';
import { type Glossary, mergeGlossaries } from './glossary.ts';
import type { Labels } from './labels.ts';
import { contentLanguage, findLocale, listLocales } from './locales.ts';
import { requiredKeys } from './plural-forms.ts';
import { type LocaleFiles, type Namespaces, readLocale } from './read-locale.ts';

/** Everything a page needs of its locale. */
export interface LabelSet {
  locale: string;
  direction: 'ltr' | 'rtl';
  /** Vietnamese content needs no `lang` of its own on a Vietnamese page. */
  isContentLanguage: boolean;
  translate: TFunction<(keyof Labels)[]>;
  /** All labels, for the templates; those with a `{{placeholder}}` are filled in by `translate`. */
  labels: Labels;
  glossary: Glossary;
  /** Keys (`body:keyPoints`) whose labels are those of another language. */
  missing: string[];
}

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
 * Reads a locale with those it falls back to. Labels come from the first of the chain that has them; words of the
 * glossary only from locales of the same language.
 * @throws {Fault} exit code 2, where there is no such locale or one of its files is not as it should be.
 */
export async function loadLabelSet(root: string, tag: string): Promise<LabelSet> {
  const locale = await findLocale(root, tag);
  const chain = await readChain(root, locale);
  const own = ofSameLanguage(chain, locale);
  const tags = chain.map((each) => each.locale);
  const reference = chain.at(-1)?.namespaces ?? {};
  const instance = createInstance({
    lng: locale,
    fallbackLng: tags,
    load: 'currentOnly',
    resources: Object.fromEntries(chain.map((each) => [each.locale, each.namespaces])),
    ns: Object.keys(reference),
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  await instance.init();
  return {
    locale,
    direction: instance.dir(locale),
    isContentLanguage: new Intl.Locale(locale).language === contentLanguage,
    translate: instance.getFixedT<(keyof Labels)[]>(locale),
    labels: merge(chain),
    glossary: mergeGlossaries(own.map(({ glossary }) => glossary)),
    missing: findMissing(own, reference, locale),
  };
}

/**
 * A locale, those it falls back to, and the Vietnamese one last.
 * @param options `check`: whether labels with something wrong are refused
 * @throws {Fault} exit code 2, where one of them does not exist or is not as it should be.
 */
export async function readChain(root: string, locale: string, { check = true } = {}): Promise<LocaleFiles[]> {
  const first = await readLocale(root, locale);
  const tags = [...first.metadata.fallback.filter((tag) => tag !== locale), contentLanguage];
  const locales = await listLocales(root);
  const unknown = tags.find((tag) => !locales.includes(tag));
  if (unknown !== undefined)
    throw new Fault(`locales/${locale}/locale.json: "fallback" names "${unknown}", which is no folder of locales/.`, 2);
  const others = [...new Set(tags)].filter((tag) => tag !== locale);
  const chain = [first, ...(await Promise.all(others.map((tag) => readLocale(root, tag))))];
  for (const files of check ? chain : []) {
    const [problem] = checkLabels(files, chain.at(-1)?.namespaces ?? {});
    if (problem) throw new Fault(problem, 2);
  }
  return chain;
}

/** Those of a chain that are in the locale's own language: regional variants store only what differs. */
export function ofSameLanguage(chain: LocaleFiles[], locale: string): LocaleFiles[] {
  const { language } = new Intl.Locale(locale);
  return chain.filter((each) => new Intl.Locale(each.locale).language === language);
}

/** The keys of the Vietnamese set that none of the locales has, each plural form that is lacking by its own name. */
export function findMissing(own: LocaleFiles[], reference: Namespaces, locale: string): string[] {
  return Object.entries(reference).flatMap(([namespace, labels]) =>
    Object.keys(labels)
      .flatMap((key) => requiredKeys(key, locale))
      .filter((key) => !own.some(({ namespaces }) => namespaces[namespace]?.[key] !== undefined))
      .map((key) => `${namespace}:${key}`),
  );
}

/** The Vietnamese set has every key (its type says so); the labels of nearer locales come over it. */
function merge(chain: LocaleFiles[]): Labels {
  const merged: Namespaces = {};
  for (const { namespaces } of chain.toReversed())
    for (const [name, labels] of Object.entries(namespaces)) merged[name] = { ...merged[name], ...labels };
  return merged as unknown as Labels;
}
