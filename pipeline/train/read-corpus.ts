import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

/** A word-segmented corpus as numbers: what the strings are, and the stream of them. */
export interface Corpus {
  /** Pieces of text as written, by their number. Piece 0 is the end of a block, piece 1 of an article. */
  pieces: string[];
  /** `piece << 1 | joined`, where joined says that it continues the word of the piece before. */
  stream: Uint32Array;
}

/** Number of the piece that ends a block (title, paragraph, caption). */
export const END_OF_BLOCK = 0;
/** Number of the piece that ends an article. */
export const END_OF_ARTICLE = 1;

/**
 * Reads a corpus of one JSON article a line (`title`, `abstract`, `body[]`, `captions[]`, words joined by `_`);
 * a file whose name ends in `.xz` goes through the `xz` tool.
 */
export async function readCorpus(path: string): Promise<Corpus> {
  const numbers = new Map<string, number>([
    ['\n', END_OF_BLOCK],
    ['\f', END_OF_ARTICLE],
  ]);
  let stream = new Uint32Array(1 << 24);
  let length = 0;
  const push = (value: number) => {
    if (length === stream.length) {
      const larger = new Uint32Array(length * 2);
      larger.set(stream);
      stream = larger;
    }
    stream[length++] = value;
  };
  const pushPiece = (piece: string, joined: number) => {
    let number = numbers.get(piece);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(piece, number);
    }
    push((number << 1) | joined);
  };
  for await (const line of linesOf(openCorpus(path))) {
    const article = JSON.parse(line) as { title: string; abstract: string; body: string[]; captions?: string[] };
    for (const block of [article.title, article.abstract, ...article.body, ...(article.captions ?? [])]) {
      for (const word of block.normalize('NFC').split(' ')) pushWord(word, pushPiece);
      push(END_OF_BLOCK << 1);
    }
    push(END_OF_ARTICLE << 1);
  }
  return { pieces: [...numbers.keys()], stream: stream.subarray(0, length) };
}

function pushWord(word: string, pushPiece: (piece: string, joined: number) => void): void {
  if (word === '') return;
  if (!word.includes('_')) {
    pushPiece(word, 0);
    return;
  }
  let joined = 0;
  for (const piece of word.split('_')) {
    if (piece === '') continue;
    pushPiece(piece, joined);
    joined = 1;
  }
}

/** Lines ended by a line feed alone: JSON strings may hold other line separators. */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of input) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** The text of a corpus; a file whose name ends in `.xz` goes through the `xz` tool. */
export function openCorpus(path: string): Readable {
  if (!path.endsWith('.xz')) return createReadStream(path);
  return spawn('xz', ['-dc', path], { stdio: ['ignore', 'pipe', 'inherit'] }).stdout;
}
