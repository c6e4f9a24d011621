import { readFileSync } from 'node:fs';
import { zstdDecompressSync } from 'node:zlib';
import { z } from 'zod';
import type { SpellingModel } from './model.ts';
import { makePairTable } from './pair-table.ts';
import { makeVocabulary } from './vocabulary.ts';

const headerSchema = z.object({
  keys: z.string(),
  surfaces: z.string(),
  dimensions: z.number().int(),
  reach: z.number().int(),
  contextScale: z.number(),
  targetScale: z.number(),
  depth: z.number().int(),
  start: z.number(),
  sections: z.record(z.string(), z.number().int()),
});

let model: SpellingModel | undefined;

/** The model that comes with the linter, read on first use. */
export function spellingModel(): SpellingModel {
  model ??= readModel(readFileSync(new URL('./data/vietnamese.model', import.meta.url)));
  return model;
}

/** Reads a model file as `npm run train` writes it. */
export function readModel(file: Uint8Array): SpellingModel {
  const raw = zstdDecompressSync(file);
  const length = raw.readUInt32LE(0);
  const header = headerSchema.parse(JSON.parse(raw.toString('utf8', 4, 4 + length)));
  const sections = cut(raw, 4 + length, header.sections);
  const vocabulary = makeVocabulary(header.keys.split(' '), header.surfaces.split(' '));
  return {
    vocabulary,
    logShares: new Float32Array(sections('logShares')),
    pairs: makePairTable({
      rows: new Uint16Array(sections('rows')),
      columns: new Uint8Array(sections('columns')),
      values: new Uint8Array(sections('values')),
    }),
    vectors: {
      dimensions: header.dimensions,
      reach: header.reach,
      contexts: new Int8Array(sections('contexts')),
      contextScale: header.contextScale,
      targets: new Int8Array(sections('targets')),
      targetScale: header.targetScale,
      bias: new Float32Array(sections('bias')),
      places: new Float32Array(sections('places')),
    },
    trees: {
      depth: header.depth,
      start: header.start,
      features: new Uint8Array(sections('features')),
      thresholds: new Float32Array(sections('thresholds')),
      leaves: new Float32Array(sections('leaves')),
    },
  };
}

type Sections = (name: string) => ArrayBuffer;

/** Gives each section by name, as memory of its own, aligned. */
function cut(raw: Buffer, from: number, lengths: Record<string, number>): Sections {
  const starts = new Map<string, number>();
  let at = from;
  for (const [name, length] of Object.entries(lengths)) {
    starts.set(name, at);
    at += length;
  }
  return (name) => {
    const start = starts.get(name);
    if (start === undefined) throw new Error(`the spelling model has no section "${name}"`);
    const bytes = new Uint8Array(lengths[name] ?? 0);
    bytes.set(raw.subarray(start, start + bytes.length));
    return bytes.buffer;
  };
}
