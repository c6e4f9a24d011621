import { deflateSync, inflateSync } from 'node:zlib';
import { formatDictionary, type PdfDictionary, parseDictionary } from './pdf-dictionary.ts';

/** A stream object taken apart: its dictionary, and its data decoded, as Latin-1. */
export interface PdfStream {
  dictionary: PdfDictionary;
  data: string;
}

const keyword = 'stream\n';

/**
 * Room for all of a stream in one piece: with zlib's own 16 KiB, decoding a page's contents takes twice the time, and
 * more than a stream needs is fetched from the system for nothing. Contents become about five times as long.
 */
function chunkSize(deflated: number): number {
  return Math.min(2 ** 17, Math.max(2 ** 10, 8 * deflated));
}

/** Reads a stream with its length in its own dictionary, plain or deflated. Throws an Error for any other. */
export function readStream(body: string): PdfStream {
  const dictionary = parseDictionary(body);
  const start = body.indexOf(keyword, body.indexOf('/Length ')) + keyword.length;
  const raw = body.slice(start, start + Number(dictionary.get('Length')));
  const filter = dictionary.get('Filter');
  if (filter === undefined) return { dictionary, data: raw };
  if (filter !== '/FlateDecode') throw new Error(`The PDF has a stream with the filter ${filter}`);
  const inflated = inflateSync(Buffer.from(raw, 'latin1'), { chunkSize: chunkSize(raw.length) });
  return { dictionary, data: inflated.toString('latin1') };
}

/** Writes a stream object, deflated; `level` is zlib's. */
export function formatStream({ dictionary, data }: PdfStream, level = 6): string {
  const deflated = deflateSync(Buffer.from(data, 'latin1'), { level });
  const entries = new Map([...dictionary, ['Filter', '/FlateDecode'], ['Length', String(deflated.length)]]);
  return `${formatDictionary(entries)} ${keyword}${deflated.toString('latin1')}\nendstream\n`;
}
