import type { Passage } from '../article/article.ts';
import { runningTextOf } from '../article/running-text.ts';
import type { Directive, Editing, Limitation } from '../summarize/brief.ts';
import { clipTogether } from './clip.ts';
import { formatDate } from './dates.ts';
import { localizeFigure } from './figures.ts';
import type { Material } from './material.ts';
import type { Chosen } from './select.ts';
import type { Statement, StatementGroup, View, Words } from './view.ts';
import { capitalise, contentWords, termWords } from './words.ts';

/** The parts of a View that limits may shorten. */
export type Parts = Pick<
  View,
  'points' | 'highlights' | 'figures' | 'people' | 'directives' | 'limitations' | 'documents' | 'dates'
>;

/** Puts what was chosen of a Brief into the page's manner, each with its place in the article. */
export function localizeParts(chosen: Chosen, material: Material): Parts {
  const { brief, labelSet, clip, locate } = material;
  const words = (text: string): Words => contentWords(clip(text, 'label'), labelSet);
  const figures = chosen.figures.map((figure) => ({
    figure,
    view: { ...localizeFigure(figure, brief, labelSet, clip), reference: locate(figure.start) },
  }));
  const isHighlight = ({ figure }: (typeof figures)[number]): boolean => chosen.highlights.includes(figure);
  return {
    points: chosen.points.map((point) => localizeStatement(point, material)),
    highlights: figures.filter(isHighlight).map(({ view }) => view),
    figures: figures.filter((each) => !isHighlight(each)).map(({ view }) => view),
    people: chosen.people.map(({ name, titles, start }) => ({
      name,
      titles: clipTogether(titles, clip).map((title) => termWords(title, labelSet)),
      reference: locate(start),
    })),
    directives: groupStatements(chosen.directives, material),
    limitations: groupStatements(chosen.limitations, material),
    documents: chosen.documents.map(({ type, number, issuer, subject, date, start }) => ({
      type: termWords(type, labelSet),
      number,
      issuer: issuer ? termWords(clip(issuer, 'label'), labelSet) : null,
      subject: subject ? words(subject) : null,
      date: date && formatDate(date, labelSet),
      reference: locate(start),
    })),
    dates: chosen.dates.map(({ iso, event, start }) => ({
      date: formatDate(iso, labelSet),
      event: capitalise(words(event), labelSet),
      reference: locate(start),
    })),
  };
}

function localizeStatement(passage: Passage & Editing, material: Material): Statement {
  const { article, labelSet, clip, locate } = material;
  const text = passage.reworded ?? runningTextOf(article).read(passage);
  const mark = passage.reworded === undefined ? null : rewordedMark;
  return { ...contentWords(clip(text, 'passage'), labelSet), reference: locate(passage.start), mark };
}

/** Stands behind a sentence that the editor put in other words. */
const rewordedMark = '*';

/** By speaker, then by addressee, in the order in which these first come up. */
function groupStatements(statements: (Directive | Limitation)[], material: Material): StatementGroup[] {
  const words = (text: string): Words | null =>
    text ? contentWords(material.clip(text, 'label'), material.labelSet) : null;
  const addresseeOf = (each: Directive | Limitation): string => ('addressee' in each ? each.addressee : '');
  return [...Map.groupBy(statements, ({ speaker }) => speaker)].map(([speaker, said]) => ({
    speaker: words(speaker),
    parts: [...Map.groupBy(said, addresseeOf)].map(([addressee, to]) => ({
      addressee: words(addressee),
      statements: to.map((each) => localizeStatement(each, material)),
    })),
  }));
}
