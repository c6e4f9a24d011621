/** What an editor's translation of one article says, as far as it can be used. */
export interface Translations {
  /** The translation of a text of the article; undefined where it stays Vietnamese. */
  find(text: string): string | undefined;
  /** All its translations, by the text that they translate. */
  texts: ReadonlyMap<string, string>;
}
