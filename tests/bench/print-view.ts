import type { View } from '../../pipeline/localize/view.ts';
import { openPrinter } from '../../pipeline/print/printer.ts';
import { loadFormat } from '../../pipeline/render/format.ts';
import { render } from '../../pipeline/render/render.ts';
import { writeFiles } from '../../pipeline/write-files.ts';
import { printContext } from '../e2e/print-fixture.ts';

/** Prints a View as a briefing sheet into a file, with a browser of its own. */
export async function printView(view: View, path: string): Promise<void> {
  const context = printContext();
  const printer = await openPrinter(context);
  const format = await loadFormat(context.root, 'briefing-sheet');
  const pdf = await printer.print({ ...view.document, html: render(view, format, context.root).pdf ?? '' });
  await writeFiles(new Map([[path, pdf]]));
  await printer.close();
}
