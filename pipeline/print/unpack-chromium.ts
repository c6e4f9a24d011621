import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { z } from 'zod';
import { cacheDirectory, packageDirectory } from './cache-directory.ts';

const packageName = '@sparticuz/chromium';
const manifestSchema = z.object({ version: z.string().regex(/^[\w.-]+$/u) });
const chunkSize = 2 ** 21;

/** Unpacks the pinned Chromium, unless that was done before, and returns the path of its program. */
export async function unpackChromium(signal: AbortSignal): Promise<string> {
  const directory = await unpackOnce('chromium', async (target) => {
    await pipeline(
      createReadStream(archive('chromium.br')),
      createBrotliDecompress({ chunkSize }),
      createWriteStream(join(target, 'chromium'), { mode: 0o700, flush: true }),
      { signal },
    );
  });
  return join(directory, 'chromium');
}

/** Unpacks the system libraries that the pinned Chromium carries for bare machines (NSS, NSPR, Expat) and returns their folder. */
export async function unpackLibraries(signal: AbortSignal): Promise<string> {
  const { unpackTar } = await import('modern-tar/fs');
  const directory = await unpackOnce('chromium-libraries', async (target) => {
    await pipeline(createReadStream(archive('al2023.tar.br')), createBrotliDecompress(), unpackTar(target), { signal });
  });
  return join(directory, 'lib');
}

/** Fills a folder under a temporary name and renames it, so that a half-filled one is never taken for a whole one. */
async function unpackOnce(name: string, fill: (target: string) => Promise<void>): Promise<string> {
  const { version } = manifestSchema.parse(
    JSON.parse(await readFile(join(packageDirectory(packageName), 'package.json'), 'utf8')),
  );
  const final = join(await cacheDirectory(), `${name}-${version}`);
  if (await exists(final)) return final;
  const temporary = await mkdtemp(`${final}.`);
  try {
    await fill(temporary);
    await rename(temporary, final);
  } catch (error) {
    // Another process may have been quicker; its folder is as good as ours.
    if (!(await exists(final))) throw error;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return final;
}

function archive(file: string): string {
  return join(packageDirectory(packageName), 'bin', file);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
