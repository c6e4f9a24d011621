import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createContext } from '../context.ts';
import { Fault } from '../fault.ts';
import type { Setting } from '../run-command.ts';

export const summary = 'print published PDFs on a printer of the network (IPP), as many as the distribution list says';

export const help = `npm run print-sheets -- --printer ipp://HOST/ipp/print SLUG|FILE.pdf… [--copies N] [--sides SIDES]
                        [--media SIZE] [--format NAME] [--locale vi,en] [--wait SECONDS] [--ca FILE] [--dry-run] [--json]

Sends PDFs to a printer that speaks IPP, after asking it whether it takes PDFs, such paper and such sides, and waits until
each has come out. How many copies: of --copies, or of everybody in "distribution" of bantin.yaml.
docs/printing.md tells more.

  --printer  the printer's address: ipp://, or ipps:// with its certificate checked
  --copies   copies of each file, instead of as many as the distribution list says
  --sides    one-sided, two-sided-long-edge or two-sided-short-edge; otherwise what the file
             asks for, or both sides, where the printer does so
  --media    paper, as iso_a5_148x210mm; otherwise that of the file's pages where the printer has it, or A4
  --format   of articles and issues: what is printed of them; otherwise briefing-sheet
  --locale   of articles and issues: in which locales; otherwise those that the distribution list asks for
  --wait     seconds that a job may take before it is left alone with the printer; otherwise 600
  --ca       certificates that vouch for the printer's own, PEM
  --out      the folder of published articles; otherwise output/
  --dry-run  ask the printer, say what would be printed and print nothing
  --json     one JSON object a line for each job, on stdout
  --verbose  print where a fault of ours arose

Exit codes: 0 everything has come out, 1 something has not, or there is no such file, 2 the printer cannot be reached
or refuses, 130 interrupted.

Examples
  npm run print-sheets -- --printer ipp://may-in.example dien-bien-27-7-2025
  npm run print-sheets -- --printer ipps://may-in.example:631/ipp/print --copies 40 output/so-31/briefing-sheet.vi.pdf
  npm run print-sheets -- --printer ipp://may-in.example dien-bien-27-7-2025 --locale vi,en --dry-run`;

/** Most seconds that a timer takes. */
const longestWait = 2_000_000;

/** Prints; 0 where everything came out. */
export async function run(args: string[], { root, signal }: Setting): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      printer: { type: 'string' },
      copies: { type: 'string' },
      sides: { type: 'string' },
      media: { type: 'string' },
      format: { type: 'string', default: 'briefing-sheet' },
      locale: { type: 'string', multiple: true, default: [] },
      wait: { type: 'string', default: '600' },
      ca: { type: 'string' },
      out: { type: 'string', default: 'output' },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      verbose: { type: 'boolean' },
    },
  });
  if (values.printer === undefined)
    throw new Fault('Name the printer with --printer ipp://HOST/ipp/print: see --help.', 2);
  if (positionals.length === 0)
    throw new Fault('Name what is to be printed, a PDF or a published article: see --help.', 2);
  const { printSheets } = await import('../deliver/ipp/print-sheets.ts');
  const options = {
    wanted: positionals,
    folder: resolve(values.out),
    format: values.format,
    locales: values.locale.flatMap((list) => list.split(',').filter(Boolean)),
    copies: values.copies === undefined ? undefined : readNumber('copies', values.copies, 9_999),
    printer: values.printer,
    sides: values.sides,
    media: values.media,
    authorities: values.ca,
    limit: readNumber('wait', values.wait, longestWait) * 1000,
    dryRun: values['dry-run'],
    json: values.json,
  };
  return printSheets(options, await createContext(root, signal));
}

function readNumber(name: string, text: string, most: number): number {
  const number = Number(text);
  if (/^\d+$/u.test(text) && number >= 1 && number <= most) return number;
  throw new Fault(`--${name} takes a whole number from 1 to ${most}, not "${text}".`, 2);
}
