import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ArticleFile, readArticle } from '../../pipeline/article/read-article.ts';
import { listLocales } from '../../pipeline/localize/locales.ts';
import { localize } from '../../pipeline/localize/localize.ts';
import { fitPages } from '../../pipeline/print/fit-pages.ts';
import { openPrinter, type PrintDocument, type Printer } from '../../pipeline/print/printer.ts';
import { listFormats, loadFormat } from '../../pipeline/render/format.ts';
import { render } from '../../pipeline/render/render.ts';
import { listThemes } from '../../pipeline/render/theme.ts';
import { summarize } from '../../pipeline/summarize/summarize.ts';
import { oddDocuments } from '../e2e/odd-documents.ts';
import { printContext, printDocument } from '../e2e/print-fixture.ts';
import { root } from '../e2e/run-cli.ts';
import * as extreme from '../fixtures/view/extreme.ts';
import * as workingSession from '../fixtures/view/working-session.ts';
import { type Validity, validate } from './validate.ts';

type Subject = Pick<ArticleFile['data'], 'article'> & { brief: ReturnType<typeof summarize> };

const context = { ...printContext(), root };
const sources = ['source/dien-bien-27-7-2025.md', 'tests/fixtures/articles/clean.md'];
const formats = await listFormats(root, 'one');
const locales = await listLocales(root);
const themes = await listThemes(root);
const attachment = { name: 'brief.json', mediaType: 'application/json', description: 'Bản tin', content: '{}\n' };

/** Name of the file → what it is printed from. */
const pages: [string, () => Promise<Uint8Array>][] = [];
let printer: Printer;
let folder = '';
let validities = new Map<string, Validity>();

for (const [subject, load] of Object.entries(subjects())) {
  for (const format of formats) {
    for (const [locale, theme] of locales.flatMap((each) => themes.map((name) => [each, name] as const))) {
      const name = `${subject}.${format}.${theme}.${locale}`;
      pages.push([name, async () => printPages(await load(), { format, theme, locale })]);
    }
  }
}
for (const format of formats) {
  pages.push([`archive.${format}`, async () => printPages(workingSession, { format, locale: 'vi' }, { attachment })]);
}
for (const [name, body] of Object.entries(oddDocuments)) {
  pages.push([`odd.${name}`, () => printer.print(printDocument(body))]);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-conformance-'));
  printer = await openPrinter(context);
  await Promise.all(pages.map(async ([name, print]) => writeFile(pathOf(name), await print())));
  await writeFaulty();
  const names = [...pages.map(([name]) => name), ...faults.map(([name]) => name)];
  validities = await validate(names.map(pathOf));
}, 600_000);

afterAll(async () => {
  await printer.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(pages)('%s', (name) => {
  test('is PDF/UA-1 and PDF/A without a failed rule', () => {
    const part = name.startsWith('archive.') ? 'PDF/A-3A' : 'PDF/A-2A';
    expect(validities.get(pathOf(name))).toEqual({ profiles: [part, 'PDF/UA-1'], failures: [] });
  });

  test('has no fault of syntax', async () => {
    const { stdout } = await promisify(execFile)('qpdf', ['--check', pathOf(name)]);
    expect(stdout).toContain('No syntax or stream encoding errors found');
  });
});

/** Name → what is spoilt, with as many bytes, and the rule that it offends. */
const faults: [string, [string, string], string][] = [
  ['fault.contents', ['/Contents <FEFF', '/Xontents <FEFF'], 'PDF/UA-1 validation profile: 7.18.5-2'],
  ['fault.body', ['/S /LBody\n', '/S /Note \n'], 'PDF/UA-1 validation profile: 7.2-20'],
  ['fault.intent', ['/OutputIntents', '/XutputIntents'], 'PDF/A-2A validation profile: 6.2.4.3-2'],
];

test.each(faults)('a known fault is found: %s', (name, _, rule) => {
  const { failures = [] } = validities.get(pathOf(name)) ?? {};
  expect(failures.map((failure) => failure.slice(0, rule.length))).toContain(rule);
});

async function writeFaulty(): Promise<void> {
  const sound = (await readFile(pathOf(`working-session.${formats[0]}.press.vi`))).toString('latin1');
  for (const [name, [from, to]] of faults) {
    expect(sound).toContain(from);
    await writeFile(pathOf(name), sound.replace(from, to), 'latin1');
  }
}

function pathOf(name: string): string {
  return join(folder, `${name}.pdf`);
}

function subjects(): Record<string, () => Promise<Subject>> {
  const read = async (path: string): Promise<Subject> => {
    const { article } = (await readArticle(path, context)).data;
    return { article, brief: summarize(article) };
  };
  return {
    'working-session': async () => workingSession,
    extreme: async () => extreme,
    ...Object.fromEntries(sources.map((path) => [path.replace(/^.*\/|\.md$/gu, ''), () => read(path)])),
  };
}

async function printPages(
  { article, brief }: Subject,
  { format: name, theme, locale }: { format: string; theme?: string; locale: string },
  extras: Partial<PrintDocument> = {},
): Promise<Uint8Array> {
  const format = await loadFormat(root, name, theme);
  const { pdf } = await fitPages(format, printer, async (limits) => {
    const view = await localize(article, brief, locale, context, limits);
    const html = render(view, format, root).pdf ?? '';
    return { document: { ...view.document, html, ...extras } };
  });
  return pdf ?? new Uint8Array();
}
