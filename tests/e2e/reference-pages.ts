import { ColorSpace, Matrix } from 'mupdf';
import { localize } from '../../pipeline/localize/localize.ts';
import { fitPages } from '../../pipeline/print/fit-pages.ts';
import { openPrinter, type PrintDocument, type Printer } from '../../pipeline/print/printer.ts';
import { produceIssue } from '../../pipeline/produce-issue.ts';
import { type Content, prepare } from '../../pipeline/publish.ts';
import { type Format, loadFormat } from '../../pipeline/render/format.ts';
import { render } from '../../pipeline/render/render.ts';
import { context } from '../fixtures/view/context.ts';
import { article, brief } from '../fixtures/view/working-session.ts';
import { openPdf } from './read-pdf.ts';

/** Where the pictures of the pages as they should be are kept. */
export const referenceFolder = new URL('references/', import.meta.url);

const dotsPerInch = 36;

/** One document whose pages are kept. */
interface Target {
  format: string;
  locale: string;
  theme?: string;
  isLarge?: boolean;
}

const ofOne = ['briefing-sheet', 'bulletin'];
const ofSeveral = ['issue', 'booklet'];
const targets: Target[] = [
  ...ofOne.flatMap((format) => ['vi', 'en', 'zh-Hans'].map((locale) => ({ format, locale }))),
  ...ofOne.map((format) => ({ format, locale: 'vi', theme: 'government' })),
  ...ofOne.map((format) => ({ format, locale: 'vi', isLarge: true })),
  ...ofSeveral.map((format) => ({ format, locale: 'vi' })),
];

/**
 * Prints one article in each format in some languages, and in the other theme and in large print, and two as an issue;
 * gives each page as a picture in grey, PNG, by its name.
 * @param change of the HTML before it is printed
 */
export async function referencePages(change = (html: string): string => html): Promise<Map<string, Uint8Array>> {
  const printer = await openPrinter(context);
  const changed = (document: PrintDocument): PrintDocument => ({ ...document, html: change(document.html) });
  const changing: Printer = {
    ...printer,
    draft: (document) => printer.draft(changed(document)),
    print: (document) => printer.print(changed(document)),
  };
  const printTarget = async ({ format: name, locale, theme = 'press', isLarge = false }: Target) => {
    const format = await loadFormat(context.root, name, theme, isLarge);
    const print = ofSeveral.includes(name) ? printIssue : printArticle;
    return drawPages(await print(format, locale, changing), `${theme}.${format.name}.${locale}`);
  };
  try {
    return new Map((await Promise.all(targets.map(printTarget))).flat());
  } finally {
    await printer.close();
  }
}

async function printArticle(format: Format, locale: string, printer: Printer): Promise<Uint8Array> {
  const { pdf } = await fitPages(format, printer, async (limits) => {
    const view = await localize(article, brief, locale, context, limits);
    return { document: { ...view.document, html: render(view, format, context.root).pdf ?? '' } };
  });
  return pdf ?? new Uint8Array();
}

async function printIssue(format: Format, locale: string, printer: Printer): Promise<Uint8Array> {
  const [first, second] = [await contentOf('clean'), await contentOf('edited')];
  const issue = { name: '31', slug: 'so-31' };
  const { outputs } = await produceIssue([first, second], issue, { format, locale }, printer, context);
  return Buffer.from(outputs.find(({ name }) => name.endsWith('.pdf'))?.content ?? '');
}

async function contentOf(name: string): Promise<Content> {
  const path = `tests/fixtures/articles/${name}.md`;
  const { content } = await prepare(path, { locales: [], formats: [], force: false }, context);
  if (!content) throw new Error(`${path} has lint errors`);
  return content;
}

function drawPages(bytes: Uint8Array, name: string): [string, Uint8Array][] {
  const pdf = openPdf(bytes);
  const scale = Matrix.scale(dotsPerInch / 72, dotsPerInch / 72);
  return Array.from({ length: pdf.countPages() }, (_, page) => {
    const picture = pdf.loadPage(page).toPixmap(scale, ColorSpace.DeviceGray, false).asPNG();
    return [`${name}.${page + 1}.png`, picture];
  });
}
