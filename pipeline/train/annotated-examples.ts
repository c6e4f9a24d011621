import { z } from 'zod';
import { read } from '../article/readers/txt.ts';
import { collectDocument } from '../lint/lint-document.ts';
import { parseArticle } from '../lint/retext-vietnamese/parse-article.ts';
import { keyOf } from '../lint/spelling/lexicon.ts';
import type { SpellingModel } from '../lint/spelling/model.ts';
import { readText } from '../lint/spelling/read-text.ts';
import { candidateScorer } from '../lint/spelling/score-candidates.ts';

/** A text whose mistakes a reader has marked; offsets in UTF-16 units. */
export interface AnnotatedText {
  text: string;
  mistakes: readonly { start: number; end: number; suggest: readonly string[] }[];
}

/** A row of features, and whether its candidate was meant. */
export interface ExampleRow {
  features: Float32Array;
  label: 0 | 1;
}

/** Gives the features of every candidate that the decision would judge in an annotated text. */
export function annotatedExamples({ text, mistakes }: AnnotatedText, model: SpellingModel): ExampleRow[] {
  const { tree } = read(text);
  const empty = { text: '', start: 0, end: 0 };
  const root = parseArticle({ path: '', slug: '', text, metadata: {}, title: empty, tree, pictures: [], dropped: [] });
  const document = collectDocument(root, text);
  const words = readText(document, model.vocabulary, { inside: new Map(), initial: new Map() });
  const { keys } = model.vocabulary.lexicon;
  const rows: ExampleRow[] = [];
  for (const { at, scored } of candidateScorer(model)(words, 3)) {
    const token = document.tokens[words.tokens[at] ?? 0];
    const mistake = mistakes.find(({ start, end }) => token && start < token.end && end > token.start);
    const meant = new Set(mistake?.suggest.map((form) => keyOf(form.toLowerCase())));
    for (const { candidate, features } of scored) rows.push({ features, label: meant.has(keys[candidate.id]) ? 1 : 0 });
  }
  return rows;
}

const annotatedLine = z.object({
  text: z.string(),
  mistakes: z.array(
    z.object({ text: z.string(), suggest: z.array(z.string()), start_offset: z.coerce.number().int() }),
  ),
});

/** Reads annotated texts, one JSON object a line, in the shape of Viwiki-Spelling. */
export function readAnnotated(lines: string): AnnotatedText[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { text, mistakes } = annotatedLine.parse(JSON.parse(line));
      return {
        text,
        mistakes: mistakes.map(({ text: wrong, suggest, start_offset: start }) => ({
          start,
          end: start + wrong.length,
          suggest,
        })),
      };
    });
}
