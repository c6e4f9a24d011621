import type { View } from './view.ts';

/** One article of an issue: all that the templates print of it, and where it stands. JSON-safe. */
export interface ItemView extends View {
  /** From 1, in the order of the issue. */
  position: number;
  /** Name of the place in the page where the article begins, for links. */
  anchor: string;
  /** Number of the page on which it begins, or signs in its place while that is not known. */
  page: string;
}

/** All that the templates print of an issue in one locale besides the texts of its articles. JSON-safe. */
export interface IssueView
  extends Pick<
    View,
    | 'slug'
    | 'language'
    | 'direction'
    | 'density'
    | 'labels'
    | 'names'
    | 'document'
    | 'masthead'
    | 'contact'
    | 'mail'
    | 'pageNumber'
  > {
  /** Of the articles: each is complete, as if it stood alone. */
  items: ItemView[];
}
