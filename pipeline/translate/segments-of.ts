import type { Article, Passage, Span } from '../article/article.ts';
import { printedText } from '../localize/content.ts';
import { localizeFigure } from '../localize/figures.ts';
import type { LabelSet } from '../localize/label-set.ts';
import { type Chosen, select } from '../localize/select.ts';
import { personWords, termWords } from '../localize/words.ts';
import type { Brief, Editing, Figure } from '../summarize/brief.ts';
import { plainText, type Segment, type SegmentKind, segmentId } from './segment.ts';

/**
 * The segments of an article, each text once, in the order of the article: all that a page can print of its own
 * words, and the captions of its pictures. What the locale's glossary has is not asked for.
 */
export function segmentsOf(article: Article, brief: Brief, labelSet: LabelSet): Segment[] {
  const { chosen } = select(brief, {});
  const passage = (kind: SegmentKind, each: Passage & Editing): Draft => draft(kind, printedText(each, article), each);
  const drafts: Draft[] = [
    ...chosen.points.map((each) => passage('sentence', each)),
    ...chosen.directives.map((each) => passage('request', each)),
    ...chosen.limitations.map((each) => passage('limitation', each)),
    ...brief.images.map((each) => draft('caption', each.caption, each)),
    ...labelsOf(chosen.figures, brief, labelSet),
    ...phrasesOf(chosen).filter(({ text }) => isLacking(text, brief, labelSet)),
  ].toSorted((a, b) => a.start - b.start || order.indexOf(a.kind) - order.indexOf(b.kind));
  const first = [passage('title', brief.title), ...(brief.lead ? [passage('lead', brief.lead)] : [])];
  return withContext(distinct([...first, ...drafts]), brief);
}

/** Whether the glossary leaves a phrase Vietnamese. */
function isLacking(text: string, { people }: Brief, labelSet: LabelSet): boolean {
  const names = people.map(({ name }) => name);
  return termWords(text, labelSet).lang !== null && personWords(text, names, labelSet).lang !== null;
}

interface Draft extends Span {
  kind: SegmentKind;
  text: string;
}

const order: SegmentKind[] = ['title', 'lead', 'sentence', 'request', 'limitation', 'caption', 'phrase'];

function draft(kind: SegmentKind, text: string, { start, end }: Span): Draft {
  return { kind, text: plainText(text), start, end };
}

/** What figures measure, but where the page says it in the glossary's words, as it does under a unit's name. */
function labelsOf(figures: Figure[], brief: Brief, labelSet: LabelSet): Draft[] {
  return figures
    .filter((figure) => localizeFigure(figure, brief, labelSet, (text) => text).label.lang !== null)
    .map((figure) => draft('phrase', figure.label, figure));
}

function phrasesOf({ people, directives, limitations, documents, dates }: Chosen): Draft[] {
  const phrase = (text: string | null, span: Span): Draft[] => (text ? [draft('phrase', text, span)] : []);
  return [
    ...people.flatMap((each) => each.titles.flatMap((title) => phrase(title, each))),
    ...directives.flatMap((each) => [...phrase(each.speaker, each), ...phrase(each.addressee, each)]),
    ...limitations.flatMap((each) => phrase(each.speaker, each)),
    ...documents.flatMap((each) => [
      ...phrase(each.type, each),
      ...phrase(each.issuer, each),
      ...phrase(each.subject, each),
    ]),
    ...dates.flatMap((each) => phrase(each.event, each)),
  ];
}

/** A text that says two things in two places is translated once, under the kind that comes first. */
function distinct(drafts: Draft[]): Draft[] {
  const seen = new Set(['']);
  return drafts.filter(({ text }) => !seen.has(text) && seen.add(text));
}

function withContext(drafts: Draft[], { sentences }: Brief): Segment[] {
  return drafts.map((each) => {
    const { kind, text, start } = each;
    const around = sentences.find((sentence) => sentence.start <= start && start < sentence.end);
    const before = sentences.findLast((sentence) => sentence.end <= start);
    const neighbour = kind === 'phrase' || kind === 'caption' ? around : before;
    const context = neighbour && kind !== 'title' && kind !== 'lead' ? plainText(neighbour.text) : '';
    return { ...each, id: segmentId(kind, text), context: context === text ? '' : context };
  });
}
