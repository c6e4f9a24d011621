import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openPrinter, type PrintDocument } from '../../pipeline/print/printer.ts';
import { hashFolder } from './hash-folder.ts';
import { oddDocuments } from './odd-documents.ts';
import { printContext, printDocument } from './print-fixture.ts';
import { root, runCli } from './run-cli.ts';

test('documents have the same bytes from one browser in one order and from three in another', async () => {
  const odd = Object.entries(oddDocuments).map(([title, body]) => printDocument(body, { title }));
  const numbered = Array.from({ length: 24 }, (_, number) =>
    printDocument(`<h1>Văn bản số ${number}</h1><p>${'Đồng bào vùng cao. '.repeat(30 * number)}</p>`, {
      title: `Số ${number}`,
    }),
  );
  const documents = [...odd, ...numbered];
  const one = await printAll(documents, 1);
  const three = await printAll(documents.toReversed(), 3);
  expect(three.size).toBe(documents.length);
  expect(three).toEqual(one);
});

test('publishing gives the same bytes wherever the project lies', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bantin elsewhere '));
  onTestFinished(() => rm(folder, { recursive: true }));
  const project = join(folder, 'một', 'project');
  const article = 'tests/fixtures/articles/clean.md';
  const parts = ['pipeline', 'templates', 'locales', 'package.json', 'package-lock.json', 'bantin.yaml', article];
  await Promise.all(parts.map((part) => cp(join(root, part), join(project, part), { recursive: true })));
  await linkModules(join(root, 'node_modules'), join(project, 'node_modules'));
  const publish = ['publish', article, '--locale', 'vi,zh-Hans', '--out'];
  expect((await runCli(...publish, join(folder, 'here'))).exitCode).toBe(0);
  // So that libraries and fonts are taken from the other path, and not from where the link leads.
  const options = ['--preserve-symlinks', '--preserve-symlinks-main', 'pipeline/start.js', ...publish];
  expect(await exitCodeOf(options.concat(join(folder, 'there')), project)).toBe(0);
  const { 'manifest.json': _, ...files } = await hashFolder(join(folder, 'here'));
  expect(Object.keys(files)).toContain('clean/briefing-sheet.zh-Hans.pdf');
  expect(await hashFolder(join(folder, 'there'))).toMatchObject(files);
  const configurations = join(project, 'node_modules/.cache/bantin/fontconfig');
  const configuration = (await readdir(configurations)).find((name) => name.endsWith('.conf')) ?? '';
  expect(await readFile(join(configurations, configuration), 'utf8')).toContain(
    `<dir>${project}/node_modules/@expo-google-fonts`,
  );
});

/** Links to what is installed, with a cache of its own, in which only the unpacked browser is the same. */
async function linkModules(from: string, to: string): Promise<void> {
  const cache = join('.cache', 'bantin');
  await mkdir(join(to, cache), { recursive: true, mode: 0o700 });
  const names = [...(await readdir(from)), ...(await readdir(join(from, cache))).map((name) => join(cache, name))];
  const wanted = names.filter((name) => name !== '.cache' && (!name.startsWith(cache) || name.includes('chromium')));
  await Promise.all(wanted.map((name) => symlink(join(from, name), join(to, name))));
}

/** Hashes by title. */
async function printAll(documents: PrintDocument[], browsers: number): Promise<Map<string, string>> {
  const printer = await openPrinter(printContext({ pages: browsers }));
  try {
    const print = async (document: PrintDocument): Promise<[string, string]> => [
      document.title,
      hash('sha256', await printer.print(document)),
    ];
    return new Map(await Promise.all(documents.map(print)));
  } finally {
    await printer.close();
  }
}

function exitCodeOf(command: string[], cwd: string): Promise<number | null> {
  const child = spawn(process.execPath, command, { cwd, stdio: 'ignore' });
  return new Promise((resolve) => child.once('close', resolve));
}
