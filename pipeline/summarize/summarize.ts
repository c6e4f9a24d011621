import type { Article } from '../article/article.ts';
import type { Brief } from './brief.ts';
import { calendarOf } from './calendar-of.ts';
import { type DateMatch, describeDate, readDates } from './dates.ts';
import { type DocumentMatch, readDocuments } from './documents.ts';
import { readFigures } from './figures.ts';
import { findPeople } from './people.ts';
import { readSentences, type Sentence } from './read-sentences.ts';
import type { Token } from './tokens.ts';

/** Takes the facts and key sentences out of an article, each with its place; time grows linearly with its length. */
export function summarize(article: Article): Brief {
  const sentences = readSentences(article);
  const calendar = calendarOf(article, sentences);
  const readings = sentences.map((sentence) => read(sentence, calendar, article.text));
  return {
    path: article.path,
    title: article.title,
    lead: article.lead ?? null,
    date: calendar.today,
    sentences: sentences
      .filter((s) => s.role !== 'title')
      .map(({ text, start, end }, i) => ({ text, start, end, rank: i + 1, role: 'background' as const })),
    people: findPeople(sentences, article.text).map(({ mentions: _, ...person }) => person),
    organisations: [],
    places: [],
    figures: readings.flatMap(({ figures }) => figures),
    documents: readings.flatMap(({ documents }) => documents.map(({ document }) => document)),
    dates: readings.flatMap(({ dates, sentence }) =>
      dates.flatMap((d) => describeDate(sentence, d, article.text) ?? []),
    ),
    directives: [],
    limitations: [],
    quotes: [],
    images: article.pictures,
    dropped: article.dropped,
  };
}

function read(sentence: Sentence, calendar: Parameters<typeof readDates>[1], text: string) {
  const dates = readDates(sentence.tokens, calendar);
  const documents = readDocuments(sentence, dates, text);
  const taken = takenTokens(sentence, dates, documents);
  return { sentence, dates, documents, figures: readFigures(sentence, taken, dates, text) };
}

function takenTokens({ tokens }: Sentence, dates: DateMatch[], documents: DocumentMatch[]): Set<Token> {
  return new Set([...dates, ...documents].flatMap(({ first, next }) => tokens.slice(first, next)));
}
