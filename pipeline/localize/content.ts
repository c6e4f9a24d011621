import type { Article, Passage } from '../article/article.ts';
import { runningTextOf } from '../article/running-text.ts';
import type { Editing } from '../summarize/brief.ts';
import type { Clip } from './clip.ts';
import type { Material } from './material.ts';
import type { Words } from './view.ts';
import { contentWords } from './words.ts';

/**
 * Words of the article as the editor's translation has them; else in Vietnamese and marked so, and counted where the
 * rest of the page is translated.
 */
export function localizeContent(text: string, kind: Parameters<Clip>[1], material: Material): Words {
  const { clip, labelSet, translations, stillVietnamese } = material;
  const translated = translations?.find(text);
  if (translated !== undefined) return { text: clip(translated, kind), lang: null };
  if (translations && text.trim()) stillVietnamese.add(text);
  return contentWords(clip(text, kind), labelSet);
}

/** A phrase in the glossary's words or, where these leave it Vietnamese, in the translation's. */
export function localizePhrase(text: string, byGlossary: Words, material: Material): Words {
  return byGlossary.lang === null ? byGlossary : localizeContent(text, 'label', material);
}

/** A sentence as it is printed in Vietnamese: in the editor's words, else as the article reads without its markup. */
export function printedText(passage: Passage & Editing, article: Article): string {
  return passage.reworded ?? runningTextOf(article).read(passage);
}
