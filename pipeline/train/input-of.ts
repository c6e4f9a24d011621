import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { sources } from './sources.ts';

/** What a model's provenance says of a file that it was trained on. */
export async function inputOf(path: string): Promise<{ file: string; sha256: string; source: string }> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  const file = basename(path);
  return { file, sha256: hash.digest('hex'), source: sources[file] ?? 'not named' };
}
