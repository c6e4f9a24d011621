import type { LabelSet } from './label-set.ts';

/** What the page behind an unsubscribe link says: whether to unsubscribe, that it is done, or that the link is none. */
export type UnsubscribePage = 'question' | 'done' | 'invalid';

/** The sentence of the page, in the reader's language; the address keeps its order in text from right to left (UAX 9, 2.4). */
export function localizeUnsubscribing(
  page: UnsubscribePage,
  { list, address }: { list: string; address: string },
  { translate }: LabelSet,
): string {
  const names = { list, address: `\u2066${address}\u2069` };
  if (page === 'question') return translate('unsubscribe:question', names);
  return page === 'done' ? translate('unsubscribe:done', names) : translate('unsubscribe:invalid');
}
