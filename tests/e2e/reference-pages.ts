import { ColorSpace, Matrix } from 'mupdf';
import { localize } from '../../pipeline/localize/localize.ts';
import { fitPages } from '../../pipeline/print/fit-pages.ts';
import { openPrinter } from '../../pipeline/print/printer.ts';
import { loadFormat } from '../../pipeline/render/format.ts';
import { render } from '../../pipeline/render/render.ts';
import { context } from '../fixtures/view/context.ts';
import { article, brief } from '../fixtures/view/working-session.ts';
import { openPdf } from './read-pdf.ts';

/** Where the pictures of the pages as they should be are kept. */
export const referenceFolder = new URL('references/', import.meta.url);

const formats = ['briefing-sheet', 'bulletin'];
const locales = ['vi', 'en', 'zh-Hans'];
const dotsPerInch = 36;

/**
 * Prints one article in each format in some languages, and gives each page as a picture in grey, PNG, by its name.
 * @param change of the HTML before it is printed
 */
export async function referencePages(change = (html: string): string => html): Promise<Map<string, Uint8Array>> {
  const printer = await openPrinter(context);
  try {
    const targets = formats.flatMap((name) => locales.map((locale) => ({ name, locale })));
    const print = async ({ name, locale }: (typeof targets)[number]): Promise<[string, Uint8Array][]> => {
      const format = await loadFormat(context.root, name);
      const { pdf } = await fitPages(format, printer, async (limits) => {
        const view = await localize(article, brief, locale, context, limits);
        return { document: { ...view.document, html: change(render(view, format, context.root).pdf ?? '') } };
      });
      return pdf ? drawPages(pdf, `${name}.${locale}`) : [];
    };
    return new Map((await Promise.all(targets.map(print))).flat());
  } finally {
    await printer.close();
  }
}

function drawPages(bytes: Uint8Array, name: string): [string, Uint8Array][] {
  const pdf = openPdf(bytes);
  const scale = Matrix.scale(dotsPerInch / 72, dotsPerInch / 72);
  return Array.from({ length: pdf.countPages() }, (_, page) => {
    const picture = pdf.loadPage(page).toPixmap(scale, ColorSpace.DeviceGray, false).asPNG();
    return [`${name}.${page + 1}.png`, picture];
  });
}
