import type { LabelSet } from './label-set.ts';
import { contentLanguage } from './locales.ts';
import { translatePhrase } from './phrases.ts';
import type { Words } from './view.ts';

/** Words of the article: marked as Vietnamese where the page's language is another. */
export function contentWords(text: string, labelSet: LabelSet): Words {
  return { text: text.replace(/\s+/gu, ' ').trim(), lang: labelSet.isContentLanguage ? null : contentLanguage };
}

/** A term of the article in the page's language where the glossary has all of it; else as written. */
export function termWords(text: string, labelSet: LabelSet): Words {
  const translated = labelSet.isContentLanguage ? undefined : translatePhrase(text, labelSet);
  return translated ? { text: translated, lang: null } : contentWords(text, labelSet);
}

/** Somebody's title and name as one (`Phó Thủ tướng Trần Văn An`): the title as a term, the name as it is. */
export function personWords(text: string, names: string[], labelSet: LabelSet): Words {
  const name = names.find((each) => text.endsWith(` ${each}`));
  if (!name) return termWords(text, labelSet);
  const title = termWords(text.slice(0, -name.length), labelSet);
  if (title.lang) return contentWords(text, labelSet);
  return { text: labelSet.translate('facts:person', { title: title.text, name }), lang: null };
}

/** The same words with a capital at the beginning, as a line of a list has it. */
export function capitalise({ text, lang }: Words, { locale }: LabelSet): Words {
  const [first = ''] = text;
  return { text: first.toLocaleUpperCase(lang ?? locale) + text.slice(first.length), lang };
}
