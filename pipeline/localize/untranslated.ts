import type { Parts } from './parts.ts';
import type { View, Words } from './view.ts';

/**
 * The terms of a page that the glossary lacks, each once, in the order of the page: places, hedges, units, periods,
 * titles, who speaks and is addressed, kinds of documents and their issuers. The article's sentences are none.
 */
export function listUntranslated(parts: Parts, { place }: View['masthead']): string[] {
  const ofFigures = [...parts.highlights, ...parts.figures].flatMap(({ hedge, quantity, period }) => [
    hedge,
    quantity.after,
    period,
  ]);
  const ofStatements = [...parts.directives, ...parts.limitations].flatMap(({ speaker, parts: addressed }) => [
    speaker,
    ...addressed.map(({ addressee }) => addressee),
  ]);
  const ofPeople = parts.people.flatMap(({ titles }) => titles);
  const ofDocuments = parts.documents.flatMap(({ type, issuer }) => [type, issuer]);
  const all: (Words | null)[] = [place, ...ofFigures, ...ofStatements, ...ofPeople, ...ofDocuments];
  const texts = all.flatMap((words) => (words?.lang ? [words.text] : []));
  // A capital at the beginning of a line makes no other term.
  return [...Map.groupBy(texts, (text) => text.toLowerCase()).values()].flatMap(([first]) => first ?? []);
}
