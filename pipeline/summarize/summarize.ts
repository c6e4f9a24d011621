import type { Article, Span } from '../article/article.ts';
import { runningTextOf } from '../article/running-text.ts';
import type { Brief } from './brief.ts';
import type { Calendar } from './calendar.ts';
import { calendarOf } from './calendar-of.ts';
import { type DateMatch, describeDate, readDates } from './dates.ts';
import { findRequests } from './directives.ts';
import { type DocumentMatch, readDocuments } from './documents.ts';
import { editBrief } from './edit-brief.ts';
import { findOrganisations, findPlaces } from './entities.ts';
import { readFigures } from './figures.ts';
import { rankSentences } from './key-sentences.ts';
import { findPeople } from './people.ts';
import { findQuotes } from './quotes.ts';
import { readSentences, type Sentence } from './read-sentences.ts';
import { rolesOf } from './roles.ts';
import { speakersOf } from './speakers.ts';
import type { Token } from './tokens.ts';

/**
 * Takes the facts and key sentences out of an article, each with its place, and notes what the editor decided about
 * them; time grows linearly with its length.
 * @throws {Fault} where the front matter quotes no sentence, or states what the article does not.
 */
export function summarize(article: Article): Brief {
  const { text } = article;
  const { spaced } = runningTextOf(article);
  const sentences = readSentences(article);
  const calendar = calendarOf(article, sentences);
  const readings = sentences.map((sentence) => readNumbers(sentence, calendar, spaced));
  const people = findPeople(sentences, spaced);
  const speeches = speakersOf(sentences, people, spaced);
  const requests = findRequests(sentences, speeches, spaced);
  const quotes = findQuotes(sentences, speeches, text);
  const asWritten = <Fact extends Span>(fact: Fact): Fact => ({ ...fact, surface: text.slice(fact.start, fact.end) });
  const roles = rolesOf(sentences, { ...requests, quotes, figures: readings.map(({ figures }) => figures) });
  const brief: Brief = {
    path: article.path,
    title: article.title,
    lead: article.lead ?? null,
    date: calendar.today,
    sentences: rankSentences(sentences, roles),
    people: people.map(({ mentions: _, lead: __, ...person }) => person),
    organisations: findOrganisations(sentences, spaced),
    places: findPlaces(
      sentences,
      spaced,
      people.flatMap(({ mentions }) => mentions),
    ),
    figures: readings.flatMap(({ figures }) => figures).map(asWritten),
    documents: citedOnce(readings.flatMap(({ documents }) => documents.map(({ document }) => document))),
    dates: readings
      .flatMap(({ sentence, dates }) => dates.flatMap((date) => describeDate(sentence, date, spaced) ?? []))
      .map(asWritten),
    directives: requests.directives.map(({ sentence: _, ...directive }) => directive),
    limitations: requests.limitations.map(({ sentence: _, ...limitation }) => limitation),
    quotes: quotes.map(({ sentence: _, ...quote }) => quote),
    images: article.pictures,
    dropped: article.dropped,
  };
  return editBrief(brief, article);
}

/** Documents first, then dates, then figures: a number is only one of them. */
function readNumbers(sentence: Sentence, calendar: Calendar, text: string) {
  const dates = readDates(sentence.tokens, calendar);
  const documents = readDocuments(sentence, dates, text);
  const figures = readFigures(sentence, takenTokens(sentence, dates, documents), dates, text);
  return { sentence, dates, documents, figures };
}

function takenTokens({ tokens }: Sentence, dates: DateMatch[], documents: DocumentMatch[]): Set<Token> {
  return new Set([...dates, ...documents].flatMap(({ first, next }) => tokens.slice(first, next)));
}

/** Each document once; what a later citation adds (issuer, subject, date) is taken over. */
function citedOnce(documents: Brief['documents']): Brief['documents'] {
  const byNumber = new Map<string, Brief['documents'][number]>();
  for (const document of documents) {
    const known = byNumber.get(document.number);
    const { issuer, subject, date } = document;
    if (known)
      Object.assign(known, {
        issuer: known.issuer ?? issuer,
        subject: known.subject ?? subject,
        date: known.date ?? date,
      });
    else byNumber.set(document.number, { ...document });
  }
  return [...byNumber.values()];
}
