import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, type BenchResult, test } from 'vitest';
import { readArticleBytes } from '../../pipeline/article/read-article.ts';
import { configurationSchema } from '../../pipeline/config.ts';
import { lint } from '../../pipeline/lint/lint.ts';
import { parseVietnamese } from '../../pipeline/lint/retext-vietnamese/parse-vietnamese.ts';
import { benchTexts, countSyllables } from './bench-text.ts';
import { type Checker, installedCheckers, loadChecker } from './checker.ts';

const run = promisify(execFile);
const checkOnce = new URL('./check-once.js', import.meta.url).pathname;
const folder = await mkdtemp(join(tmpdir(), 'bantin-bench-'));
const installed = installedCheckers();
const megabyte = 1_000_000;

afterAll(() => rm(folder, { recursive: true }));

test('warm: other texts of 50 kB each time, in one process', { timeout: 600_000 }, async ({ bench }) => {
  const texts = await benchTexts(40, 50_000);
  const syllables = texts.reduce((sum, text) => sum + countSyllables(text), 0) / texts.length;
  let turn = 0;
  const next = (): string => texts[turn++ % texts.length] ?? '';
  const strict = configurationSchema.parse({ lint: { strict: true } });
  const runs = installed.map(async (name) => {
    const check = await loadChecker(name);
    return bench(name, async () => void (await check(next(), 'a.txt')));
  });
  const ours = [
    bench('our tree alone', () => void parseVietnamese(next())),
    bench('bantin --strict', async () => {
      await lint(await readArticleBytes(Buffer.from(next()), 'a.txt'), { config: strict });
    }),
  ];
  const options = { time: 2_000, iterations: 10, warmupTime: 1_500, warmupIterations: 5 };
  const registered = [...(await Promise.all(runs)), ...ours];
  const results = await bench.compare(...registered, options);
  print(
    registered.map(({ name }) => results.get(name)),
    syllables,
  );
});

const firstPasses = [
  { name: '30 articles of 3 kB', count: 30, size: 3_000 },
  { name: '300 articles of 3 kB', count: 300, size: 3_000 },
  { name: 'one text of 1 MB', count: 1, size: megabyte },
];

test.for(firstPasses)(
  'first pass: $name in a fresh process, start and loading included',
  { timeout: 600_000 },
  async ({ count, size }, { bench }) => {
    const texts = await benchTexts(count, size);
    const files = texts.map((_, number) => join(folder, `${count}-${number}.txt`));
    await Promise.all(files.map((file, number) => writeFile(file, texts[number] ?? '')));
    // These need a minute for the longest.
    const wanted = installed.filter((name) => name !== 'textlint' && name !== 'cspell-with-suggestions');
    const registered = wanted.map((name) => bench(name, () => once(name, ...files)));
    const results = await bench.compare(...registered, { time: 0, iterations: 5, warmup: false });
    print(
      registered.map(({ name }) => results.get(name)),
      texts.reduce((sum, text) => sum + countSyllables(text), 0),
    );
  },
);

test('cold: one article from command to result', { timeout: 600_000 }, async ({ bench }) => {
  const file = 'source/dien-bien-27-7-2025.md';
  const ours = bench('bantin lint --no-cache', async () => {
    await run(process.execPath, ['pipeline/start.js', 'lint', '--no-cache', file]);
  });
  const registered = [
    ours,
    ...installed.filter((name) => name !== 'bantin').map((name) => bench(name, () => once(name, file))),
  ];
  const results = await bench.compare(...registered, { time: 0, iterations: 10, warmupTime: 0, warmupIterations: 1 });
  print(registered.map(({ name }) => results.get(name)));
});

test('growth: time a syllable over the size', { timeout: 600_000 }, async ({ bench }) => {
  const sizes = [0.1, 1, 10].map((size) => size * megabyte);
  const texts = (await Promise.all(sizes.map((size) => benchTexts(1, size)))).flat();
  const check = await loadChecker('bantin');
  for (let round = 0; round < 20; round += 1) await check(texts[0] ?? '', 'a.txt');
  const registered = texts.map((text, number) =>
    bench(`${(sizes[number] ?? 0) / megabyte} MB`, async () => void (await check(text, 'a.txt'))),
  );
  const results = await bench.compare(...registered, { time: 0, iterations: 2, warmup: false });
  for (const [number, { name }] of registered.entries()) {
    const nanoseconds = (results.get(name).latency.p50 * 1e6) / countSyllables(texts[number] ?? '');
    console.log(`${name}: ${Math.round(nanoseconds)} ns a syllable`);
  }
});

async function once(name: Checker, ...files: string[]): Promise<void> {
  await run(process.execPath, [checkOnce, name, ...files]);
}

/** One line each: the median, syllables a second, and how many times as long as ours and as parse-latin it takes. */
function print(results: readonly BenchResult[], syllables?: number): void {
  const median = (wanted: string): number =>
    results.find(({ name }) => name.startsWith(wanted))?.latency.p50 ?? Number.NaN;
  const [ours, latin] = [median('bantin'), median('parse-latin')];
  for (const { name, latency } of results) {
    const speed = syllables ? `${Math.round(syllables / latency.p50)} k syllables/s`.padStart(20) : '';
    const ratios = `${(latency.p50 / ours).toFixed(2)} × bantin, ${(latency.p50 / latin).toFixed(2)} × parse-latin`;
    console.log(`${name.padEnd(24)}${latency.p50.toFixed(1).padStart(10)} ms${speed}   ${ratios}`);
  }
}
