import type { Article } from '../article/article.ts';
import { runningTextOf } from '../article/running-text.ts';
import { Fault } from '../fault.ts';
import { nearest } from '../nearest.ts';
import { findUnfounded } from '../verify/find-unfounded.ts';
import { holdingsOf } from '../verify/holdings.ts';
import type { Brief, Editing, RankedSentence } from './brief.ts';

/**
 * A Brief with what the editor decided in the front matter (`brief:`) noted at each key sentence, request and limitation.
 * @throws {Fault} where a quotation is of no sentence or of several, where decisions contradict each other, or where a
 * sentence in other words has a number or name that the article lacks.
 */
export function editBrief(brief: Brief, article: Article): Brief {
  const edits = article.metadata.brief;
  if (!edits) return brief;
  const decided = new Map<number, Editing>();
  const decide = (key: string, quotation: string, editing: Editing): void => {
    const { start } = findSentence(key, quotation, brief, article);
    const both = { ...decided.get(start), ...editing };
    if (both.dropped && (both.pinned || both.reworded !== undefined))
      throw fault(article, quotation, `"${key}" and another key are about "${quotation}": drop it, or keep it.`);
    decided.set(start, both);
  };
  for (const quotation of edits.pin) decide('brief.pin', quotation, { pinned: true });
  for (const quotation of edits.drop) decide('brief.drop', quotation, { dropped: true });
  for (const { point, as } of edits.reword) {
    requireFounded(as, article);
    decide('brief.reword', point, { reworded: as });
  }
  const note = <Item extends { start: number }>(item: Item): Item => ({ ...item, ...decided.get(item.start) });
  return {
    ...brief,
    sentences: brief.sentences.map(note),
    directives: brief.directives.map(note),
    limitations: brief.limitations.map(note),
  };
}

/** The one sentence below the title that holds a quotation. */
function findSentence(key: string, quotation: string, brief: Brief, article: Article): RankedSentence {
  const { read } = runningTextOf(article);
  const words = plain(quotation);
  const texts = brief.sentences.map((sentence) => plain(read(sentence)));
  const found = brief.sentences.filter((_, index) => texts[index]?.includes(words));
  const [sentence] = found;
  if (!sentence) {
    const [best] = nearest(
      words,
      texts.map((text) => text.slice(0, words.length)),
      1,
    );
    const hint = best ? ` (the nearest begins "${best}")` : '';
    throw fault(
      article,
      quotation,
      `"${key}" quotes "${quotation}", which is in no sentence${hint}: quote it exactly.`,
    );
  }
  if (found.length > 1)
    throw fault(
      article,
      quotation,
      `"${key}" quotes "${quotation}", which is in ${found.length} sentences: quote more of one.`,
    );
  if (brief.lead && brief.lead.start <= sentence.start && sentence.start < brief.lead.end)
    throw fault(
      article,
      quotation,
      `"${key}" quotes "${quotation}" of the lead, which is always printed: state another "lead".`,
    );
  return sentence;
}

function requireFounded(words: string, article: Article): void {
  const unfounded = findUnfounded(words, holdingsOf(article));
  if (unfounded === undefined) return;
  throw fault(
    article,
    words,
    `"brief.reword" says "${unfounded}", which the article does not: keep to its own figures, dates and names.`,
  );
}

function plain(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}

/** The front matter stands before everything else, so the first place of its words is in it. */
function fault({ path, text }: Article, words: string, sentence: string): Fault {
  const [first = ''] = words.split(/\s*\n/u);
  const at = Math.max(text.indexOf(first.slice(0, 24)), 0);
  return new Fault(`${path}:${text.slice(0, at).split('\n').length}: ${sentence}`);
}
