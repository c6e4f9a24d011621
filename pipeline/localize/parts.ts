import type { Passage } from '../article/article.ts';
import type { Directive, Editing, Figure, Limitation, ResolvedDate } from '../summarize/brief.ts';
import { clipTogether } from './clip.ts';
import { localizeContent, localizePhrase, printedText } from './content.ts';
import { formatDate } from './dates.ts';
import { drawShare } from './draw-chart.ts';
import { dueDate } from './due-date.ts';
import { localizeFigure } from './figures.ts';
import { findShare, type Share } from './find-share.ts';
import type { Material } from './material.ts';
import type { Chosen } from './select.ts';
import { uniteAddressees } from './unite-addressees.ts';
import type { FigureView, Statement, StatementGroup, View, Words } from './view.ts';
import { capitalise, personWords, termWords } from './words.ts';

/** The parts of a View that limits may shorten. */
export type Parts = Pick<
  View,
  'points' | 'highlights' | 'figures' | 'people' | 'directives' | 'limitations' | 'documents' | 'dates'
>;

/** Puts what was chosen of a Brief into the page's manner, each with its place in the article. */
export function localizeParts(chosen: Chosen, material: Material): Parts {
  const { article, brief, labelSet, clip, locate } = material;
  const words = (text: string): Words => localizeContent(text, 'label', material);
  const phrase = (text: string): Words => localizePhrase(text, termWords(text, labelSet), material);
  const figures = chosen.figures.map((figure) => ({
    figure,
    view: {
      ...withTranslatedLabel(figure, localizeFigure(figure, brief, labelSet, clip), material),
      share: drawFoundShare(findShare(figure, chosen.figures, article.text)),
    },
  }));
  const isHighlight = ({ figure }: (typeof figures)[number]): boolean => chosen.highlights.includes(figure);
  return {
    points: chosen.points.map((point) => localizeStatement(point, material)),
    highlights: figures.filter(isHighlight).map(({ view }) => view),
    figures: figures.filter((each) => !isHighlight(each)).map(({ view }) => view),
    people: chosen.people.map(({ name, titles, start }) => ({
      name,
      titles: clipTogether(titles, clip).map(phrase),
      reference: locate(start),
    })),
    directives: groupStatements(chosen.directives, material, (directive) => dueDate(directive, material)),
    limitations: groupStatements(chosen.limitations, material),
    documents: chosen.documents.map(({ type, number, issuer, subject, date, start }) => ({
      type: phrase(type),
      number,
      issuer: issuer ? phrase(issuer) : null,
      subject: subject ? words(subject) : null,
      date: date && formatDate(date, labelSet),
      reference: locate(start),
    })),
    dates: chosen.dates.toSorted(byBeginning).map(({ surface, iso, event, start }) => ({
      date: capitalise({ text: formatDate(iso, labelSet, surface), lang: null }, labelSet).text,
      event: capitalise(words(event), labelSet),
      reference: locate(start),
    })),
  };
}

/** A timeline goes by the calendar, whatever the article tells first. */
function byBeginning(a: ResolvedDate, b: ResolvedDate): number {
  const [one, other] = [beginningOf(a.iso), beginningOf(b.iso)];
  if (one === other) return a.start - b.start;
  return one < other ? -1 : 1;
}

/** The first day, month or year of a date or interval: of `2025-Q3`, `2025-07`. */
function beginningOf(iso: string): string {
  const [first = ''] = iso.split('/');
  return first.replace(/Q([1-4])$/u, (_, quarter) => String(Number(quarter) * 3 - 2).padStart(2, '0'));
}

function drawFoundShare(share: Share | null): FigureView['share'] {
  return share && drawShare(share);
}

/** What a figure measures may have been found under its unit's name already. */
function withTranslatedLabel(
  figure: Figure,
  view: ReturnType<typeof localizeFigure>,
  material: Material,
): Omit<FigureView, 'share'> {
  const reference = material.locate(figure.start);
  if (!figure.label) return { ...view, reference };
  const label = localizePhrase(figure.label, view.label, material);
  return { ...view, label: capitalise(label, material.labelSet), reference };
}

function localizeStatement(passage: Passage & Editing, material: Material): Statement {
  const mark = passage.reworded === undefined ? null : rewordedMark;
  const text = printedText(passage, material.article);
  return { ...localizeContent(text, 'passage', material), reference: material.locate(passage.start), mark, due: null };
}

/** Stands behind a sentence that the editor put in other words. */
const rewordedMark = '*';

/** By speaker, then by addressee, in the order in which these first come up. */
function groupStatements(
  statements: (Directive | Limitation)[],
  material: Material,
  dueOf: (statement: Passage) => string | null = () => null,
): StatementGroup[] {
  const people = material.brief.people.map(({ name }) => name);
  const words = (text: string): Words | null =>
    text ? localizePhrase(text, personWords(text, people, material.labelSet), material) : null;
  const heading = (name: string): Words | null => {
    const found = words(name);
    return found && capitalise(found, material.labelSet);
  };
  const written = (each: Directive | Limitation): string => ('addressee' in each ? each.addressee : '');
  const names = uniteAddressees(statements.map(written));
  const addresseeOf = (each: Directive | Limitation): string => names.get(written(each)) ?? '';
  return [...Map.groupBy(statements, ({ speaker }) => speaker)].map(([speaker, said]) => ({
    speaker: heading(speaker),
    parts: [...Map.groupBy(said, addresseeOf)].map(([addressee, to]) => ({
      addressee: heading(addressee),
      statements: to.map((each) => ({ ...localizeStatement(each, material), due: dueOf(each) })),
    })),
  }));
}
