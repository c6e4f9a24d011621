import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ArticleFile, readArticle } from '../../pipeline/article/read-article.ts';
import { listLocales } from '../../pipeline/localize/locales.ts';
import { localize } from '../../pipeline/localize/localize.ts';
import type { PreparedPicture } from '../../pipeline/pictures/prepare-picture.ts';
import { fitPages } from '../../pipeline/print/fit-pages.ts';
import { openPrinter, type PrintDocument, type Printer } from '../../pipeline/print/printer.ts';
import { listFormats, loadFormat } from '../../pipeline/render/format.ts';
import { render } from '../../pipeline/render/render.ts';
import { defaultTheme, listThemes } from '../../pipeline/render/theme.ts';
import { summarize } from '../../pipeline/summarize/summarize.ts';
import { oddDocuments } from '../e2e/odd-documents.ts';
import { printContext, printDocument } from '../e2e/print-fixture.ts';
import { root } from '../e2e/run-cli.ts';
import * as extreme from '../fixtures/view/extreme.ts';
import * as workingSession from '../fixtures/view/working-session.ts';
import { articleOf } from '../unit/localize/article-of.ts';
import { type Validity, validate } from './validate.ts';

type Subject = Pick<ArticleFile['data'], 'article'> & {
  brief: ReturnType<typeof summarize>;
  picture?: PreparedPicture;
};

const context = { ...printContext(), root };
const sources = ['source/dien-bien-27-7-2025.md', 'tests/fixtures/articles/clean.md'];
const formats = await listFormats(root, 'one');
const locales = await listLocales(root);
const themes = await listThemes(root);
const attachment = { name: 'brief.json', mediaType: 'application/json', description: 'Bản tin', content: '{}\n' };

/** Every locale in the theme that all begin with, those of the most different scripts in the others too. */
const looks = locales.flatMap((locale) =>
  themes
    .filter((theme) => theme === defaultTheme || ['vi', 'en', 'zh-Hans', 'ar', 'lo'].includes(locale))
    .map((theme) => [locale, theme] as const),
);

/** Name of the file → what it is printed from. */
const pages: [string, () => Promise<Uint8Array>][] = [];
let printer: Printer;
let folder = '';
let validities = new Map<string, Validity>();

for (const [subject, load] of Object.entries(subjects())) {
  for (const format of formats) {
    for (const [locale, theme] of looks) {
      const name = `${subject}.${format}.${theme}.${locale}`;
      pages.push([name, async () => printPages(await load(), { format, theme, locale })]);
    }
  }
}
for (const format of formats) {
  for (const theme of themes)
    pages.push([
      `large.${format}.${theme}`,
      async () => printPages(workingSession, { format, theme, locale: 'vi', isLarge: true }),
    ]);
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
    drawn: readDrawn,
    ...Object.fromEntries(sources.map((path) => [path.replace(/^.*\/|\.md$/gu, ''), () => read(path)])),
  };
}

/** With charts of each kind, shares, and a picture. */
async function readDrawn(): Promise<Subject> {
  const article = articleOf(
    'Thu ngân sách năm 2022 đạt 1.512 tỷ đồng, năm 2023 đạt 1.640 tỷ đồng, năm 2024 đạt 1.779 tỷ đồng. Trong cơ cấu kinh tế, nông nghiệp chiếm 24%, công nghiệp chiếm 31% và dịch vụ chiếm 45%. Nông nghiệp tăng 4,2%, công nghiệp tăng 9,1%, dịch vụ tăng 7,4%. Tỷ lệ che phủ rừng đạt 45,5%. Tỉnh hoàn thành 17/18 chỉ tiêu.',
  );
  const jpeg = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#336699' } })
    .jpeg()
    .toBuffer();
  const url = `data:image/jpeg;base64,${jpeg.toString('base64')}`;
  return { article, brief: summarize(article), picture: { url, width: 58, height: 38.6, caption: 'Đường mới' } };
}

async function printPages(
  { article, brief, picture }: Subject,
  { format: name, theme, locale, isLarge }: { format: string; theme?: string; locale: string; isLarge?: boolean },
  extras: Partial<PrintDocument> = {},
): Promise<Uint8Array> {
  const format = await loadFormat(root, name, theme, isLarge);
  const { pdf } = await fitPages(format, printer, async (limits) => {
    const view = await localize(article, brief, locale, context, limits, undefined, picture);
    const html = render(view, format, root).pdf ?? '';
    return { document: { ...view.document, html, ...extras } };
  });
  return pdf ?? new Uint8Array();
}
