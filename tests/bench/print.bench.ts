import { execFile, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import puppeteer from 'puppeteer';
import { afterAll, test } from 'vitest';
import type { View } from '../../pipeline/localize/view.ts';
import { initialRemedies } from '../../pipeline/print/browser.ts';
import { findBrowser } from '../../pipeline/print/find-browser.ts';
import { embeddedFaces, families, writeFontconfig } from '../../pipeline/print/fonts.ts';
import { readPdf } from '../../pipeline/print/pdf-file.ts';
import { openPrintSlot } from '../../pipeline/print/print-slot.ts';
import type { PrintDocument } from '../../pipeline/print/printer.ts';
import { type PdfSource, repairPdf } from '../../pipeline/print/repair-pdf.ts';
import { render } from '../../pipeline/render/render.ts';
import { printContext } from '../e2e/print-fixture.ts';
import { type Measurement, measure, median } from './measure.ts';
import { makePlainDocuments, makeSheets } from './sheets.ts';

const run = promisify(execFile);
const count = 60;
/** Of programs that are many times slower. */
const few = 3;
/** The machine's speed differs from one second to the next: programs take turns, and are compared within a round. */
const rounds = 9;
const browsers = 3;
const context = printContext({ pages: browsers });
const folder = await mkdtemp(join(tmpdir(), 'bantin-bench-'));
const executablePath = await findBrowser(context);
process.env.FONTCONFIG_FILE = await writeFontconfig();
const { format, views } = await makeSheets(count);
const sheets = views.map((view): PrintDocument => ({ ...view.document, html: html(view) }));
const plain = makePlainDocuments(count);
const faces = await embeddedFaces(families);
const fontFaces = faces.map(
  ({ family, weight, style, data }) =>
    `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(data:font/ttf;base64,${data})}`,
);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Work on a number of documents. */
interface Program {
  name: string;
  documents: number;
  take: () => Promise<Measurement>;
}

test(`${count} sheets of two pages: from View to a conforming PDF on the disk`, { timeout: 600_000 }, async () => {
  const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
  const naive = async (document: PrintDocument): Promise<void> => {
    const page = await browser.newPage();
    await page.setContent(withFonts(document.html));
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    await writeFile(join(folder, 'naive.pdf'), pdf);
    await page.close();
  };
  const loop = (documents: PrintDocument[]) => () => measure(() => inTurn(documents.slice(0, few), naive));
  const many = await Promise.all([
    openMany('bantin', 'sheets'),
    openMany('floor', 'sheets'),
    openMany('bantin', 'plain'),
    openMany('floor', 'plain'),
  ]);
  const results = await compare([
    ...many,
    { name: 'naive, sheets', documents: few, take: loop(sheets) },
    { name: 'naive, plain', documents: few, take: loop(plain) },
  ]);
  for (const { close } of many) close();
  await browser.close();
  for (const kind of ['sheets', 'plain']) {
    const against = (other: string): string => timesOf(results, `${other}, ${kind}`, `bantin, ${kind}`);
    console.log(`${kind}: ${against('naive')} × naive, ${against('floor')} × floor`);
  }
});

/** A process that prints all documents whenever it is asked to. */
async function openMany(program: string, kind: string): Promise<Program & { close: () => void }> {
  const file = new URL('./print-many.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [file, program, kind, String(count), String(browsers)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async (): Promise<Measurement> => JSON.parse((await lines.next()).value ?? '{}');
  await next();
  const take = (): Promise<Measurement> => {
    child.stdin.write('\n');
    return next();
  };
  return { name: `${program}, ${kind}`, documents: count, take, close: () => child.stdin.end() };
}

test('repairs, milliseconds of one processor a sheet', { timeout: 600_000 }, async () => {
  const slot = openPrintSlot(executablePath, initialRemedies(), context);
  const drafts: { pdf: Uint8Array; source: PdfSource }[] = [];
  for (const sheet of sheets.slice(0, 20)) {
    const { pdf, ...texts } = await slot.print(sheet.html, sheet.title);
    drafts.push({ pdf, source: { ...sheet, ...texts } });
  }
  await slot.close();
  const repair = async (): Promise<void> => {
    for (const { pdf, source } of drafts) repairPdf(readPdf(pdf), source);
  };
  for (let round = 0; round < 10; round += 1) await repair();
  await compare([{ name: 'repairs', documents: drafts.length, take: () => measure(repair) }]);
});

test('one sheet, from command to file', { timeout: 600_000 }, async () => {
  const [view, page] = [join(folder, 'view.json'), join(folder, 'page.html')];
  await writeFile(view, JSON.stringify(views[0]));
  await writeFile(page, withFonts(sheets[0]?.html ?? ''));
  const once = new URL('./print-once.js', import.meta.url).pathname;
  const naive = new URL('./naive-print.js', import.meta.url).pathname;
  const node = (...command: string[]): Promise<unknown> => run(process.execPath, command);
  const article = 'source/dien-bien-27-7-2025.md';
  let turn = 0;
  const publish = ['publish', article, '--format', 'briefing-sheet', '--locale', 'vi', '--out'];
  const programs = [
    { name: 'bantin, of a View', work: () => node(once, view, join(folder, 'once.pdf')) },
    { name: 'bantin publish', work: () => node('pipeline/start.js', ...publish, join(folder, String(turn++))) },
    { name: 'naive', work: () => node(naive, executablePath, page, join(folder, 'naive.pdf')) },
    ...(await otherPrograms(page)),
  ].map(({ name, work }): Program => ({ name, documents: 1, take: () => measure(work) }));
  for (const { take } of programs) await take();
  const results = await compare(programs);
  for (const { name } of programs) console.log(`${name}: ${timesOf(results, name, 'naive')} × naive`);
});

/** What each program took a document, round by round; prints the medians. */
async function compare(programs: Program[]): Promise<Map<string, Measurement[]>> {
  const taken = new Map<string, Measurement[]>(programs.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const first = round % programs.length;
    // Browsers that close leave work behind, for whoever comes next: that shall not always be the same program.
    for (const { name, documents, take } of [...programs.slice(first), ...programs.slice(0, first)]) {
      const { wall, processor } = await take();
      taken.get(name)?.push({ wall: wall / documents, processor: processor / documents });
    }
  }
  for (const [name, each] of taken) {
    const wall = median(each.map((measurement) => measurement.wall));
    const processor = median(each.map((measurement) => measurement.processor));
    const speed = `${(1000 / wall).toFixed(1)} a second`;
    console.log(
      `${name.padEnd(20)}${wall.toFixed(1).padStart(8)} ms${speed.padStart(18)}, CPU ${processor.toFixed(1)} ms`,
    );
  }
  return taken;
}

/** How many times as long as another a program took: the median of the rounds. */
function timesOf(results: Map<string, Measurement[]>, name: string, other: string): string {
  const others = results.get(other) ?? [];
  const times = results.get(name)?.map(({ wall }, round) => wall / (others[round]?.wall ?? Number.NaN));
  return median(times ?? []).toFixed(2);
}

async function inTurn<Item>(items: Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (const item of items) await work(item);
}

/** What else makes a PDF of the same page, where it is installed. */
async function otherPrograms(page: string): Promise<{ name: string; work: () => Promise<unknown> }[]> {
  const programs = [];
  const peers = new URL('./peers/', import.meta.url);
  const peer = 'md-to-pdf';
  const target = join(folder, 'other.pdf');
  if (existsSync(new URL(`node_modules/${peer}`, peers))) {
    const [, css = '', body = ''] =
      /<style>(.*)<\/style>.*<body[^>]*>(.*)<\/body>/su.exec(await readFile(page, 'utf8')) ?? [];
    const source = join(folder, 'page.json');
    await writeFile(source, JSON.stringify({ css, body: body.replace(/\n\s*/gu, '\n') }));
    const program = `import { readFileSync, writeFileSync } from 'node:fs'; import { print } from '${new URL(`${peer}.js`, peers)}';
      const { css, body } = JSON.parse(readFileSync('${source}', 'utf8'));
      writeFileSync('${target}', await print(body, css, '${executablePath}')); process.exit();`;
    const options = ['--input-type=module', '--eval', program];
    programs.push({ name: peer, work: () => run(process.execPath, options) });
  } else console.log("md-to-pdf is absent; install it: npm exec -c 'npm ci --prefix tests/bench/peers'");
  if (spawnSync('weasyprint', ['--version']).status === 0)
    programs.push({ name: 'weasyprint', work: () => run('weasyprint', [page, target]) });
  else console.log('weasyprint is absent');
  if (spawnSync('typst', ['--version']).status === 0) {
    const source = join(folder, 'page.typ');
    const text = (sheets[0]?.html ?? '')
      .replace(/<style>.*<\/style>|<[^>]*>/gsu, '\n')
      .replace(/([#$*_@<>`\\~])/gu, '\\$1');
    await writeFile(source, `#set text(font: "Source Serif 4", lang: "vi")\n${text}`);
    const fonts = join('node_modules', '@expo-google-fonts', 'source-serif-4');
    programs.push({ name: 'typst', work: () => run('typst', ['compile', '--font-path', fonts, source, target]) });
  } else console.log('typst is absent');
  return programs;
}

function html(view: View): string {
  return render(view, format, context.root).pdf ?? '';
}

function withFonts(page: string): string {
  return page.replace('<style>', `<style>${fontFaces.join('\n')}`);
}
