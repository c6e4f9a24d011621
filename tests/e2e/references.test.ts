import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { comparePictures } from './compare-pictures.ts';
import { referenceFolder, referencePages } from './reference-pages.ts';

/** Pixels of the 125,000 of a page, for programs that draw letters a little otherwise; a line that moves has hundreds. */
const tolerance = 40;
const names = (await readdir(referenceFolder)).sort();

describe('pages look as they should', () => {
  let pages: Map<string, Uint8Array>;
  beforeAll(async () => {
    pages = await referencePages();
  });

  test('as many as there are references', () => {
    expect([...pages.keys()].sort(), 'make them anew if this is as it should be: npm run references').toEqual(names);
  });

  test.each(names)('%s', async (name) => {
    const actual = pages.get(name) ?? new Uint8Array();
    const { pixels, picture } = comparePictures(actual, await reference(name));
    const message = pixels > tolerance ? await explain(name, actual, picture) : '';
    expect(pixels, message).toBeLessThanOrEqual(tolerance);
  });
});

test('a margin that is a millimetre wider is seen on every page', async () => {
  const pages = await referencePages(widenMargin);
  for (const name of names) {
    const actual = pages.get(name);
    if (actual) expect(comparePictures(actual, await reference(name)).pixels, name).toBeGreaterThan(2 * tolerance);
  }
  expect(names.filter((name) => !pages.has(name))).toEqual([]);
});

function widenMargin(html: string): string {
  const wider = html.replace(
    /(@page(?: cover)? \{[^{}]*?margin: ?)([\d.]+)(mm)?/gu,
    (_, start: string, top: string) => `${start}${Number(top) + 1}mm`,
  );
  expect(wider).not.toBe(html);
  return wider;
}

function reference(name: string): Promise<Uint8Array> {
  return readFile(new URL(name, referenceFolder));
}

/** Writes what differs, and says where and what to do. */
async function explain(name: string, actual: Uint8Array, difference: Uint8Array | undefined): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-references-'));
  const written = [join(folder, name)];
  await writeFile(join(folder, name), actual);
  if (difference) {
    written.push(join(folder, `difference.${name}`));
    await writeFile(join(folder, `difference.${name}`), difference);
  }
  return `${name} has changed: see ${written.join(' and ')}; if it is as it should be, npm run references`;
}
