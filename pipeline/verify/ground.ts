import type { Article } from '../article/article.ts';
import type { LabelSet } from '../localize/label-set.ts';
import type { View } from '../localize/view.ts';
import type { Format } from '../render/format.ts';
import { findUnfounded } from './find-unfounded.ts';
import { fold } from './fold.ts';
import { type Holdings, holdingsOf } from './holdings.ts';
import { holdsNumbers } from './holds-numbers.ts';
import { type PageLanguage, pageLanguageOf } from './page-language.ts';
import type { Pages } from './verify.ts';

/** What a page may say: the article, what the editor states, and what is printed on every page. */
export interface Ground {
  holdings: Holdings;
  language: PageLanguage;
  /** Labels, and what the configuration and the front matter say of the issue; folded. */
  known: ReadonlySet<string>;
  /** Finds those of the known that stand inside other text. */
  knownInside: RegExp;
  /** What the editor put in other words or in another language, which is checked by itself; folded. */
  stated: readonly Stated[];
}

/** Words that the editor answers for; folded. */
export interface Stated {
  text: string;
  /** What they translate of the article; empty where that is not known. */
  source: string;
}

/** What the pages of one format in one locale may say. */
export function groundOf(
  { article, view, format, translations }: Pick<Pages, 'article' | 'view' | 'format' | 'translations'>,
  labelSet: LabelSet,
): Ground {
  const [holdings, language] = [holdingsOf(article), pageLanguageOf(labelSet)];
  const printed = printedStrings(article, view, format, labelSet);
  const labels = Object.values(labelSet.labels).flatMap((namespace) => Object.values<string>(namespace));
  const pattern = printed
    .filter((words) => words.length > 3 || isDense(words))
    .toSorted((a, b) => b.length - a.length)
    .map(patternOf);
  return {
    holdings,
    language,
    known: new Set([...labels, ...printed].filter(isWhole).map(fold)),
    knownInside: new RegExp(pattern.join('|') || '(?!)', 'giu'),
    stated: [
      ...statedStrings(article, view.language, holdings, language).map((text) => ({ text: fold(text), source: '' })),
      ...[...(translations?.texts ?? [])].map(([source, text]) => ({ text: fold(text), source: fold(source) })),
    ],
  };
}

/** Whole words; a bracket may have a letter right beside it. */
function patternOf(words: string): string {
  const pattern = words.split(/\s+/u).map(RegExp.escape).join(String.raw`\s+`);
  const start = /^[\p{L}\p{N}]/u.test(words) ? String.raw`(?<![\p{L}\p{N}])` : '';
  return start + pattern + (/[\p{L}\p{N}]$/u.test(words) ? String.raw`(?![\p{L}\p{N}])` : '');
}

/** What stands on every page besides the labels of its parts: who issues it, for whom, where it comes from, what it left out. */
function printedStrings(article: Article, view: View, format: Format, { labels, translate }: LabelSet): string[] {
  const { masthead, contact, distribution, omitted, stillVietnamese } = view;
  const { code: ____, ...source } = view.source;
  const { issue } = article.metadata;
  const { date: _, state: __, party: ___, ...others } = masthead;
  const values = [...Object.values(others), ...Object.values(source), ...Object.values(contact ?? {})];
  const words = [...values, ...distribution, view.mail.unsubscribe].map((value) =>
    value && typeof value === 'object' ? value.text : value,
  );
  const counts = [...Object.values(omitted), stillVietnamese].map((omission) => omission?.text);
  const subject = issue
    ? translate('mail:subjectWithIssue', { issue, title: '' })
    : translate('mail:subject', { title: '' });
  const titles = [
    format.title,
    ...Object.values(labels.formats),
    ...Object.values(labels.source),
    labels.contact.title,
    labels.body.chart,
    labels.source.photo,
    // A picture's words are the article's own, and stand beside it alone.
    ...article.pictures.flatMap(({ caption, credit }) => [caption, credit]),
  ];
  return [...words, ...counts, subject, ...titles].flatMap((text) => (text ? [text.normalize('NFC').trim()] : []));
}

/** In these scripts two letters are a word of their own; in others so few stand inside many words. */
function isDense(words: string): boolean {
  return /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(words);
}

/** A label with a place for a value is no text of a page. */
function isWhole(label: string): boolean {
  return !label.includes('{{');
}

/** What the editor put in other words or in another language, where the article holds every number (and name) of it. */
function statedStrings({ metadata }: Article, locale: string, holdings: Holdings, language: PageLanguage): string[] {
  const { title, lead } = metadata.translations?.[locale] ?? {};
  const translated = [title, lead].flatMap((text) => (text && holdsNumbers(text, holdings, language) ? [text] : []));
  const reworded = metadata.brief?.reword.map(({ as }) => as) ?? [];
  return [...translated, ...reworded.filter((words) => findUnfounded(words, holdings) === undefined)];
}
