import { localize } from '../../pipeline/localize/localize.ts';
import type { View } from '../../pipeline/localize/view.ts';
import { fitPages } from '../../pipeline/print/fit-pages.ts';
import { openPrinter } from '../../pipeline/print/printer.ts';
import { type Format, loadFormat } from '../../pipeline/render/format.ts';
import { render } from '../../pipeline/render/render.ts';
import { printContext, printDocument } from '../e2e/print-fixture.ts';
import { article, brief } from '../fixtures/view/working-session.ts';

/** Views of briefing sheets that differ in every number, set as tightly as two pages need, and the format that they are printed in. */
export async function makeSheets(count: number): Promise<{ format: Format; views: View[] }> {
  const context = printContext();
  const format = await loadFormat(context.root, 'briefing-sheet');
  const printer = await openPrinter(context);
  const { view, pages } = await fitPages(format, printer, async (limits) => {
    const view = await localize(article, brief, 'vi', context, limits);
    return { view, document: { ...view.document, html: render(view, format, context.root).pdf ?? '' } };
  }).finally(() => printer.close());
  if (pages !== 2) throw new Error(`The sheets should have two pages, and have ${pages}`);
  const copies = Array.from({ length: count }, (_, seed): View => varied(view, seed));
  return { format, views: copies };
}

/** Plain documents of two pages in two faces: headings, paragraphs and a table. */
export function makePlainDocuments(count: number): { html: string; title: string; language: string; date: null }[] {
  const paragraphs = article.text.split('\n\n').slice(1);
  return Array.from({ length: count }, (_, seed) => {
    const sections = paragraphs.map((text, index) => `<h3>Mục ${index + 1}</h3><p>${changeDigits(text, seed)}</p>`);
    const rows = brief.figures.map(({ surface, label }) => `<tr><td>${label}<td>${changeDigits(surface, seed)}</tr>`);
    const body = `<h1>${article.title.text}</h1>${sections.join('')}<table>${rows.join('')}</table>`;
    return { ...printDocument(body, { title: `Văn bản ${seed}` }), date: null };
  });
}

/** Without identifiers, which are looked up by. */
function varied(view: View, seed: number): View {
  const texts = new Set(['text', 'value', 'label', 'number', 'surface', 'headline', 'lead']);
  return JSON.parse(JSON.stringify(view), (key: string, value: unknown) =>
    typeof value === 'string' && texts.has(key) ? changeDigits(value, seed) : value,
  );
}

/** Puts another digit for each but the noughts; a linear congruential generator keeps runs alike. */
function changeDigits(text: string, seed: number): string {
  let state = seed * 7919 + 1;
  return text.replace(/[1-9]/gu, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return String(1 + ((state >> 16) % 9));
  });
}
