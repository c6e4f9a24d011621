import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Article } from '../article/article.ts';
import { runningTextOf } from '../article/running-text.ts';
import { createLocator } from '../localize/references.ts';
import type { Calendar } from '../summarize/calendar.ts';
import { calendarOf } from '../summarize/calendar-of.ts';
import { readDates } from '../summarize/dates.ts';
import { readName } from '../summarize/names.ts';
import { readSentences, type Sentence } from '../summarize/read-sentences.ts';
import { fold } from './fold.ts';
import { type HeldAmount, readHeldAmounts } from './held-amounts.ts';

/** A sentence of the article with all that can be said of it. */
export interface HeldSentence {
  /** Folded. */
  text: string;
  /** The same from its first letter or digit to its last. */
  core: string;
  /** Folded names of people, as far as their form shows them. */
  names: string[];
  /** Its place as the pages give it, `3.2`; null where it has none. */
  reference: string | null;
  amounts: HeldAmount[];
  /** Official numbers of documents, folded, without spaces. */
  numbers: ReadonlySet<string>;
  /** ISO dates and intervals that it states, or that resolve against the day of publication. */
  dates: ReadonlySet<string>;
}

/** What an article holds: its text and what its sentences state, read from the article alone and never from a Brief. */
export interface Holdings {
  /** All that it says, folded, blocks on lines of their own. */
  text: string;
  /** The same as written, for the capitals of names. */
  written: string;
  sentences: HeldSentence[];
  calendar: Calendar;
}

/** Made once for an article. */
const known = new WeakMap<Article, Holdings>();

/** What an article holds; its front matter is no part of it but for title and lead. */
export function holdingsOf(article: Article): Holdings {
  const made = known.get(article) ?? collect(article);
  known.set(article, made);
  return made;
}

function collect(article: Article): Holdings {
  const { spaced, read } = runningTextOf(article);
  const sentences = readSentences(article);
  const calendar = calendarOf(article, sentences);
  const numbered = sentences.filter(({ role }) => role !== 'title');
  const locate = createLocator(article, { sentences: numbered });
  const blocks = blocksOf(article).map((span) => read(span).normalize('NFC').replaceAll(/\s+/gu, ' ').trim());
  return {
    text: blocks.map(fold).join('\n'),
    written: blocks.join('\n'),
    calendar,
    sentences: sentences.map((sentence) => {
      const dates = readDates(sentence.tokens, calendar);
      return {
        text: fold(read(sentence)),
        core: fold(read(sentence)).replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
        names: namesIn(sentence, spaced),
        reference: sentence.role === 'title' ? null : locate(sentence.start),
        amounts: readHeldAmounts(sentence, dates, spaced),
        numbers: new Set(
          sentence.tokens.flatMap(({ kind, lower }) => (kind === 'code' ? lower.replaceAll(/\s+/gu, '') : [])),
        ),
        dates: new Set(dates.map(({ iso }) => iso)),
      };
    }),
  };
}

function namesIn({ tokens }: Sentence, spaced: string): string[] {
  return tokens.flatMap((token, index) => {
    const name = token.capital && !tokens[index - 1]?.capital ? readName(tokens, index) : null;
    if (name?.kind !== 'vietnamese' || name.doubtful) return [];
    return [fold(spaced.slice(token.start, tokens[name.next - 1]?.end))];
  });
}

function blocksOf({ tree }: Article): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  visit(tree, (node) => {
    const block = node as RootContent;
    if (block.data?.role === 'dropped') return 'skip';
    if (block.type !== 'paragraph' && block.type !== 'heading' && block.type !== 'tableCell') return undefined;
    const start = block.position?.start.offset ?? 0;
    spans.push({ start, end: block.position?.end.offset ?? start });
    return 'skip';
  });
  return spans;
}
