import type { Article } from '../article/article.ts';
import type { Brief } from '../summarize/brief.ts';
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
}
