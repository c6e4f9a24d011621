import type { Passage, Span } from '../article/article.ts';
import type {
  Brief,
  CitedDocument,
  Directive,
  Editing,
  Figure,
  Limitation,
  Person,
  RankedSentence,
  ResolvedDate,
} from '../summarize/brief.ts';
import type { Limits } from './limits.ts';
import { orderByRank } from './order-by-rank.ts';

/** What a page takes of a Brief, each kind in the order of the text, but people in the order of their rank. */
export interface Chosen {
  points: (Passage & Editing)[];
  /** Part of `figures`: those that are set large. */
  highlights: Figure[];
  figures: Figure[];
  people: Person[];
  directives: Directive[];
  limitations: Limitation[];
  documents: CitedDocument[];
  dates: ResolvedDate[];
}

/** What a tight page holds of each kind before anything else is added. */
const floor = { figures: 6, directives: 3, limitations: 2 };

/**
 * Chooses by kind, not by rank alone: figures, explicit requests and limitations have their place before key sentences
 * take the rest, and no sentence is chosen under two kinds. What is drawn in a chart stands there alone. What the editor pinned comes first, whatever the room. Gives
 * besides all that there were of each.
 */
export function select(
  brief: Brief,
  limits: Limits,
  drawn: ReadonlySet<Figure> = new Set(),
): { chosen: Chosen; available: Record<keyof Chosen, Span[]> } {
  const all = rankCandidates(brief, drawn);
  const points = byEditor(all.points, limits.points);
  const directives = byEditor(all.directives, limits.directives);
  const limitations = byEditor(all.limitations, limits.limitations);
  const budget = createBudget(limits.syllables, brief.lead);
  const first = {
    points: budget.take(points.pinned, points.pinned.length, points.limit),
    directives: budget.take(
      [...directives.pinned, ...explicitOf(directives.others)],
      Math.max(floor.directives, directives.pinned.length),
      directives.limit,
    ),
    limitations: budget.take(
      [...limitations.pinned, ...shortestFirst(limitations.others, limits)],
      Math.max(floor.limitations, limitations.pinned.length),
      limitations.limit,
    ),
    figures: budget.take(all.figures, floor.figures, limits.figures, figureWords),
  };
  const chosenPoints = budget.fill(first.points, points.others, points.limit);
  const chosenDirectives = budget.fill(first.directives, directives.others, directives.limit);
  const chosenLimitations = budget.fill(first.limitations, limitations.others, limitations.limit);
  const figures = budget.fill(first.figures, all.figures, limits.figures, figureWords);
  // The date by which something is asked stands with what is asked.
  const dates = all.dates.filter((date) => !chosenDirectives.some((directive) => overlap(directive, date)));
  const chosen = {
    points: chosenPoints,
    directives: chosenDirectives,
    limitations: chosenLimitations,
    figures,
    highlights: all.figures.filter((figure) => figures.includes(figure)).slice(0, limits.highlights),
    people: all.people.slice(0, limits.people),
    documents: all.documents.slice(0, limits.documents),
    dates: dates.slice(0, limits.dates),
  };
  for (const list of Object.values({ ...chosen, people: [] })) list.sort((a: Span, b: Span) => a.start - b.start);
  return { chosen, available: { ...all, dates } };
}

/** What the editor pinned and what is left to choose from; however many are pinned, a page that has the part has them all. */
function byEditor<Item extends Editing>(list: Item[], limit?: number) {
  const pinned = list.filter((item) => item.pinned);
  const others = list.filter((item) => !item.pinned && !item.dropped);
  return { pinned, others, limit: limit ? Math.max(limit, pinned.length) : limit };
}

/** Everything that may be chosen, the most important of each kind first; of requests that say it in fewer words, more fit. */
function rankCandidates(brief: Brief, drawn: ReadonlySet<Figure>): Chosen {
  const elsewhere = [...brief.directives, ...brief.limitations, ...(brief.lead ? [brief.lead] : [])];
  // The headline stands on the page as it is; its figures need no line of their own.
  const inText = brief.figures.filter(
    (figure) => !drawn.has(figure) && !overlap(figure, brief.title) && tellsWhatOf(figure),
  );
  const figures = withoutDoubles(inText).toSorted(
    (a, b) => importance(b, brief) - importance(a, brief) || a.start - b.start,
  );
  return {
    points: brief.sentences
      .filter(
        (sentence) =>
          !elsewhere.some((other) => overlap(sentence, other)) && (sentence.pinned || !isRollCall(sentence, brief)),
      )
      .toSorted((a, b) => Number(isBackground(a)) - Number(isBackground(b)) || a.rank - b.rank),
    figures,
    highlights: figures,
    people: orderByRank(brief.people.filter(({ role }) => role !== 'mentioned')),
    directives: brief.directives.toSorted(
      (a, b) => Number(b.strength === 'explicit') - Number(a.strength === 'explicit') || a.text.length - b.text.length,
    ),
    limitations: brief.limitations.toSorted((a, b) => rankAt(a, brief) - rankAt(b, brief) || a.start - b.start),
    documents: withoutDoubles(brief.documents).toSorted((a, b) => a.start - b.start),
    dates: brief.dates.filter((date) => date.event && !isPeriod(date, brief)).toSorted((a, b) => a.start - b.start),
  };
}

