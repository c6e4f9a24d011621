import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findBrowser } from '../../pipeline/print/find-browser.ts';
import { writeFontconfig } from '../../pipeline/print/fonts.ts';
import { openPrinter, type PrintDocument } from '../../pipeline/print/printer.ts';
import { render } from '../../pipeline/render/render.ts';
import { writeFiles } from '../../pipeline/write-files.ts';
import { printContext } from '../e2e/print-fixture.ts';
import { openFloor } from './floor.ts';
import { measure } from './measure.ts';
import { makePlainDocuments, makeSheets } from './sheets.ts';

// node print-many.ts bantin|floor sheets|plain COUNT BROWSERS: for each line that it reads it prints all documents, and
// says what that took. A process of its own: what runs the benchmarks wraps every call between two modules.
const [program, kind, count = '60', browsers = '3'] = process.argv.slice(2);
process.env.FONTCONFIG_FILE = await writeFontconfig();
const context = printContext({ pages: Number(browsers) });
const folder = await mkdtemp(join(tmpdir(), 'bantin-bench-'));
const documents = kind === 'plain' ? makePlainDocuments(Number(count)).map((each) => () => each) : await sheets();
const { work, close } = program === 'floor' ? await floor() : await bantin();
await work();
console.log('{}');
for await (const _ of createInterface(process.stdin)) console.log(JSON.stringify(await measure(work)));
await close();
await rm(folder, { recursive: true });

/** Each is made from its View whenever it is printed. */
async function sheets(): Promise<(() => PrintDocument)[]> {
  const { format, views } = await makeSheets(Number(count));
  return views.map((view) => () => ({ ...view.document, html: render(view, format, context.root).pdf ?? '' }));
}

async function bantin() {
  const printer = await openPrinter(context);
  let round = 0;
  const work = async (): Promise<void> => {
    round += 1;
    const queue = documents.entries();
    const worker = async (): Promise<void> => {
      for (const [index, document] of queue) {
        // New files, as those of a day's articles are: ext4 finds room at once for one that takes another's place.
        const path = join(folder, `${round}-${index}.pdf`);
        await writeFiles(new Map([[path, await printer.print(document())]]));
      }
    };
    // As many as an ordinary run has under way.
    await Promise.all(Array.from({ length: 12 }, worker));
  };
  return { work, close: printer.close };
}

async function floor() {
  const made = documents.map((document) => document().html);
  const { print, close } = await openFloor(await findBrowser(context), Number(browsers));
  return { work: () => print(made), close };
}
