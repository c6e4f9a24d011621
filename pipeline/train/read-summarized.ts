import { readArticleBytes } from '../article/read-article.ts';
import { Fault } from '../fault.ts';
import { readSentences, type Sentence } from '../summarize/read-sentences.ts';
import { syllablesOf } from '../summarize/syllables.ts';
import { tokenize } from '../summarize/tokens.ts';
import { linesOf, openCorpus } from './read-corpus.ts';

/** An article with the syllables of its abstract. */
export interface Summarized {
  sentences: Sentence[];
  abstract: string[];
}

/**
 * Reads one article in `every` of a word-segmented corpus (one JSON object a line: `title`, `abstract`, `body[]`), each
 * as the text it was before words were joined and marks set apart. Articles that are no text are left out.
 */
export async function readSummarized(path: string, every: number): Promise<Summarized[]> {
  const read: Summarized[] = [];
  let number = 0;
  for await (const line of linesOf(openCorpus(path))) {
    if (number++ % every !== 0) continue;
    const { title, abstract, body } = JSON.parse(line) as { title: string; abstract: string; body: string[] };
    const sentences = await sentencesOf([title, ...body].map(plainText).join('\n\n'));
    const syllables = summarySyllables(plainText(abstract));
    if (sentences.length > 1 && syllables.length > 0) read.push({ sentences, abstract: syllables });
  }
  return read;
}

/** Articles on the same news, joined into one text, with the syllables of each summary of them all. */
export interface Cluster {
  sentences: Sentence[];
  summaries: string[][];
}

/** Reads clusters (one JSON object a line: `docs[]` with `title` and `body`, `references[]`), each under its first title. */
export async function readClusters(path: string): Promise<Cluster[]> {
  const read: Cluster[] = [];
  for await (const line of linesOf(openCorpus(path))) {
    const { docs, references } = JSON.parse(line) as { docs: { title?: string; body: string }[]; references: string[] };
    const sentences = await sentencesOf([docs[0]?.title ?? '', ...docs.map(({ body }) => body)].join('\n\n'));
    const summaries = references.map(summarySyllables).filter(({ length }) => length > 0);
    if (sentences.length > 1 && summaries.length > 0) read.push({ sentences, summaries });
  }
  return read;
}

function summarySyllables(text: string): string[] {
  return syllablesOf({ tokens: tokenize(text.normalize('NFC'), 0) });
}

function plainText(segmented: string): string {
  return segmented
    .replaceAll('_', ' ')
    .replaceAll(/ ([,.;:!?%)\]”])/gu, '$1')
    .replaceAll(/([([“]) /gu, '$1');
}

async function sentencesOf(text: string): Promise<Sentence[]> {
  try {
    return readSentences((await readArticleBytes(Buffer.from(text), 'article.txt')).data.article);
  } catch (error) {
    if (error instanceof Fault) return [];
    throw error;
  }
}