/** `73%` by itself says nothing; what is counted says it. */
function tellsWhatOf({ label, kind }: Figure): boolean {
  return label !== '' || kind === 'count';
}

/** What was reached stands before what is told besides, as rank alone asks only what a summary would say. */
function isBackground({ role }: RankedSentence): boolean {
  return role !== 'result';
}

/** A date that says what a figure holds for stands beside the figure. */
function isPeriod({ surface, start, end }: ResolvedDate, { figures, sentences }: Brief): boolean {
  const sentence = sentences.find((each) => overlap(each, { start, end }));
  return figures.some(({ period, ...figure }) => {
    if (!period || !sentence || !overlap(sentence, figure)) return false;
    return period.toLowerCase().includes(surface.toLowerCase());
  });
}

/** A sentence that lists who is there tells no more than the list of people. */
function isRollCall(sentence: Passage, { people }: Brief): boolean {
  return people.filter((person) => overlap(person, sentence)).length >= 3;
}

function explicitOf(directives: Directive[]): Directive[] {
  return directives.filter(({ strength }) => strength === 'explicit').toSorted((a, b) => a.start - b.start);
}

/** Where syllables are counted, two short limitations say more than one long one. */
function shortestFirst(limitations: Limitation[], { syllables }: Limits): Limitation[] {
  if (syllables === undefined) return limitations;
  return limitations.toSorted((a, b) => syllablesOf(a.text) - syllablesOf(b.text));
}

/** Money, shares and rates tell more than counts; large counts and figures of key sentences more than small ones. */
function importance(figure: Figure, brief: Brief): number {
  const ofKind = { money: 5, percent: 5, ratio: 4, rank: 3.5, measure: 3, count: 2 }[figure.kind];
  const magnitude = figure.kind === 'count' ? Math.log10(Math.abs([figure.normalised].flat()[0] ?? 1) + 1) / 2 : 0;
  const ofSentence = 2 * (1 - (rankAt(figure, brief) - 1) / Math.max(brief.sentences.length, 1));
  return ofKind + magnitude + ofSentence + (figure.period ? 0.5 : 0) - (figure.label ? 0 : 3);
}

function rankAt(span: Span, brief: Brief): number {
  return brief.sentences.find((sentence) => overlap(sentence, span))?.rank ?? brief.sentences.length;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Of facts that say the same, the first. */
function withoutDoubles<Fact extends Figure | CitedDocument>(facts: Fact[]): Fact[] {
  const key = (fact: Figure | CitedDocument): string =>
    'normalised' in fact
      ? JSON.stringify([fact.kind, fact.normalised, fact.unit, fact.label.toLowerCase(), fact.period])
      : JSON.stringify([fact.type.toLowerCase(), fact.number]);
  const seen = new Set<string>();
  return facts.filter((fact) => !seen.has(key(fact)) && seen.add(key(fact)));
}

interface Budget {
  /** The first of the list, at most `count` and `limit`, whether or not there is room. */
  take: <Item extends Span>(list: Item[], count: number, limit?: number, words?: (item: Item) => string) => Item[];
  /** `kept` and as many more of the list as there is room for. */
  fill: <Item extends Span>(kept: Item[], list: Item[], limit?: number, words?: (item: Item) => string) => Item[];
}

function createBudget(syllables: number | undefined, lead: Passage | null): Budget {
  const countSyllables = syllables === undefined ? () => 0 : syllablesOf;
  let room = (syllables ?? Number.POSITIVE_INFINITY) - countSyllables(lead?.text ?? '');
  const textOf = (item: Span): string => ('text' in item && typeof item.text === 'string' ? item.text : '');
  return {
    take: (list, count, limit = count, words = textOf) => {
      const taken = list.slice(0, Math.min(count, limit));
      for (const item of taken) room -= countSyllables(words(item));
      return taken;
    },
    fill: (kept, list, limit = list.length, words = textOf) => {
      const filled = kept.slice(0, limit);
      for (const item of list) {
        const needed = countSyllables(words(item));
        if (filled.length >= limit || needed > room || filled.includes(item)) continue;
        filled.push(item);
        room -= needed;
      }
      return filled;
    },
  };
}

/** As it is printed: a unit that the number or the label has is not said again. */
function figureWords({ hedge, surface, unit, label }: Figure): string {
  const isSaid = unit !== null && (surface.includes(unit) || label.toLowerCase().includes(unit.toLowerCase()));
  return [hedge, surface, isSaid ? '' : unit, label].filter(Boolean).join(' ');
}

/** Syllables of Vietnamese are what spaces divide. */
function syllablesOf(text: string): number {
  return text.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}
