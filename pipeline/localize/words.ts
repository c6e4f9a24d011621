import { lookUp } from './glossary.ts';
import { contentLanguage, type LabelSet } from './label-set.ts';
import type { Words } from './view.ts';

/** Words of the article: marked as Vietnamese where the page's language is another. */
export function contentWords(text: string, labelSet: LabelSet): Words {
  return { text: text.replace(/\s+/gu, ' ').trim(), lang: labelSet.isContentLanguage ? null : contentLanguage };
}

/** A term of the article in the page's language where the glossary has the whole phrase; else as written. */
export function termWords(text: string, labelSet: LabelSet): Words {
  const translated = lookUp(labelSet.glossary.terms, text);
  return translated ? { text: translated, lang: null } : contentWords(text, labelSet);
}

/** The same words with a capital at the beginning, as a line of a list has it. */
export function capitalise({ text, lang }: Words, { locale }: LabelSet): Words {
  const [first = ''] = text;
  return { text: first.toLocaleUpperCase(lang ?? locale) + text.slice(first.length), lang };
}
