import type { LintDocument, Token } from '../lint-document.ts';
import type { Candidate } from './candidates.ts';
import { type Mistake, mistakeFinder } from './find-mistakes.ts';
import { spellKey } from './lexicon.ts';
import { spellingModel } from './read-model.ts';
import { type KnownIds, type ReadText, readText } from './read-text.ts';

/** A mistake with the token it was found in. */
export interface FoundMistake extends Mistake {
  token: Token;
  /** What may have been meant, as it would be written here, best first. */
  expected: readonly string[];
}

/** What the model says about a document. */
export interface SpellingAnalysis {
  words: ReadText;
  mistakes: readonly FoundMistake[];
}

/** Below this nothing is ever reported. */
const leastSureness = -2.5;

const analyses = new WeakMap<LintDocument, SpellingAnalysis>();
const known: KnownIds = { inside: new Map(), initial: new Map() };
let find: ReturnType<typeof mistakeFinder> | undefined;

/** Lets the model look over a document; the rules that ask for the same document share the answer. */
export function analyseSpelling(document: LintDocument): SpellingAnalysis {
  let analysis = analyses.get(document);
  if (analysis) return analysis;
  const model = spellingModel();
  find ??= mistakeFinder(model);
  const words = readText(document, model.vocabulary, known);
  const mistakes = find(words, leastSureness).flatMap((mistake) => {
    const token = document.tokens[words.tokens[mistake.at] ?? -1];
    return token ? [{ ...mistake, token, expected: mistake.candidates.map((one) => written(one, token)) }] : [];
  });
  analysis = { words, mistakes };
  analyses.set(document, analysis);
  return analysis;
}

function written({ id }: Candidate, { value, lower }: Token): string {
  const form = spellKey(spellingModel().vocabulary.lexicon.keys[id] ?? '', 'old');
  if (value === lower) return form;
  return value === value.toUpperCase() && value.length > 1 ? form.toUpperCase() : capitalise(form);
}

function capitalise(form: string): string {
  return form.charAt(0).toUpperCase() + form.slice(1);
}
