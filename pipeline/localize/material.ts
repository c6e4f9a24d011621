import type { Article } from '../article/article.ts';
import type { Brief } from '../summarize/brief.ts';
import type { Translations } from '../translate/translations.ts';
import type { Clip } from './clip.ts';
import type { LabelSet } from './label-set.ts';
import type { Locate } from './references.ts';

/** What the parts of a View are made from. */
export interface Material {
  article: Article;
  brief: Brief;
  labelSet: LabelSet;
  clip: Clip;
  locate: Locate;
  /** The editor's translation, where there is one. */
  translations: Translations | undefined;
  /** Texts that the translation lacks and that are printed all the same. */
  stillVietnamese: Set<string>;
}
