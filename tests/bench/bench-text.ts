import { glob, readFile } from 'node:fs/promises';

/**
 * Texts to measure with, each of `size` bytes (about) and each another: from the file that `BANTIN_BENCH_TEXT` names,
 * which should be much longer than what is asked for; without it the project's own articles, their sentences dealt out
 * in an order that does not repeat, which have few different words.
 */
export async function benchTexts(count: number, size: number): Promise<string[]> {
  const file = process.env.BANTIN_BENCH_TEXT;
  const sentences = file ? undefined : await ownSentences();
  const source = file ? await readFile(file, 'utf8') : '';
  return Array.from({ length: count }, (_, number) =>
    sentences ? dealOut(sentences, size, number) : cut(source, size, number, count),
  );
}

/** The number of words between blanks: in Vietnamese, nearly the syllables. */
export function countSyllables(text: string): number {
  return text.split(/\s+/u).length;
}

/** A stretch of the source, beginning at a line; the source is repeated where it is too short. */
function cut(source: string, size: number, number: number, count: number): string {
  const units = Math.round((size * source.length) / Buffer.byteLength(source));
  const long = source.repeat(Math.ceil(units / source.length) + 1);
  const start = long.indexOf('\n', Math.floor((number * Math.max(0, source.length - units)) / count)) + 1;
  return long.slice(start, long.indexOf('\n', start + units));
}

async function ownSentences(): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob('{source,tests/fixtures/articles}/*.{md,txt}')) files.push(file);
  const articles = await Promise.all(files.sort().map((file) => readFile(file, 'utf8')));
  return articles.flatMap((article) => article.replace(/^---\n.*?\n---\n/su, '').match(/[^\n.]+\./gu) ?? []);
}

function dealOut(sentences: readonly string[], size: number, number: number): string {
  const parts = [`Bài thử tốc độ số ${number}\n\n`];
  let bytes = 0;
  for (let seed = number + 1, at = 1; bytes < size; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    const part = `${sentences[seed % sentences.length]?.trim()}${at % 5 === 0 ? '\n\n' : ' '}`;
    parts.push(part);
    bytes += Buffer.byteLength(part);
  }
  return parts.join('');
}
